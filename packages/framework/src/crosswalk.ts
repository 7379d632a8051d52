import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { EditionReference, ElementId, FrameworkId } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { issueWriter, repeated } from "./issue.ts";
import type { Issue, Severity } from "./issue.ts";
import { decoded } from "./loaded.ts";
import type { Loaded } from "./loaded.ts";

/**
 * How much of an item a requirement covers: all of it (`equal`, or `superset` when it asks more), or part of it
 * (`subset`, or `overlap` when it asks other things too).
 */
export const CROSSWALK_RELATIONS = ["equal", "subset", "superset", "overlap"] as const;

/**
 * A crosswalk (nl: *kruistabel*): which requirement of ours says what an item of another framework says, how much of it,
 * and why we think so. It is professional judgement, not an official table.
 *
 * @example
 * ```ts
 * import { Crosswalk } from "@maatstaf/framework";
 *
 * Crosswalk.safeParse({
 *   id: "own-iso", from: { framework: "own", edition: "2026" }, to: { framework: "iso9001-2015", edition: "2015" },
 *   mappings: [{ from: "own:a.goals", to: "iso9001-2015:6.2", relation: "overlap", rationale: { nl: "Beide vragen meetbare doelen." } }],
 * }).success // => true
 * ```
 */
export const Crosswalk = z
  .strictObject({
    id: FrameworkId,
    from: EditionReference,
    to: EditionReference,
    mappings: z.array(
      z.strictObject({
        from: ElementId,
        to: ElementId,
        relation: z.enum(CROSSWALK_RELATIONS),
        rationale: LocalizedText,
        verifiedBy: z.string().min(1).optional(),
        verifiedOn: CalendarDate.optional(),
      }),
    ),
  })
  .meta({ title: "Maatstaf crosswalk", description: "Which requirement covers an item of another framework." });
export type Crosswalk = Immutable<z.infer<typeof Crosswalk>>;

const CROSSWALK_ISSUES = {
  "wrong-edition": "error",
  "dangling-from": "error",
  "dangling-to": "error",
  "pair-twice": "error",
  "maps-retired": "warning",
  "full-not-verified": "notice",
} as const satisfies Readonly<Record<string, Severity>>;

/** What may be wrong with a crosswalk. */
export type CrosswalkIssueCode = keyof typeof CROSSWALK_ISSUES;

const issue = issueWriter<CrosswalkIssueCode>(CROSSWALK_ISSUES);

/** One end of a crosswalk: a framework, or a reference framework as `{ id, edition, elements: items }`. */
export interface CrosswalkSide {
  readonly id: string;
  readonly edition: string;
  readonly elements: readonly { readonly id: string; readonly retiredOn?: string | undefined }[];
}

/**
 * What is wrong with a crosswalk next to the frameworks it joins.
 *
 * @example
 * ```ts
 * import { Crosswalk, crosswalkIssues } from "@maatstaf/framework";
 *
 * const crosswalk = Crosswalk.parse({
 *   id: "own-iso", from: { framework: "own", edition: "2026" }, to: { framework: "iso", edition: "2015" },
 *   mappings: [{ from: "own:a.goals", to: "iso:6.2", relation: "overlap", rationale: { nl: "Beide vragen doelen." } }],
 * });
 * const own = { id: "own", edition: "2026", elements: [{ id: "own:a.goals" }] };
 * const issues = crosswalkIssues(crosswalk, own, { id: "iso", edition: "2015", elements: [] });
 * issues // => [{ code: "dangling-to", severity: "error", path: "mappings[0].to", params: { found: "iso:6.2" } }]
 * ```
 */
export function crosswalkIssues(
  crosswalk: Crosswalk,
  from: CrosswalkSide,
  to: CrosswalkSide,
): readonly Issue<CrosswalkIssueCode>[] {
  const isEdition = (side: "from" | "to", { id, edition }: CrosswalkSide): readonly Issue<CrosswalkIssueCode>[] => {
    const meant = crosswalk[side];
    if (meant.framework === id && meant.edition === edition) return [];
    return [
      issue("wrong-edition", [side], { found: `${meant.framework} ${meant.edition}`, expected: `${id} ${edition}` }),
    ];
  };
  const elements = {
    from: new Map(from.elements.map((element) => [element.id, element])),
    to: new Map(to.elements.map((element) => [element.id, element])),
  };
  return [
    ...isEdition("from", from),
    ...isEdition("to", to),
    ...crosswalk.mappings.flatMap((mapping, index) => [
      ...(["from", "to"] as const).flatMap((side): readonly Issue<CrosswalkIssueCode>[] => {
        const element = elements[side].get(mapping[side]);
        const path = ["mappings", index, side];
        if (element === undefined) return [issue(`dangling-${side}`, path, { found: mapping[side] })];
        return element.retiredOn === undefined ? [] : [issue("maps-retired", path, { found: mapping[side] })];
      }),
      ...(coversFully(mapping.relation) && mapping.verifiedBy === undefined
        ? [issue("full-not-verified", ["mappings", index, "verifiedBy"], { relation: mapping.relation })]
        : []),
    ]),
    ...repeated(crosswalk.mappings, (mapping) => `${mapping.from} ${mapping.to}`).map(({ index, first }) =>
      issue("pair-twice", ["mappings", index], { first: `mappings[${first}]` }),
    ),
  ];
}

/** Whether a requirement with this relation covers all of the item. */
export function coversFully(relation: Crosswalk["mappings"][number]["relation"]): boolean {
  return relation === "equal" || relation === "superset";
}

/**
 * A crosswalk from an input that may be anything, with every issue, each with its place.
 *
 * @example
 * ```ts
 * import { loadedCrosswalk } from "@maatstaf/framework";
 *
 * const side = { id: "own", edition: "2026", elements: [] };
 * loadedCrosswalk({}, side, side).kind // => "refused"
 * ```
 */
export function loadedCrosswalk(input: unknown, from: CrosswalkSide, to: CrosswalkSide): Loaded<Crosswalk> {
  return decoded<Crosswalk>(Crosswalk, input, (crosswalk) => crosswalkIssues(crosswalk, from, to));
}

import * as z from "zod";
import { EditionReference, ElementId } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import type { Framework } from "./framework.ts";
import { isLive } from "./framework.ts";
import { issueWriter, repeated } from "./issue.ts";
import type { Issue, Severity } from "./issue.ts";
import { decoded } from "./loaded.ts";
import type { Loaded } from "./loaded.ts";

/**
 * What became of the requirements of one edition in the next: carried over with the same meaning, changed in meaning, or
 * dropped with a reason. Only what is declared here is carried over.
 *
 * @example
 * ```ts
 * import { EditionMapping } from "@maatstaf/framework";
 *
 * EditionMapping.safeParse({
 *   from: { framework: "own", edition: "2025" },
 *   to: { framework: "own", edition: "2026" },
 *   pairs: [{ from: "own:a.goals", to: "own:a.aims", meaning: "same" }],
 *   dropped: [{ id: "own:a.fax", reason: "Niemand faxt nog." }],
 * }).success // => true
 * ```
 */
export const EditionMapping = z.strictObject({
  from: EditionReference,
  to: EditionReference,
  pairs: z.array(z.strictObject({ from: ElementId, to: ElementId, meaning: z.enum(["same", "changed"]) })),
  dropped: z.array(z.strictObject({ id: ElementId, reason: z.string().trim().min(1) })).default([]),
});
export type EditionMapping = Immutable<z.infer<typeof EditionMapping>>;

const MAPPING_ISSUES = {
  "wrong-edition": "error",
  "dangling-from": "error",
  "dangling-to": "error",
  "pair-twice": "error",
  "same-meaning-twice": "error",
  "mapped-and-dropped": "error",
  "maps-to-retired": "error",
  "not-mapped": "warning",
} as const satisfies Readonly<Record<string, Severity>>;

/** What may be wrong with a mapping between editions. */
export type EditionMappingIssueCode = keyof typeof MAPPING_ISSUES;

const issue = issueWriter<EditionMappingIssueCode>(MAPPING_ISSUES);

/**
 * What is wrong with a mapping between two editions: ids that neither has, a meaning that two requirements are said to
 * share with one, requirements of the old edition that are neither mapped nor dropped.
 *
 * @example
 * ```ts
 * import { EditionMapping, editionMappingIssues, Framework, maturityScale } from "@maatstaf/framework";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const here = { framework: "own", edition: "2026" };
 * editionMappingIssues(EditionMapping.parse({ from: here, to: here, pairs: [] }), framework, framework)[0]?.code // => "not-mapped"
 * ```
 */
export function editionMappingIssues(
  mapping: EditionMapping,
  from: Framework,
  to: Framework,
): readonly Issue<EditionMappingIssueCode>[] {
  const earlier = new Map(from.requirements.map((requirement) => [requirement.id, requirement]));
  const later = new Map(to.requirements.map((requirement) => [requirement.id, requirement]));
  const isEdition = (side: "from" | "to", framework: Framework): readonly Issue<EditionMappingIssueCode>[] =>
    mapping[side].framework === framework.id && mapping[side].edition === framework.edition
      ? []
      : [
          issue("wrong-edition", [side], {
            found: `${mapping[side].framework} ${mapping[side].edition}`,
            expected: `${framework.id} ${framework.edition}`,
          }),
        ];
  const same = mapping.pairs.map((pair, index) => ({ pair, index })).filter(({ pair }) => pair.meaning === "same");
  const sharedBy = (side: "from" | "to"): readonly Issue<EditionMappingIssueCode>[] =>
    repeated(same, ({ pair }) => pair[side]).map(({ index, key }) =>
      issue("same-meaning-twice", ["pairs", same[index]?.index ?? 0, side], { id: key }),
    );
  const mapped = new Set(mapping.pairs.map((pair) => pair.from));
  const dropped = new Set(mapping.dropped.map(({ id }) => id));
  return [
    ...isEdition("from", from),
    ...isEdition("to", to),
    ...mapping.pairs.flatMap((pair, index) => {
      const target = later.get(pair.to);
      return [
        ...(earlier.has(pair.from) ? [] : [issue("dangling-from", ["pairs", index, "from"], { found: pair.from })]),
        ...(target === undefined ? [issue("dangling-to", ["pairs", index, "to"], { found: pair.to })] : []),
        ...(target !== undefined && !isLive(target)
          ? [issue("maps-to-retired", ["pairs", index, "to"], { found: pair.to })]
          : []),
      ];
    }),
    ...repeated(mapping.pairs, (pair) => `${pair.from} ${pair.to}`).map(({ index, first }) =>
      issue("pair-twice", ["pairs", index], { first: `pairs[${first}]` }),
    ),
    ...sharedBy("from"),
    ...sharedBy("to"),
    ...mapping.dropped.flatMap(({ id }, index) => [
      ...(earlier.has(id) ? [] : [issue("dangling-from", ["dropped", index, "id"], { found: id })]),
      ...(mapped.has(id) ? [issue("mapped-and-dropped", ["dropped", index, "id"], { id })] : []),
    ]),
    ...from.requirements
      .filter((requirement) => isLive(requirement) && !mapped.has(requirement.id) && !dropped.has(requirement.id))
      .map(({ id }) => issue("not-mapped", ["pairs"], { id })),
  ];
}

/**
 * A mapping between two editions from an input that may be anything, or everything that keeps it out.
 *
 * @example
 * ```ts
 * import { Framework, loadedEditionMapping, maturityScale } from "@maatstaf/framework";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * loadedEditionMapping({}, framework, framework).kind // => "refused"
 * ```
 */
export function loadedEditionMapping(input: unknown, from: Framework, to: Framework): Loaded<EditionMapping> {
  return decoded<EditionMapping>(EditionMapping, input, (mapping) => editionMappingIssues(mapping, from, to));
}

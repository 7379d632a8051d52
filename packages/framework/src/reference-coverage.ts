import { coversFully } from "./crosswalk.ts";
import type { Crosswalk } from "./crosswalk.ts";
import { headlineOf } from "./coverage.ts";
import type { CoveringRequirement, ItemCoverage } from "./coverage.ts";
import type { LocalizedText } from "@maatstaf/kernel";
import type { ReferenceFramework } from "./reference-framework.ts";
import type { EvidenceReference } from "./self-evaluation.ts";

type Relation = Crosswalk["mappings"][number]["relation"];

/** What a requirement that covers an item covers of a part of that item. */
const OF_A_PART: Readonly<Record<Relation, Relation>> = {
  equal: "superset",
  superset: "superset",
  subset: "overlap",
  overlap: "overlap",
};

/** What a requirement that covers a part of an item covers of the whole item. */
const OF_THE_WHOLE: Readonly<Record<Relation, Relation>> = {
  equal: "subset",
  superset: "overlap",
  subset: "subset",
  overlap: "overlap",
};

/** A requirement that says something of an item, directly or through a mapping to what stands above or under it. */
export interface ReferenceRequirement extends CoveringRequirement {
  /** The item that the crosswalk names: the item itself, one above it or one under it. */
  readonly through: string;
  readonly evidence: readonly EvidenceReference[];
}

/** One line of a coverage view. */
export interface ReferenceItemCoverage extends Omit<ItemCoverage, "requirements"> {
  readonly code: string;
  readonly title: LocalizedText;
  /** 0 for an item at the top. */
  readonly depth: number;
  readonly requirements: readonly ReferenceRequirement[];
}

/** A coverage view of a whole reference framework. `caveat.no-conformity-statement` must be shown with it. */
export interface ReferenceCoverage {
  readonly framework: string;
  readonly edition: string;
  readonly items: readonly ReferenceItemCoverage[];
  /** Ids of the items without parts of their own that no requirement covers fully. */
  readonly gaps: readonly string[];
  readonly caveat: "no-conformity-statement";
}

/**
 * One self-evaluation seen through another framework: every item in its order, with the requirements that say something of
 * it, their levels and evidence, and the weakest link in front.
 *
 * A mapping to an item counts for its parts too, and a mapping to a part says something of the whole. Who covers all of an
 * item covers all of each part; who covers some of it, some of a part at most. An item is covered fully by its own full
 * mappings, or when each of its parts is.
 *
 * @param levels - Consensus level by requirement; `not-applicable` leaves a requirement out, an absent one is not scored.
 * @param evidence - What was shown, by requirement.
 *
 * @see docs/methods/framework-crosswalk.md
 *
 * @example
 * ```ts
 * import { referenceCoverage, ReferenceFramework } from "@maatstaf/framework";
 *
 * const iso = ReferenceFramework.parse({
 *   id: "iso", edition: "2015", name: { nl: "ISO" },
 *   items: [
 *     { id: "iso:9", code: "9", title: { nl: "Evaluatie" } },
 *     { id: "iso:9.2", code: "9.2", title: { nl: "Interne audits" }, parent: "iso:9" },
 *   ],
 * });
 * const mappings = [{ from: "own:audits", to: "iso:9.2", relation: "equal", rationale: { nl: "…" } }] as const;
 * const { items } = referenceCoverage(iso, { mappings }, { "own:audits": 3 });
 * items.map(({ code, headline }) => [code, headline.kind]) // => [["9", "full"], ["9.2", "full"]]
 * ```
 */
export function referenceCoverage(
  reference: ReferenceFramework,
  { mappings }: Pick<Crosswalk, "mappings">,
  levels: Readonly<Record<string, number | "not-applicable">>,
  evidence: Readonly<Record<string, readonly EvidenceReference[]>> = {},
): ReferenceCoverage {
  const parentOf = new Map(reference.items.map(({ id, parent }) => [id, parent]));
  const partsOf = (item: string): readonly string[] =>
    reference.items.flatMap(({ id, parent }) => (parent === item ? [id] : []));
  const above = (item: string): readonly string[] => {
    const parent = parentOf.get(item);
    return parent === undefined ? [] : [parent, ...above(parent)];
  };
  const below = (item: string): readonly string[] => partsOf(item).flatMap((part) => [part, ...below(part)]);
  const said = (items: readonly string[], seen: Readonly<Record<Relation, Relation>> | undefined) =>
    items.flatMap((through) =>
      mappings.flatMap(({ from, to, relation }): readonly ReferenceRequirement[] => {
        if (to !== through || levels[from] === "not-applicable") return [];
        const level = levels[from];
        return [
          {
            id: from,
            relation: seen === undefined ? relation : seen[relation],
            ...(typeof level === "number" ? { level } : {}),
            through,
            evidence: evidence[from] ?? [],
          },
        ];
      }),
    );
  const fullOf = (item: string): readonly ReferenceRequirement[] => {
    const own = [...said([item], undefined), ...said(above(item), OF_A_PART)].filter(({ relation }) =>
      coversFully(relation),
    );
    if (own.length > 0) return own;
    const parts = partsOf(item).map(fullOf);
    return parts.some((full) => full.length === 0) ? [] : parts.flat();
  };
  const items = reference.items.map(({ id: item, code, title }): ReferenceItemCoverage => {
    const line = [item, ...above(item), ...below(item)];
    const requirements = [
      ...said([item], undefined),
      ...said(above(item), OF_A_PART),
      ...said(below(item), OF_THE_WHOLE),
    ];
    const full = fullOf(item);
    const isMapped = mappings.some(({ to }) => line.includes(to));
    return {
      item,
      code,
      title,
      depth: above(item).length,
      requirements,
      headline: headlineOf({ isMapped, requirements, full }),
      isGap: full.length === 0,
    };
  });
  return {
    framework: reference.id,
    edition: reference.edition,
    items,
    gaps: items.flatMap(({ item, isGap }) => (isGap && partsOf(item).length === 0 ? [item] : [])),
    caveat: "no-conformity-statement",
  };
}

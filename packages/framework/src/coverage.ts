import { coversFully } from "./crosswalk.ts";
import type { Crosswalk } from "./crosswalk.ts";

/** A requirement that says something of an item, with the level it was given, if any. */
export interface CoveringRequirement {
  readonly id: string;
  readonly relation: Crosswalk["mappings"][number]["relation"];
  readonly level?: number;
}

/** What a crosswalk and one self-evaluation tell of an item of another framework. */
export interface ItemCoverage {
  readonly item: string;
  readonly requirements: readonly CoveringRequirement[];
  /**
   * The weakest link: the lowest level among requirements that cover the item fully; where there is none, the lowest of
   * those that cover a part of it, labelled `partial`.
   */
  readonly headline:
    | {
        readonly kind: "full" | "partial";
        readonly level: number;
        readonly requirement: string;
        readonly notScored: number;
      }
    | { readonly kind: "not-scored" }
    | { readonly kind: "not-applicable" }
    | { readonly kind: "not-mapped" };
  /** No requirement covers it fully. */
  readonly isGap: boolean;
}

/** Coverage of another framework. It is no statement of conformity: `caveat.no-conformity-statement` must be shown. */
export interface Coverage {
  readonly items: readonly ItemCoverage[];
  /** Ids of the items without a requirement that covers them fully. */
  readonly gaps: readonly string[];
  readonly caveat: "no-conformity-statement";
}

/**
 * How far the levels of one self-evaluation reach into another framework, item by item, the weakest link in front.
 *
 * @param items - Ids of the items, in the order to show them.
 * @param levels - Consensus level by requirement; `not-applicable` leaves a requirement out, an absent one is not scored.
 *
 * @see docs/methods/framework-crosswalk.md
 *
 * @example
 * ```ts
 * import { coverage } from "@maatstaf/framework";
 *
 * const mappings = [
 *   { from: "own:a.goals", to: "iso:6.2", relation: "equal", rationale: { nl: "…" } },
 *   { from: "own:a.plan", to: "iso:6.2", relation: "superset", rationale: { nl: "…" } },
 *   { from: "own:a.roles", to: "iso:6.2", relation: "overlap", rationale: { nl: "…" } },
 * ] as const;
 * const [found] = coverage({ mappings }, ["iso:6.2"], { "own:a.goals": 4, "own:a.plan": 2, "own:a.roles": 1 }).items;
 * found?.headline // => { kind: "full", level: 2, requirement: "own:a.plan", notScored: 0 }
 * ```
 */
export function coverage(
  { mappings }: Pick<Crosswalk, "mappings">,
  items: readonly string[],
  levels: Readonly<Record<string, number | "not-applicable">>,
): Coverage {
  const found = items.map((item) =>
    itemCoverage(
      item,
      mappings.filter(({ to }) => to === item),
      levels,
    ),
  );
  return {
    items: found,
    gaps: found.filter(({ isGap }) => isGap).map(({ item }) => item),
    caveat: "no-conformity-statement",
  };
}

function itemCoverage(
  item: string,
  mappings: Crosswalk["mappings"],
  levels: Readonly<Record<string, number | "not-applicable">>,
): ItemCoverage {
  const applicable = mappings.filter(({ from }) => levels[from] !== "not-applicable");
  const requirements = applicable.map(({ from, relation }): CoveringRequirement => {
    const level = levels[from];
    return typeof level === "number" ? { id: from, relation, level } : { id: from, relation };
  });
  const full = requirements.filter(({ relation }) => coversFully(relation));
  const headline = headlineOf({ isMapped: mappings.length > 0, requirements, full });
  return { item, requirements, headline, isGap: full.length === 0 };
}

/** The weakest link among the requirements that cover an item fully; where there is none, among all of them. */
export function headlineOf({
  isMapped,
  requirements,
  full,
}: {
  readonly isMapped: boolean;
  readonly requirements: readonly CoveringRequirement[];
  readonly full: readonly CoveringRequirement[];
}): ItemCoverage["headline"] {
  if (!isMapped) return { kind: "not-mapped" };
  if (requirements.length === 0) return { kind: "not-applicable" };
  const among = full.length === 0 ? requirements : full;
  let weakest: { readonly id: string; readonly level: number } | undefined;
  for (const { id, level } of among) {
    if (level !== undefined && (weakest === undefined || level < weakest.level)) weakest = { id, level };
  }
  if (weakest === undefined) return { kind: "not-scored" };
  const notScored = among.filter(({ level }) => level === undefined).length;
  return { kind: full.length === 0 ? "partial" : "full", level: weakest.level, requirement: weakest.id, notScored };
}

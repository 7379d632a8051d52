import { isSafe } from "./cut-groups.ts";
import type { CutGroups } from "./cut-groups.ts";
import { tellGroups, weightKey } from "./deniable-figures.ts";
import type { SurveySample } from "./survey-sample.ts";

/** Whether the groups of these cuts, each split by weight, leave a group below the threshold. */
export function weightsTell(weights: readonly number[], cuts: readonly CutGroups[], threshold: number): boolean {
  if (!tellGroups(weights)) return false;
  const column = weightColumn(weights);
  const split = cuts.map(({ of }) => of.map((group, at) => `${group}.${column[at]}`).map(placeOfFirst));
  return !isSafe([column, ...split], threshold);
}

/**
 * The groups that were weighted by: population and weight of each are known, and so is how many of it answered. Those of a margin
 * with a small group are nobody's to know.
 */
export function knownColumns(
  { weights, weightedBy = [] }: SurveySample,
  {
    places = weights.map((_, at) => at),
    threshold,
  }: { readonly places?: readonly number[]; readonly threshold: number },
): readonly (readonly number[])[] {
  const own = places.map((at) => weights[at] ?? 0);
  const margins = weightedBy.map((column) => places.map((at) => column[at] ?? "").map(placeOfFirst));
  return [...(tellGroups(own) ? [weightColumn(own)] : []), ...margins].filter((column) => {
    const sizes = new Map<number, number>();
    for (const group of column) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    return [...sizes.values()].every((size) => size >= threshold);
  });
}

function weightColumn(weights: readonly number[]): readonly number[] {
  return weights.map(weightKey).map(placeOfFirst);
}

function placeOfFirst(own: string, _at: number, all: readonly string[]): number {
  return all.indexOf(own);
}

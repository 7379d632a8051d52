import { requireFiniteValues } from "./finite-values.ts";
import { comparison } from "./nearly-equal.ts";
import type { RankDirection } from "./rank-direction.ts";
import { requireRankDirection } from "./rank-direction.ts";

/** Values that are equal, with how many there are and how many are better. */
export interface RankGroup {
  /** Places of the values in the input. */
  readonly places: readonly number[];
  /** Number of values that are better. */
  readonly better: number;
}

/** Groups of equal values, best first; values within rounding of the best of their group are equal to it. */
export function rankGroups(caller: string, values: readonly number[], direction: RankDirection): RankGroup[] {
  requireFiniteValues(caller, "values", values);
  requireRankDirection(caller, direction);
  const sign = direction === "up" ? -1 : 1;
  const ordered = values.map((value, place) => ({ value, place })).toSorted((a, b) => sign * (a.value - b.value));
  const groups: { first: number; places: number[]; better: number }[] = [];
  for (const [index, { value, place }] of ordered.entries()) {
    const last = groups.at(-1);
    if (last !== undefined && comparison(value, last.first) === 0) last.places.push(place);
    else groups.push({ first: value, places: [place], better: index });
  }
  return groups;
}

import { requireFiniteValues } from "./finite-values.ts";
import { mean } from "./mean.ts";

/** Values taken together in one period or batch: all in one unit, at least two. */
export type Subgroup = readonly number[];

/** @throws RangeError on no subgroups, one of fewer than two values, or a value that is not finite. */
export function requireSubgroups(caller: string, subgroups: readonly Subgroup[]): void {
  if (subgroups.length === 0) throw new RangeError(`${caller}: subgroups is empty; pass at least one`);
  for (const [index, subgroup] of subgroups.entries()) {
    requireFiniteValues(caller, `subgroups[${index}]`, subgroup);
    if (subgroup.length < 2) {
      throw new RangeError(`${caller}: subgroups[${index}] has one value, which shows no spread; use xmrChart`);
    }
  }
}

/** Size of subgroups that are all alike. @throws RangeError when they differ. */
export function commonSize(caller: string, subgroups: readonly Subgroup[]): number {
  const [size = 0, ...others] = new Set(subgroups.map((subgroup) => subgroup.length));
  if (others.length > 0) {
    throw new RangeError(
      `${caller}: subgroups have ${[size, ...others].join(", ")} values; pass subgroups of one size`,
    );
  }
  return size;
}

export function subgroupRange(subgroup: Subgroup): number {
  const highest = subgroup.reduce((a, b) => Math.max(a, b), -Infinity);
  const lowest = subgroup.reduce((a, b) => Math.min(a, b), Infinity);
  return highest - lowest;
}

export function subgroupDeviation(subgroup: Subgroup): number {
  const centre = mean(subgroup);
  const squares = subgroup.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (subgroup.length - 1));
}

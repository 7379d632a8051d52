import { competitionRanks } from "@maatstaf/statistics";
import type { RankDirection } from "@maatstaf/statistics";

/** A group of cells that are ranked together: the units of one indicator in one period. */
export interface PeerGroup {
  /** Values of all cells, `NaN` without a figure. */
  readonly values: Float64Array;
  /** Ranks of all cells, 1 for the best, 0 without a figure. */
  readonly ranks: Uint32Array;
  readonly first: number;
  readonly size: number;
  readonly direction: RankDirection;
  /** The cell that is not ranked with the others, or -1. */
  readonly left: number;
}

/** `1e-9`: smaller differences are rounding and count as equal, as in `competitionRanks`. Taken double, to be sure. */
const ROUNDING = 2e-9;

/**
 * Ranks a whole group.
 *
 * @returns Whether two values lie so close together that only rounding parts them.
 */
export function rankGroup(group: PeerGroup): boolean {
  const { values, ranks, first, size, direction, left } = group;
  const sign = direction === "up" ? -1 : 1;
  const sorted = new Float64Array(size);
  let count = 0;
  for (let cell = first; cell < first + size; cell += 1) {
    const value = values[cell] ?? Number.NaN;
    ranks[cell] = 0;
    if (cell === left || Number.isNaN(value)) continue;
    sorted[count] = value * sign;
    count += 1;
  }
  const best = sorted.subarray(0, count).toSorted();
  if (hasClose(best)) {
    rankClose(group);
    return true;
  }
  for (let cell = first; cell < first + size; cell += 1) {
    const value = values[cell] ?? Number.NaN;
    if (cell !== left && !Number.isNaN(value)) ranks[cell] = 1 + numberBelow(best, value * sign);
  }
  return false;
}

function hasClose(sorted: Float64Array): boolean {
  for (let place = 1; place < sorted.length; place += 1) {
    const value = sorted[place] ?? 0;
    const gap = value - (sorted[place - 1] ?? 0);
    if (gap !== 0 && gap <= Math.max(Math.abs(value), Math.abs(value - gap)) * ROUNDING) return true;
  }
  return false;
}

function numberBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ranks a group with values that only rounding parts, as `competitionRanks` does. */
function rankClose({ values, ranks, first, size, direction, left }: PeerGroup): void {
  const cells: number[] = [];
  for (let cell = first; cell < first + size; cell += 1) {
    if (cell !== left && !Number.isNaN(values[cell] ?? Number.NaN)) cells.push(cell);
  }
  const found = competitionRanks(
    cells.map((cell) => values[cell] ?? 0),
    direction,
  );
  for (const [place, cell] of cells.entries()) ranks[cell] = found[place] ?? 0;
}

/**
 * Ranks a group without close values again after one of its values changed: those between the old and the new value move
 * one place.
 *
 * @param cell - The cell whose value is in `values` by now.
 * @param before - What its value was.
 * @returns Whether the new value lies close to another; the group must then be ranked as a whole.
 */
export function rerank(
  { values, ranks, first, size, direction, left }: PeerGroup,
  cell: number,
  before: number,
): boolean {
  const after = values[cell] ?? Number.NaN;
  if (cell === left || before === after) return false;
  const sign = direction === "up" ? 1 : -1;
  // Turned so that higher is better; without a figure worse than everything, so that it moves nobody.
  const old = Number.isNaN(before) ? -Infinity : before * sign;
  const now = Number.isNaN(after) ? -Infinity : after * sign;
  const room = Number.isNaN(after) ? -1 : Math.abs(after) * ROUNDING;
  const hidden = values[left];
  if (hidden !== undefined) values[left] = Number.NaN;
  let better = 0;
  let close = 0;
  for (let peer = first; peer < first + size; peer += 1) {
    const own = (values[peer] ?? 0) * sign;
    const isWorse = +(now > own);
    const isBetter = +(own > now);
    ranks[peer] = (ranks[peer] ?? 0) + isWorse - +(old > own);
    better += isBetter;
    close |= (isWorse | isBetter) & +(Math.abs(own - now) <= room);
  }
  if (hidden !== undefined) values[left] = hidden;
  ranks[cell] = Number.isNaN(after) ? 0 : better + 1;
  return close !== 0;
}

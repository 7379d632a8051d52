import type { WideRows } from "./row-block.ts";

/**
 * Adds rows to the sums of their period: two numbers per cell, numerator and denominator, next to each other.
 *
 * A cell that no row was added to holds `-0` as its numerator: `-0 + 0` is `0`, and rows never hold `-0`, so that a sum
 * of zero and no facts at all stay apart without a counter.
 */
export function addRows(sums: Float64Array, wide: WideRows, rows: number, from = 0): void {
  const { cells, numerators, denominators } = wide;
  for (let row = from; row < rows; row += 1) {
    const at = (cells[row] ?? 0) * 2;
    sums[at] = (sums[at] ?? 0) + (numerators[row] ?? 0);
    sums[at + 1] = (sums[at + 1] ?? 0) + (denominators[row] ?? 0);
  }
}

/** No rows yet: see {@link addRows}. */
export function clearSums(sums: Float64Array): void {
  for (let at = 0; at < sums.length; at += 2) {
    sums[at] = -0;
    sums[at + 1] = 0;
  }
}

/**
 * Adds the answers of surveys: per cell the sum of `d² / n` (weighted denominator, effective count) and the effective
 * count of its only row, or `-1` as soon as there are more. `NaN`: a row that weighs has no effective count.
 */
export function addAnswers(answers: Float64Array, wide: WideRows, rows: number): void {
  const { cells, denominators, effectiveCounts } = wide;
  if (effectiveCounts === undefined) return;
  for (let row = 0; row < rows; row += 1) {
    const at = (cells[row] ?? 0) * 2;
    const weight = denominators[row] ?? 0;
    const count = effectiveCounts[row] ?? Number.NaN;
    const isFirst = answers[at] === NO_ANSWERS;
    answers[at] = (isFirst ? 0 : (answers[at] ?? 0)) + designTerm(weight, count);
    answers[at + 1] = isFirst ? count : SEVERAL;
  }
}

/** No cell has answers yet. */
export function clearAnswers(answers: Float64Array): void {
  answers.fill(NO_ANSWERS);
}

/** A cell of several rows has no effective count of a single one. */
export const SEVERAL = -1;
const NO_ANSWERS = -2;

function designTerm(weight: number, count: number): number {
  if (weight === 0) return 0;
  return count > 0 ? (weight * weight) / count : Number.NaN;
}

/**
 * The sum of numbers without a rounding error, as parts that do not overlap, smallest first; empty for zero.
 *
 * The parts of a sum do not tell in which order the numbers came, so workers may add up in any order.
 *
 * @see Shewchuk (1997), *Discrete & Computational Geometry* 18, 305-363.
 */
export type SumParts = readonly number[];

/** The parts with one more number, or the parts of another sum, added. */
export function addedTo(parts: SumParts, ...numbers: readonly number[]): SumParts {
  let sum = parts;
  for (const number of numbers) sum = addedOne(sum, number);
  return sum;
}

function addedOne(parts: SumParts, number: number): SumParts {
  const next: number[] = [];
  let x = number;
  for (const part of parts) {
    const [large, small] = Math.abs(x) < Math.abs(part) ? [part, x] : [x, part];
    const high = large + small;
    const low = small - (high - large);
    if (low !== 0) next.push(low);
    x = high;
  }
  if (x !== 0) next.push(x);
  return next;
}

/** The number nearest to a sum; ties, and parts below the last digit, are rounded as one addition would. */
export function sumOf(parts: SumParts): number {
  let high = 0;
  let low = 0;
  let index = parts.length;
  while (index > 0 && low === 0) {
    index -= 1;
    const part = parts[index] ?? 0;
    const sum = high + part;
    low = part - (sum - high);
    high = sum;
  }
  const below = parts[index - 1] ?? 0;
  if ((low < 0 && below < 0) || (low > 0 && below > 0)) {
    const doubled = high + low * 2;
    if (doubled - high === low * 2) return doubled;
  }
  return high;
}

/** The exact sum of a list, rounded once: the same for every order. */
export function exactSum(numbers: readonly number[]): number {
  return sumOf(addedTo([], ...numbers));
}

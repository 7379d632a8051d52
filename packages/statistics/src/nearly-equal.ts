/**
 * `1e-9`: differences smaller than this share of the numbers compared are rounding noise, not a fact. A mean of
 * fractions seldom equals a value of the series to the last bit, though it does on paper.
 */
const RELATIVE_TOLERANCE = 1e-9;

/** Sign of `a - b`, with 0 when they differ by no more than rounding of numbers the size of `a`, `b` and `scale`. */
export function comparison(a: number, b: number, scale = 0): -1 | 0 | 1 {
  const difference = a - b;
  const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(scale));
  if (Math.abs(difference) <= RELATIVE_TOLERANCE * size) return 0;
  return difference > 0 ? 1 : -1;
}

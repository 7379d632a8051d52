/** Arithmetic mean of at least one number; the caller has checked the series. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** A Newton step this small, relative to the way to the nearest end: the next would change nothing. */
const LAST_STEP = 1e-10;

/**
 * Where a rising function becomes 0 between `lower` and `upper`: Newton steps, halving the bracket where a step would
 * leave it or does not shrink it enough.
 */
export function risingRoot(
  value: (x: number) => number,
  slope: (x: number) => number,
  { lower, upper, start }: { readonly lower: number; readonly upper: number; readonly start: number },
): number {
  let [low, high, x] = [lower, upper, start];
  for (let round = 0; round < 200; round += 1) {
    const height = value(x);
    if (height === 0) return x;
    if (height < 0) low = x;
    else high = x;
    const newton = x - height / slope(x);
    const inside = newton > low && newton < high;
    const next = inside ? newton : (low + high) / 2;
    const settled = inside && Math.abs(next - x) <= LAST_STEP * Math.min(next - lower, upper - next);
    if (settled || next === low || next === high) return next;
    x = next;
  }
  return x;
}

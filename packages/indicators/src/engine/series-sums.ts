/** Series that are summed side by side: additions that wait for each other leave room for those of the others. */
export const FOUR = 4;
/** Numbers per series that {@link sumFour} writes. */
export const SUMS = 2;

/**
 * Sum and sum of moving ranges of four series of `points` places without gaps, the first at `from`; not
 * finite where there is a gap. Each is added up in the order of its points, as if alone.
 */
export function sumFour(values: Float64Array, from: number, points: number, sums: Float64Array): void {
  const a = from;
  const b = a + points;
  const c = b + points;
  const d = c + points;
  let lastA = values[a] ?? 0;
  let lastB = values[b] ?? 0;
  let lastC = values[c] ?? 0;
  let lastD = values[d] ?? 0;
  let sumA = 0 + lastA;
  let sumB = 0 + lastB;
  let sumC = 0 + lastC;
  let sumD = 0 + lastD;
  let rangeA = 0;
  let rangeB = 0;
  let rangeC = 0;
  let rangeD = 0;
  for (let place = 1; place < points; place += 1) {
    const valueA = values[a + place] ?? 0;
    const valueB = values[b + place] ?? 0;
    const valueC = values[c + place] ?? 0;
    const valueD = values[d + place] ?? 0;
    sumA += valueA;
    sumB += valueB;
    sumC += valueC;
    sumD += valueD;
    rangeA += Math.abs(valueA - lastA);
    rangeB += Math.abs(valueB - lastB);
    rangeC += Math.abs(valueC - lastC);
    rangeD += Math.abs(valueD - lastD);
    lastA = valueA;
    lastB = valueB;
    lastC = valueC;
    lastD = valueD;
  }
  sums[0] = sumA;
  sums[1] = rangeA;
  sums[2] = sumB;
  sums[3] = rangeB;
  sums[4] = sumC;
  sums[5] = rangeC;
  sums[6] = sumD;
  sums[7] = rangeD;
}

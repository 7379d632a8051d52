import { logGamma } from "./log-gamma.ts";

/**
 * What Stirling's formula leaves out of `ln Γ(x + 1)`: `ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π`.
 *
 * @see Loader (2000), *Fast and accurate computation of binomial probabilities*.
 */
export function stirlingError(x: number): number {
  if (x < 16) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - 0.5 * Math.log(2 * Math.PI);
  const s = 1 / (x * x);
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188) * s) * s) * s) * s) / x;
}

/**
 * `x ln(x / expected) + expected − x`, without the digits that its terms cancel when `x` is near `expected`.
 *
 * @see Loader (2000), as above.
 */
export function devianceTerm(x: number, expected: number): number {
  const difference = x - expected;
  if (Math.abs(difference) >= 0.1 * (x + expected)) return x * Math.log(x / expected) - difference;
  const ratio = difference / (x + expected);
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; odd < 200; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

import { devianceTerm, stirlingError } from "./saddle-point.ts";

/**
 * Share of a beta distribution at or below `x`: the regularised incomplete beta function `I_x(a, b)`.
 *
 * @param x - From 0 to 1.
 * @param a - Above 0.
 * @param b - Above 0.
 * @see Olver and others (eds), *NIST Digital Library of Mathematical Functions*, 8.17.22, evaluated by Lentz's method.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x > (a + 1) / (a + b + 2) ? 1 - lowerTail(1 - x, x, b, a) : lowerTail(x, 1 - x, a, b);
}

/** Density of the beta distribution inside (0, 1). */
export function betaDensity(x: number, a: number, b: number): number {
  return kernel(x, 1 - x, a, b) / (x * (1 - x));
}

/** `I_x(a, b)` for an `x` below the mean, `y = 1 − x` given with all of its digits. */
function lowerTail(x: number, y: number, a: number, b: number): number {
  return (kernel(x, y, a, b) * continuedFraction(x, a, b)) / a;
}

/** `xᵃ yᵇ / B(a, b)`, by Loader's saddle-point form of the binomial probability. */
function kernel(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - devianceTerm(a, n * x) - devianceTerm(b, n * y);
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(exponent);
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/** Steps of the tables for each doubling. */
export const STEPS = 1024;

/** Where the tables stop, in doublings on either side of one. */
export const REACH = 256;

/** `2^n` and `2^(n/1024)`, to compute exponentials with. */
export interface ExponentialTables {
  readonly powers: Float64Array;
  readonly roots: Float64Array;
}

/** The tables of {@link exponential}. */
export function exponentialTables(): ExponentialTables {
  return {
    powers: Float64Array.from({ length: 2 * REACH }, (_, at) => 2 ** (at - REACH)),
    roots: Float64Array.from({ length: STEPS }, (_, at) => 2 ** (at / STEPS)),
  };
}

/**
 * `exp(x)`, with a relative error below 1e-11, in a fraction of the time: a power of two, a root of two, and three terms of
 * the series for what is left. Beyond the tables `Math.exp` is asked.
 */
export function exponential(x: number, { powers, roots }: ExponentialTables): number {
  if (!(Math.abs(x) < (REACH - 1) * Math.LN2)) return Math.exp(x);
  // Adding the reach makes what is truncated positive, so that it is rounded to the nearest step.
  const steps = x * (STEPS / Math.LN2) + (REACH * STEPS + 0.5);
  const whole = steps | 0;
  const rest = (steps - whole - 0.5) * (Math.LN2 / STEPS);
  return (powers[whole >> 10] ?? 0) * (roots[whole & 1023] ?? 0) * (1 + rest * (1 + rest * 0.5));
}

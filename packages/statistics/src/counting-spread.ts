import type { FractionSpread } from "./fraction-chart.ts";

/** Standard error of a share: `√(p̄(1 − p̄)/n)`. */
export const binomialSpread: FractionSpread =
  (centre) =>
  ({ denominator }) =>
    Math.sqrt((centre * (1 - centre)) / denominator);

/** Standard error of a rate: `√(ū/a)`. */
export const poissonSpread: FractionSpread =
  (centre) =>
  ({ denominator }) =>
    Math.sqrt(centre / denominator);

import matrices from "./risk-matrices.json" with { type: "json" };
import { RiskMatrix } from "./risk-matrix.ts";

/** The sizes of the matrices that come with the package. */
export type MatrixSize = "3x3" | "4x4" | "5x5" | "6x6";

/**
 * A risk matrix to begin with; `5x5` is the default. Zones are `low`, `middle`, `high` and, from 4×4, `critical`.
 *
 * Low likelihood with the highest impact is a serious matter in all of them, high likelihood with the lowest impact is
 * not: a product of the two could not tell them apart.
 *
 * @see Cox (2008), *Risk Analysis* 28(2), 497-512, for the limits of risk matrices.
 * @see docs/methods/risk-matrix.md
 *
 * @example
 * ```ts
 * import { riskMatrix } from "@maatstaf/risks";
 *
 * riskMatrix("5x5").cells[0] // => ["low", "low", "low", "middle", "high"]
 * ```
 */
export function riskMatrix(size: MatrixSize = "5x5"): RiskMatrix {
  return RiskMatrix.parse(matrices[size]);
}

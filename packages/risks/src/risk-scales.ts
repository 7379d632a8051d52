import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import dimensions from "./impact-dimensions.json" with { type: "json" };
import { riskMatrix } from "./risk-matrices.ts";
import { RiskMatrix } from "./risk-matrix.ts";

/**
 * A dimension of impact (impactdimensie), with an example of each level for who has to score.
 *
 * @example
 * ```ts
 * import { defaultScales } from "@maatstaf/risks";
 *
 * defaultScales().dimensions.map(({ id }) => id) // => ["finance", "continuity", "legal", "reputation", "safety", "objectives"]
 * ```
 */
export const ImpactDimension = z.strictObject({
  id: z.string().min(1).max(80),
  name: LocalizedText,
  levels: z.array(LocalizedText).meta({ description: "An example of each level, lowest first." }),
  below: z
    .array(z.number().positive())
    .optional()
    .meta({ description: "Amounts below which the impact is of each level but the highest." }),
});
export type ImpactDimension = Immutable<z.infer<typeof ImpactDimension>>;

/**
 * What risks are scored by: a matrix, and the dimensions of impact.
 *
 * @example
 * ```ts
 * import { defaultScales, RiskScales } from "@maatstaf/risks";
 *
 * RiskScales.safeParse(defaultScales()).success // => true
 * ```
 */
export const RiskScales = z.strictObject({
  id: z.string().min(1).max(80),
  version: z.int().min(1),
  matrix: RiskMatrix,
  dimensions: z.array(ImpactDimension).min(1),
});
export type RiskScales = Immutable<z.infer<typeof RiskScales>>;

/**
 * The scales to begin with: the 5×5 matrix and six dimensions. Amounts and examples are for the organisation to adapt.
 *
 * @example
 * ```ts
 * import { defaultScales } from "@maatstaf/risks";
 *
 * defaultScales().matrix.id // => "5x5"
 * ```
 */
export function defaultScales(): RiskScales {
  return {
    id: "default",
    version: 1,
    matrix: riskMatrix("5x5"),
    dimensions: z.array(ImpactDimension).parse(dimensions),
  };
}

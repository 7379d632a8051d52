import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { matrixIssues } from "./matrix-issues.ts";

const code = z.string().min(1).max(80);

const Matrix = z.strictObject({
  id: code,
  version: z.int().min(1),
  name: LocalizedText,
  likelihood: z
    .array(
      z.strictObject({
        name: LocalizedText,
        upperPerYear: z
          .number()
          .positive()
          .optional()
          .meta({ description: "Most events per year that are still of this level; left out for the highest." }),
      }),
    )
    .min(2),
  impact: z.array(z.strictObject({ name: LocalizedText })).min(2),
  zones: z
    .array(
      z.strictObject({
        id: code,
        name: LocalizedText,
        acceptedBy: z
          .enum(["management-team", "college"])
          .default("management-team")
          .meta({ description: "Who may accept a risk in this zone." }),
      }),
    )
    .min(2)
    .meta({ description: "Zones, least serious first." }),
  cells: z
    .array(z.array(z.string()))
    .meta({ description: "Zone of each cell: a row for each likelihood, in it a column for each impact." }),
});

/**
 * A risk matrix (risicomatrix) as data: levels of likelihood and of impact, lowest first, and the zone of each
 * combination. The zone is looked up, never computed from the levels. A matrix with an error of {@link matrixIssues}, such
 * as a hole, is refused with that code.
 *
 * @see docs/methods/risk-matrix.md
 *
 * @example
 * ```ts
 * import { RiskMatrix, riskMatrix } from "@maatstaf/risks";
 *
 * const sound = riskMatrix("3x3");
 * RiskMatrix.safeParse(sound).success // => true
 * RiskMatrix.safeParse({ ...sound, cells: sound.cells.slice(1) }).success // => false
 * ```
 */
export const RiskMatrix = Matrix.superRefine((matrix, context) => {
  for (const { code, severity, params } of matrixIssues(matrix)) {
    if (severity === "error") context.addIssue({ code: "custom", path: ["cells"], params: { ...params, code } });
  }
});
export type RiskMatrix = Immutable<z.infer<typeof Matrix>>;

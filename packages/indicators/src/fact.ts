import { Period } from "@maatstaf/kernel";
import * as z from "zod";
import { IndicatorId, UnitId } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";

/**
 * A base fact (meting): what was counted in one period, one unit and one cut. Never a percentage and never a mean:
 * those are derived at reading time, at any level.
 *
 * - count, stock: `numerator` only.
 * - ratio, rate, stock-ratio, milestones: `numerator` and `denominator`; boolean: `numerator` 0 or 1.
 * - mean: `numerator` is the sum, `denominator` the number of items; `sumOfSquares` gives an interval.
 * - text: the answer is the `comment`, and `numerator` is 1: one answer.
 * - survey: weighted `numerator` and `denominator`, and the `effectiveCount` of answers.
 *
 * A fact without `unit` stands for the whole organisation; a fact with `breakdown` for one cut of its unit.
 *
 * @see docs/methods/indicator-aggregation.md
 *
 * @example
 * ```ts
 * import { Fact } from "@maatstaf/indicators";
 *
 * Fact.parse({ indicatorId: "permits-in-time", period: "2025-Q1", unit: "omgeving", numerator: 65, denominator: 79 }).provisional // => false
 * ```
 */
export const Fact = z
  .strictObject({
    indicatorId: IndicatorId,
    period: Period.meta({ description: "Period the fact covers, at the frequency of the card." }),
    unit: UnitId.optional(),
    breakdown: z
      .record(z.string().min(1).max(80), z.string().min(1).max(80))
      .optional()
      .meta({ description: "Category per dimension of the cut.", examples: [{ channel: "balie" }] }),
    numerator: z.number().meta({ description: "What was counted, summed, or stood at the end of the period." }),
    denominator: z.number().optional().meta({ description: "What it is divided by, where the aggregation has one." }),
    sumOfSquares: z.number().optional().meta({ description: "Sum of squared values, for the interval of a mean." }),
    effectiveCount: z
      .number()
      .optional()
      .meta({ description: "Effective number of answers of a survey (Kish), for its interval." }),
    provisional: z.boolean().default(false).meta({ description: "Whether the source may still change it." }),
    source: z.string().min(1).optional().meta({ description: "File, query or form this fact came from." }),
    comment: z
      .string()
      .min(1)
      .optional()
      .meta({ description: "Remark of whoever entered it; of an indicator of aggregation text the answer itself." }),
  })
  .meta({ title: "Maatstaf fact", description: "What was counted in one period, one unit and one cut." });
export type Fact = Immutable<z.infer<typeof Fact>>;

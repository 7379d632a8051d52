import { Period } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

/**
 * How far from the target still counts as amber: in the unit of the indicator (`absolute`; percentage points where
 * the unit is "%"), or in percent of the target (`relative`). Zero or more.
 *
 * @example
 * ```ts
 * import { Tolerance } from "@maatstaf/indicators";
 *
 * Tolerance.safeParse({ kind: "absolute", value: 2 }).success // => true
 * Tolerance.safeParse({ kind: "absolute", value: -2 }).success // => false
 * ```
 */
export const Tolerance = z
  .strictObject({
    kind: z
      .enum(["absolute", "relative"])
      .meta({ description: "'absolute': in the unit of the indicator. 'relative': in percent of the target." }),
    value: z.number().nonnegative().meta({ description: "Width of the amber zone, zero or more." }),
  })
  .meta({ description: "How far from the target still counts as amber." });
export type Tolerance = Immutable<z.infer<typeof Tolerance>>;

/**
 * The agreed path to a target: points in time with, between them, a straight line (`linear`), the last value reached
 * (`step`) or constant growth (`geometric`).
 *
 * @see docs/methods/indicator-target.md
 *
 * @example
 * ```ts
 * import { TargetPath } from "@maatstaf/indicators";
 *
 * const points = [{ period: "2026", value: 80 }, { period: "2031", value: 90 }];
 * TargetPath.parse({ points, tolerance: { kind: "absolute", value: 2 } }).shape // => "linear"
 * ```
 */
export const TargetPath = z
  .strictObject({
    shape: z
      .enum(["linear", "step", "geometric"])
      .default("linear")
      .meta({ description: "How the target runs between its points: straight line, steps, or constant growth." }),
    points: z
      .array(
        z.strictObject({
          period: Period.meta({ description: "The value is agreed for the last month of this period." }),
          value: z.number().meta({ description: "Target, in the unit of the indicator." }),
        }),
      )
      .min(1)
      .meta({ description: "Points of the path, oldest first." }),
    tolerance: Tolerance,
  })
  .meta({ description: "The agreed path to a target." });
export type TargetPath = Immutable<z.infer<typeof TargetPath>>;

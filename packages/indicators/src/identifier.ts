import * as z from "zod";

/**
 * The lasting name of an indicator: lower-case words and digits joined by `-`. It is never reused.
 *
 * @example
 * ```ts
 * import { IndicatorId } from "@maatstaf/indicators";
 *
 * IndicatorId.safeParse("permits-in-time").success // => true
 * IndicatorId.safeParse("Permits in time").success // => false
 * ```
 */
export const IndicatorId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .meta({
    description: "Lasting name of the indicator: lower-case words and digits joined by '-'.",
    examples: ["permits-in-time"],
  });
export type IndicatorId = z.infer<typeof IndicatorId>;

/**
 * The id of the organisational unit (cell, team, location) a fact was counted in: 1 to 80 characters.
 *
 * @example
 * ```ts
 * import { UnitId } from "@maatstaf/indicators";
 *
 * UnitId.safeParse("burgerzaken").success // => true
 * UnitId.safeParse("").success // => false
 * ```
 */
export const UnitId = z
  .string()
  .min(1)
  .max(80)
  .meta({ description: "Id of an organisational unit, as listed in the workspace.", examples: ["burgerzaken"] });
export type UnitId = z.infer<typeof UnitId>;

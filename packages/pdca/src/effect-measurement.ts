import { Reference } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

const Share = z
  .strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) })
  .refine(({ numerator, denominator }) => numerator <= denominator, {
    params: { code: "action.numerator-above-denominator" },
    path: ["numerator"],
  });

/**
 * What an indicator said before and after an action, as base facts and never as a percentage: two shares, or the
 * verdict on a control chart that was cut where the action began.
 *
 * @example
 * ```ts
 * import { EffectMeasurement } from "@maatstaf/pdca";
 *
 * const measurement = {
 *   kind: "shares", indicator: { kind: "indicator-card", id: "KPI-02" }, better: "up",
 *   before: { numerator: 300, denominator: 400 }, after: { numerator: 352, denominator: 400 }, target: 0.85,
 * };
 * EffectMeasurement.safeParse(measurement).success // => true
 * ```
 */
export const EffectMeasurement = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("shares"),
    indicator: Reference,
    better: z.enum(["up", "down"]),
    before: Share,
    after: Share,
    target: z.number().min(0).max(1).optional(),
  }),
  z.strictObject({
    kind: z.literal("signal"),
    indicator: Reference,
    variation: z.enum(["improvement", "concern", "common-cause", "too-few-points"]),
  }),
]);
export type EffectMeasurement = Immutable<z.infer<typeof EffectMeasurement>>;

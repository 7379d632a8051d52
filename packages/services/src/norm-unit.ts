/**
 * The units of a norm; `share` is a fraction of 1, of a norm without a time.
 *
 * @example
 * ```ts
 * import { NORM_UNITS } from "@maatstaf/services";
 *
 * NORM_UNITS.includes("working-days") // => true
 * ```
 */
export const NORM_UNITS = ["working-days", "calendar-days", "weeks", "months", "minutes", "seconds", "share"] as const;

/** A unit in which a norm has a last day. */
export type DayUnit = "working-days" | "calendar-days" | "weeks" | "months";

/** Whether a norm in this unit is counted in days. */
export function isInDays(unit: (typeof NORM_UNITS)[number]): unit is DayUnit {
  return unit === "working-days" || unit === "calendar-days" || unit === "weeks" || unit === "months";
}

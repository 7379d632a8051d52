/**
 * The kinds of {@link Period}, from short to long.
 *
 * @example
 * ```ts
 * import { PERIOD_KINDS } from "@maatstaf/kernel";
 *
 * PERIOD_KINDS.length // => 8
 * ```
 */
export const PERIOD_KINDS = ["day", "week", "month", "quarter", "half", "year", "school-year", "three-years"] as const;

/** How long a {@link Period} is: one of {@link PERIOD_KINDS}. */
export type PeriodKind = (typeof PERIOD_KINDS)[number];

import { median } from "@maatstaf/statistics";
import type { Figure } from "./figure.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** Which chart fits the numbers of an indicator, and why. `time-between`: count the time between events instead. */
export interface ChartChoice {
  readonly chart: "xmr" | "p" | "u" | "time-between";
  readonly reason: "single-values" | "moderate-counts" | "very-large-counts" | "rare-events";
}

/** `5`: below this number of expected cases on either side counts are too small for limits by their number. */
const MODERATE_COUNT = 5;

/** `2000`: above this number of cases a period limits by their number are too narrow to be believed. */
const LARGE_COUNT = 2000;

/**
 * The control chart that fits the size of the numbers behind an indicator, for whoever writes or reviews its card.
 *
 * With `n` the median number of cases a period and `p̄` all cases that count over all cases: p or u where `n p̄` (for shares
 * also `n(1 − p̄)`) is at least 5; XmR where `n`, or the events of a rate, go above 2000 (p′ and u′ serve as well); the time between
 * events where they are rarer. Other kinds of number: XmR.
 *
 * @param figures - Of successive periods, such as those of the series of a reading; those that are not there are left out.
 * @returns `undefined` without a single figure.
 *
 * @see docs/methods/attribute-charts.md
 *
 * @example
 * ```ts
 * import { chartChoice } from "@maatstaf/indicators";
 *
 * const months = [8, 11, 9].map((numerator) => ({ kind: "figure", value: numerator / 1.2, numerator, denominator: 120 }) as const);
 * chartChoice({ aggregation: "ratio" }, months) // => { chart: "p", reason: "moderate-counts" }
 * chartChoice({ aggregation: "stock" }, months) // => { chart: "xmr", reason: "single-values" }
 * ```
 */
export function chartChoice(
  { aggregation }: Pick<IndicatorCard, "aggregation">,
  figures: readonly Figure[],
): ChartChoice | undefined {
  const known = figures.filter((figure) => figure.kind === "figure");
  if (known.length === 0) return undefined;
  if (aggregation !== "ratio" && aggregation !== "rate" && aggregation !== "count") return SINGLE_VALUES;
  const sum = (part: (figure: (typeof known)[number]) => number): number =>
    known.reduce((total, figure) => total + part(figure), 0);
  const events = sum(({ numerator }) => numerator) / known.length;
  if (aggregation === "count") return events < MODERATE_COUNT ? RARE_EVENTS : SINGLE_VALUES;
  if (aggregation === "rate") {
    if (events > LARGE_COUNT) return VERY_LARGE_COUNTS;
    return events < MODERATE_COUNT ? RARE_EVENTS : { chart: "u", reason: "moderate-counts" };
  }
  const cases = median(known.map(({ denominator = 0 }) => denominator));
  const share = sum(({ numerator }) => numerator) / sum(({ denominator = 0 }) => denominator);
  if (cases > LARGE_COUNT) return VERY_LARGE_COUNTS;
  return cases * Math.min(share, 1 - share) < MODERATE_COUNT ? RARE_EVENTS : { chart: "p", reason: "moderate-counts" };
}

const SINGLE_VALUES: ChartChoice = { chart: "xmr", reason: "single-values" };
const VERY_LARGE_COUNTS: ChartChoice = { chart: "xmr", reason: "very-large-counts" };
const RARE_EVENTS: ChartChoice = { chart: "time-between", reason: "rare-events" };

import { assurance, variation } from "@maatstaf/statistics";
import type { ControlChart, TooFewPoints } from "@maatstaf/statistics";
import type { IndicatorCard } from "./indicator-card.ts";

/**
 * The last point of the series against the usual variation of the process.
 *
 * - `common-cause`: no more than the usual variation; `earlier` counts the points before it in the period of the reading
 *   that were a signal, such as January in a quarter whose March is back to usual;
 * - `improvement`, `concern`: a signal in the better or the worse direction; `high`, `low` where neither is better;
 * - `too-few-points`: the series, or its last segment, is too short: `points` of the `required` ones (of a seasonal chart
 *   those in full years);
 * - `not-charted`: the card asks for no chart, or the period of the reading is not on it or left out of it.
 */
export type VariationJudgement =
  | { readonly kind: "common-cause"; readonly rule?: never; readonly earlier?: number }
  | { readonly kind: "not-charted"; readonly rule?: never }
  | { readonly kind: "improvement" | "concern" | "high" | "low"; readonly rule: string }
  | { readonly kind: "too-few-points"; readonly points: number; readonly required: number; readonly rule?: never };

/** Whether the process, as it runs now, will meet the target: always, now and then, never. */
export type AssuranceJudgement = "consistent-pass" | "hit-and-miss" | "consistent-fail";

/**
 * The second of the three judgements.
 *
 * @param inPeriod - Places in the chart of the points of the period of the reading.
 */
export function variationJudgement(
  card: IndicatorCard,
  chart: ControlChart | TooFewPoints | undefined,
  inPeriod: readonly number[],
): VariationJudgement {
  if (chart === undefined || inPeriod.length === 0) return { kind: "not-charted" };
  if (chart.kind === "too-few-points") return chart;
  const found = variation(chart, card.direction === "range" ? "neutral" : card.direction);
  if (found.kind !== "common-cause") return found;
  const earlier = inPeriod.filter((place) => (chart.points[place]?.signals.length ?? 0) > 0).length;
  return earlier === 0 ? found : { ...found, earlier };
}

/**
 * Whether the process can be relied on; `undefined` without limits, target or better direction.
 *
 * Limits without season are put back in each season in turn: only a process that passes in all of them always does.
 */
export function assuranceJudgement(
  { direction }: Pick<IndicatorCard, "direction">,
  chart: ControlChart | TooFewPoints | undefined,
  {
    target,
    seasonalIndex = [0],
  }: {
    readonly target: number | undefined;
    readonly seasonalIndex?: readonly number[] | undefined;
  },
): AssuranceJudgement | undefined {
  if (chart?.kind !== "control-chart" || target === undefined) return undefined;
  if (direction === "range" || direction === "neutral") return undefined;
  const found = new Set(seasonalIndex.map((season) => assurance(chart, target - season, direction)));
  const [only] = found;
  if (only === "too-few-points") return undefined;
  return found.size === 1 ? only : "hit-and-miss";
}

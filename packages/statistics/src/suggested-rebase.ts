import type { ControlChart, ControlPoint } from "./control-chart.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/**
 * Where limits should perhaps be computed anew: the first point of a shift that follows a shift on the other side of the
 * centre, within the last segment.
 *
 * One centre over two regimes lies between them, so that everything before and everything after is a signal. A person
 * decides: a rebase takes a known reason.
 *
 * @param chart - A chart whose rules hold a rule named `shift`, such as those of `MAKING_DATA_COUNT`.
 * @returns Index in the series that was charted, for the option `rebase`; `undefined` where there is nothing to suggest.
 *
 * @see docs/methods/control-chart-rules.md
 *
 * @example
 * ```ts
 * import { suggestedRebase, xmrChart } from "@maatstaf/statistics";
 *
 * const values = [72, 71, 73, 70, 72, 74, 71, 73, 75, 76, 77, 76, 78, 79, 77, 80];
 * suggestedRebase(xmrChart(values)) // => 8
 * suggestedRebase(xmrChart(values, { rebase: [8] })) // => undefined
 * ```
 */
export function suggestedRebase(chart: ControlChart | TooFewPoints): number | undefined {
  if (chart.kind === "too-few-points") return undefined;
  const last = chart.segments.length - 1;
  const shifted = chart.points.filter(({ segment, signals }) => segment === last && signals.includes("shift"));
  return shifted.findLast((point, place) => {
    const earlier = shifted[place - 1];
    return earlier !== undefined && isHigh(earlier) !== isHigh(point);
  })?.index;
}

function isHigh({ value, centre }: ControlPoint): boolean {
  return value > centre;
}

import type { ChartOptions } from "./chart-options.ts";
import type { ControlChart } from "./control-chart.ts";
import { requireNotNegative } from "./finite-values.ts";
import { mean } from "./mean.ts";
import { picked } from "./picked.ts";
import { RARE_EVENTS } from "./rules-rare-events.ts";
import { segmentedChart } from "./segmented-chart.ts";
import { TRIAL_POINTS } from "./too-few-points.ts";
import type { TooFewPoints } from "./too-few-points.ts";

/**
 * `ln 2` (0.693): theoretical median of the number between rare events as a share of its mean, so that half of the
 * points lie on either side of the centre.
 *
 * @see Provost and Murray (2011), *The Health Care Data Guide*, page 228.
 */
export const RARE_EVENT_MEDIAN = Math.LN2;

/**
 * Control chart of the number of cases between rare events (g chart): files handled between two losses, say.
 *
 * Limits `ḡ ± 3 √(ḡ (ḡ + 1))`, the lower clipped at 0, centre `0.693 ḡ`. More cases between events is better.
 *
 * @param counts - Cases between successive events, oldest first; 0 or more.
 * @returns The chart, in cases; `too-few-points` below six points.
 * @throws RangeError on an empty series, a count that is negative or not finite, or an index that is not one of the
 *   series.
 *
 * @see Benneyan (2001), *Health Care Management Science* 4(4), 305-318.
 * @see docs/methods/rare-event-charts.md
 *
 * @example
 * ```ts
 * import { gChart } from "@maatstaf/statistics";
 *
 * const chart = gChart([30, 12, 45, 28, 33, 20]);
 * chart.kind === "control-chart" ? chart.segments[0]?.upper?.toFixed(1) : "" // => "113.5"
 * ```
 */
export function gChart(counts: readonly number[], options: ChartOptions = {}): ControlChart | TooFewPoints {
  requireNotNegative("gChart", "counts", counts);
  return segmentedChart(
    {
      caller: "gChart",
      method: "g",
      length: counts.length,
      minimumPoints: TRIAL_POINTS,
      rules: RARE_EVENTS,
      possible: { lowest: 0, highest: Infinity },
      fit: ({ basis }) => {
        const average = mean(picked(counts, basis));
        const reach = 3 * Math.sqrt(average * (average + 1));
        const [lower, upper] = [average - reach, average + reach];
        return {
          centre: RARE_EVENT_MEDIAN * average,
          at: (index) => ({ value: counts[index] ?? average, lower, upper }),
        };
      },
    },
    options,
  );
}

import { marginOfError, markSummary } from "@maatstaf/statistics";
import { scaleLog } from "d3-scale";
import type { Picture } from "./picture.ts";
import { dots, path, plane } from "./plane.ts";
import type { Place } from "./plane.ts";
import { element, INK, label, picture } from "./svg.ts";

/** The marks of docs/methods/mean-intervals.md, with their mean and its interval. */
export function meanIntervalsPicture(): Picture {
  const counts = [3, 2, 5, 8, 14, 38, 96, 141, 62, 21];
  const summary = markSummary(
    counts.map((count, index) => ({ mark: index + 1, count })),
    { satisfiedFrom: 7, dissatisfiedTo: 5 },
  );
  const { mean, interval } = summary;
  if (interval === undefined) throw new RangeError("mean-intervals: no interval");
  const axes = plane({
    x: { domain: [0.4, 10.6], ticks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], caption: "Mark" },
    y: { domain: [0, 180], ticks: [0, 50, 100, 150], caption: "Number of answers" },
  });
  const bars = counts.map((count, index) =>
    element("rect", {
      x: axes.x(index + 0.6),
      width: axes.x(0.8) - axes.x(0),
      y: axes.y(count),
      height: axes.y(0) - axes.y(count),
      fill: INK.bar,
      stroke: INK.line,
    }),
  );
  const level = 162;
  return picture(
    {
      page: "mean-intervals",
      title: "390 marks from 1 to 10, their mean and its 95 percent interval",
      description:
        "Most people gave 7, 8 or 9. The mean is 7.49 with an interval from 7.34 to 7.64: a narrow line above a broad spread of marks.",
    },
    { width: 640, height: 300 },
    [
      axes.frame,
      ...bars,
      path(
        axes,
        [
          [interval.lower, level],
          [interval.upper, level],
        ],
        { stroke: INK.blue, width: 3 },
      ),
      ...[interval.lower, interval.upper].map((end) =>
        path(
          axes,
          [
            [end, level - 6],
            [end, level + 6],
          ],
          { stroke: INK.blue },
        ),
      ),
      dots(axes, [[mean, level]], { fill: INK.blue, radius: 4 }),
      label(`mean ${mean.toFixed(2)}, interval ${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)}`, {
        x: axes.x(interval.lower) - 12,
        y: axes.y(level) + 4,
        anchor: "end",
        fill: INK.blue,
      }),
    ],
  );
}

/** Margin by number of answers for two populations, with the 390 answers of docs/methods/survey-margins.md. */
export function surveyMarginsPicture(): Picture {
  const axes = plane({
    x: { domain: [50, 3200], ticks: [50, 100, 200, 400, 800, 1600, 3200], caption: "Answers", scale: scaleLog() },
    y: { domain: [0, 15], ticks: [0, 5, 10, 15], caption: "Margin of error (percentage points)" },
  });
  const shown = 100 * marginOfError(390, { population: 28_400 });
  return picture(
    {
      page: "survey-margins",
      title: "The margin of error by number of answers, in a town of 28 400 and a village of 640",
      description:
        "The margin falls from 14 points with 50 answers to 4.9 with 390 and 1.6 with 3200: four times as many answers halve it. In the village it falls faster and reaches zero when all 640 have answered.",
    },
    { width: 640, height: 300 },
    [
      axes.frame,
      path(axes, margins(640), { stroke: INK.orange, dash: "6 4" }),
      path(axes, margins(28_400), { stroke: INK.blue, width: 2.25 }),
      dots(axes, [[390, shown]], { fill: INK.blue, radius: 5 }),
      label(`390 answers: ${shown.toFixed(1)} points`, { x: axes.x(390) + 8, y: axes.y(shown) - 8, fill: INK.blue }),
      label("28 400 residents", { x: axes.x(1700), y: axes.y(2.4) - 12, fill: INK.blue }),
      label("640 residents", { x: axes.x(520), y: axes.y(0.7), anchor: "end", fill: INK.orange }),
    ],
  );
}

/** Margins from 50 answers on, a little further each step, to 3200 or to everybody. */
function margins(population: number): readonly Place[] {
  return Array.from({ length: 61 }, (_, step) => 50 * 64 ** (step / 60))
    .filter((count) => count < population)
    .concat(population < 3200 ? [population] : [])
    .map((count) => [count, 100 * marginOfError(count, { population })]);
}

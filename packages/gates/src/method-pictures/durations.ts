import { durationQuantile, kaplanMeier, quantile } from "@maatstaf/statistics";
import { curveStepAfter } from "d3-shape";
import { band } from "./band.ts";
import type { Picture } from "./picture.ts";
import { dots, path, plane } from "./plane.ts";
import type { Place } from "./plane.ts";
import { INK, label, picture } from "./svg.ts";

/** The days of docs/methods/quantiles.md: the share of cases by day, and where four definitions put 90 %. */
export function quantilesPicture(): Picture {
  const days = [2, 3, 3, 4, 5, 5, 6, 8, 9, 12, 15, 41];
  const axes = plane({
    x: { domain: [0, 45], ticks: [0, 5, 10, 15, 20, 25, 30, 35, 40, 45], caption: "Days" },
    y: { domain: [0, 100], ticks: [0, 25, 50, 75, 90, 100], caption: "Cases closed by that day (%)" },
  });
  const steps: readonly Place[] = [
    [0, 0],
    ...days.map((day, index): Place => [day, (100 * (index + 1)) / days.length]),
    [45, 100],
  ];
  const marks = ([7, 1, 6] as const).map((type) => ({ type, day: quantile(days, 0.9, { type }) }));
  const names = { 7: "type 7", 1: "types 1 and 2", 6: "type 6" } as const;
  return picture(
    {
      page: "quantiles",
      title: "Twelve cases by the days they took, and their 90 percent quantile by four definitions",
      description:
        "Eleven of the twelve cases were closed within 15 days, the last took 41. The 90 percent quantile is 14.7 days by type 7, 15 by types 1 and 2, and 33.2 by type 6.",
    },
    { width: 640, height: 300 },
    [
      axes.frame,
      path(
        axes,
        [
          [0, 90],
          [45, 90],
        ],
        { stroke: INK.muted, dash: "4 4", width: 1 },
      ),
      path(axes, steps, { stroke: INK.line, curve: curveStepAfter }),
      dots(
        axes,
        marks.map(({ day }) => [day, 90]),
        { fill: INK.blue, radius: 5 },
      ),
      ...marks.map(({ type, day }, place) =>
        label(`${names[type]}: ${day.toFixed(1)}`, {
          x: axes.x(day) + (place === 0 ? -8 : 8),
          y: axes.y(90) + (place === 0 ? -8 : 18),
          ...(place === 0 ? { anchor: "end" } : {}),
          fill: INK.blue,
        }),
      ),
    ],
  );
}

/** The cases of docs/methods/time-to-close.md. */
export function timeToClosePicture(): Picture {
  const closedAfter = [1, 2, 2, 3, 4, 6, 7, 9, 12, 20].map((time) => ({ time, closed: true }));
  const open = [5, 8, 15, 30, 30];
  const curve = kaplanMeier([...closedAfter, ...open.map((time) => ({ time, closed: false }))]);
  const half = durationQuantile(curve, 0.5);
  if (half.kind !== "quantile") throw new RangeError("time-to-close: the median is not reached");
  const axes = plane({
    x: { domain: [0, 31], ticks: [0, 5, 10, 15, 20, 25, 30], caption: "Days since the request" },
    y: { domain: [0, 100], ticks: [0, 25, 50, 75, 100], caption: "Still open (%)" },
  });
  const steps = [
    { time: 0, share: 1, lower: 1, upper: 1 },
    ...curve.steps,
    { ...(curve.steps.at(-1) ?? { share: 1 }), time: curve.longest },
  ];
  const shareAt = (time: number) => 100 * (steps.findLast((step) => step.time <= time)?.share ?? 1);
  return picture(
    {
      page: "time-to-close",
      title: "Fifteen requests: the share still open by day, with its 95 percent interval",
      description:
        "The line starts at 100 percent and steps down at each closing, passes below half on day 9 and reaches 23 percent on day 20, where it stays: two requests are still open after 30 days. Rings mark the five requests that were open when they were last seen.",
    },
    { width: 640, height: 300 },
    [
      band(
        axes,
        steps.map(({ time, share, lower = share, upper = share }) => [time, 100 * lower, 100 * upper]),
        { fill: INK.bar, curve: curveStepAfter },
      ),
      axes.frame,
      path(
        axes,
        [
          [0, 50],
          [half.time, 50],
          [half.time, 0],
        ],
        { stroke: INK.blue, dash: "4 4", width: 1 },
      ),
      path(
        axes,
        steps.map(({ time, share }) => [time, 100 * share]),
        { stroke: INK.line, width: 2.25, curve: curveStepAfter },
      ),
      dots(
        axes,
        open.map((time) => [time, shareAt(time)]),
        { fill: INK.orange, radius: 5 },
      ),
      dots(
        axes,
        open.map((time) => [time, shareAt(time)]),
        { fill: INK.paper, radius: 3 },
      ),
      label(`half is closed after ${half.time} days`, { x: axes.x(half.time) + 6, y: axes.y(3), fill: INK.blue }),
      label("ring: still open when last seen", { x: 620, y: 20, anchor: "end", fill: INK.orange }),
    ],
  );
}

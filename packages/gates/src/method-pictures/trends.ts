import { classicalDecomposition, seasonalKendall } from "@maatstaf/statistics";
import { withinFourHours } from "./open-data.ts";
import type { Picture } from "./picture.ts";
import { dots, path, plane } from "./plane.ts";
import { INK, label, picture } from "./svg.ts";

/** The four-hour norm of the example workspace: months, trend and season. */
export function trendsPicture(): Picture {
  const months = withinFourHours();
  const parts = classicalDecomposition(months, { cycle: 12 });
  const test = seasonalKendall(months, 12);
  if (parts.kind !== "decomposition" || test.kind !== "seasonal-kendall") throw new RangeError("trends: too short");
  const axes = plane({
    x: {
      domain: [-0.5, 35.5],
      ticks: [0, 6, 12, 18, 24, 30],
      caption: "",
      format: (month) => `${month % 12 === 0 ? "April" : "Oct."} ${2016 + Math.floor(month / 12)}`,
    },
    y: { domain: [83, 93], ticks: [84, 86, 88, 90, 92], caption: "Within four hours (%)" },
  });
  const series = months.map((value, month) => [month, value] as const);
  const trend = parts.trend.flatMap((value, month) => (value === undefined ? [] : [[month, value] as const]));
  const adjusted = parts.adjusted.map((value, month) => [month, value] as const);
  return picture(
    {
      page: "trends",
      title: "Three years of a four-hour norm: the months, the months without their season, and the trend",
      description: `The share dips every winter. Without the season little of the dips is left; the trend stays between ${least(trend).toFixed(1)} and ${most(trend).toFixed(1)} percent. Seasonal Kendall: ${test.slope.toFixed(2)} points a year, probability ${test.probability.toFixed(2)}.`,
    },
    { width: 640, height: 300 },
    [
      axes.frame,
      path(axes, adjusted, { stroke: INK.orange, dash: "4 3", width: 1.5 }),
      path(axes, series, { stroke: INK.line, width: 1.25 }),
      dots(axes, series, { fill: INK.muted, radius: 3 }),
      path(axes, trend, { stroke: INK.blue, width: 3 }),
      label("grey: month, orange: without season, blue: trend", { x: 620, y: 20, anchor: "end" }),
    ],
  );
}

function least(places: readonly (readonly [number, number])[]): number {
  return Math.min(...places.map(([, value]) => value));
}

function most(places: readonly (readonly [number, number])[]): number {
  return Math.max(...places.map(([, value]) => value));
}

import { xBarChart } from "@maatstaf/statistics";
import type { Picture } from "./picture.ts";
import { dots, path, plane } from "./plane.ts";
import { INK, label, picture } from "./svg.ts";

/** The example of docs/methods/subgroup-charts.md: the single values, their means and the limits of the means. */
export function subgroupChartsPicture(): Picture {
  const minutes = [
    [12, 15, 11],
    [14, 13, 15],
    [10, 12, 14],
    [13, 16, 13],
  ];
  const chart = xBarChart(minutes);
  const segment = chart.kind === "control-chart" ? chart.segments[0] : undefined;
  if (chart.kind !== "control-chart" || segment?.lower === undefined || segment.upper === undefined) {
    throw new RangeError("subgroup-charts: too few subgroups for limits");
  }
  const axes = plane({
    x: { domain: [0.5, 4.8], ticks: [1, 2, 3, 4], caption: "Week", format: (week) => `week ${week}` },
    y: { domain: [9, 18], ticks: [10, 12, 14, 16, 18], caption: "Minutes per file" },
  });
  const { centre, lower, upper } = segment;
  const lines = (
    [
      ["upper limit", upper],
      ["mean", centre],
      ["lower limit", lower],
    ] as const
  ).map(([name, level]) => {
    const stroke = name === "mean" ? { stroke: INK.muted } : { stroke: INK.muted, dash: "5 4" };
    const place = { x: axes.field.right, y: axes.y(level) - 6, anchor: "end", fill: INK.muted } as const;
    return (
      path(
        axes,
        [
          [0.5, level],
          [4.8, level],
        ],
        stroke,
      ) + label(`${name} ${level.toFixed(1)}`, place)
    );
  });
  const means = chart.points.map(({ index, value }) => [index + 1, value] as const);
  return picture(
    {
      page: "subgroup-charts",
      title: "Three files a week: single values, their means and the limits of the means",
      description:
        "Single files take 10 to 16 minutes. The four weekly means lie between 12 and 14, well within limits from 9.8 to 16.5.",
    },
    { width: 640, height: 300 },
    [
      axes.frame,
      ...lines,
      dots(
        axes,
        minutes.flatMap((week, index) => week.map((value) => [index + 1, value] as const)),
        { fill: INK.limit },
      ),
      path(axes, means, { stroke: INK.blue }),
      dots(axes, means, { fill: INK.blue, radius: 5 }),
      label("grey: one file, blue: mean of the week", { x: 620, y: 20, anchor: "end", fill: INK.text }),
    ],
  );
}

import { processLimits, seasonalAdjustment } from "@maatstaf/statistics";
import { band } from "./band.ts";
import type { Picture } from "./picture.ts";
import { dots, path, plane } from "./plane.ts";
import type { Field } from "./plane.ts";
import { INK, label, picture } from "./svg.ts";

const QUARTERS = [64.7, 75.85, 80.12, 75.78, 67.56, 72.28, 79.73, 77.63, 67.49, 76.11, 78.77, 80.09];

/** The example of docs/methods/seasonal-adjustment.md, before and after, with the limits of each. */
export function seasonalAdjustmentPicture(): Picture {
  const result = seasonalAdjustment(QUARTERS, 4);
  if (result.kind !== "seasonally-adjusted") throw new RangeError("seasonal-adjustment: too few years");
  return picture(
    {
      page: "seasonal-adjustment",
      title: "Twelve quarters before and after seasonal adjustment, each with its process limits",
      description:
        "As measured, every first quarter dips to about 66 and the limits lie 31 points apart. Adjusted, the series runs from 72 to 78 and the limits lie 11 points apart.",
    },
    { width: 640, height: 300 },
    [
      panel("as measured", QUARTERS, { left: 56, right: 326, top: 34, bottom: 252 }),
      panel("seasonally adjusted", result.adjusted, { left: 362, right: 628, top: 34, bottom: 252 }),
    ],
  );
}

function panel(name: string, values: readonly number[], field: Field): string {
  const limits = processLimits(values);
  if (limits.kind !== "limits") throw new RangeError("seasonal-adjustment: too few points");
  const axes = plane(
    {
      x: { domain: [-0.5, 11.5], ticks: [1.5, 5.5, 9.5], caption: "", format: (place) => `year ${(place + 2.5) / 4}` },
      y: { domain: [55, 95], ticks: [60, 70, 80, 90], caption: `Decided in time (%), ${name}` },
    },
    field,
  );
  const { lower, mean, upper } = limits;
  const series = values.map((value, index) => [index, value] as const);
  return [
    band(axes, [
      [-0.5, lower, upper],
      [11.5, lower, upper],
    ]),
    axes.frame,
    path(
      axes,
      [
        [-0.5, mean],
        [11.5, mean],
      ],
      { stroke: INK.muted, width: 1 },
    ),
    path(axes, series, { stroke: INK.line }),
    dots(axes, series, { fill: INK.blue }),
    label(`limits ${lower.toFixed(1)} to ${upper.toFixed(1)}`, {
      x: (field.left + field.right) / 2,
      y: field.bottom + 36,
      anchor: "middle",
      fill: INK.muted,
    }),
  ].join("");
}

import { funnelLimits, proportionFunnel } from "@maatstaf/statistics";
import type { Funnel, FunnelCount, FunnelUnit } from "@maatstaf/statistics";
import { scaleSqrt } from "d3-scale";
import { openRows } from "./open-data.ts";
import type { Picture } from "./picture.ts";
import { dots, path, plane } from "./plane.ts";
import type { Place, Plane, Stroke } from "./plane.ts";
import { INK, label, picture } from "./svg.ts";

const LARGEST = 600;

/** Customers of an airport who were satisfied, by airline, around the share of all together. */
export function funnelPicture(): Picture {
  const counts = answersByAirline();
  const funnel = proportionFunnel(counts);
  if (funnel.kind !== "funnel") throw new RangeError("funnel: nothing varies");
  const axes = plane({
    x: { domain: [4, LARGEST], ticks: [5, 25, 50, 100, 200, 400, LARGEST], caption: "Answers", scale: scaleSqrt() },
    y: { domain: [20, 100], ticks: [20, 40, 60, 80, 100], caption: "Satisfied (%)" },
  });
  const places = (signal: FunnelUnit["signal"]): readonly Place[] =>
    funnel.units.flatMap((unit, index) =>
      unit.signal === signal ? [[counts[index]?.size ?? 0, 100 * unit.value] as const] : [],
    );
  const target = 100 * funnel.model.target;
  return picture(
    {
      page: "funnel",
      title: "Satisfied customers of an airport by airline: share against number of answers",
      description: `${funnel.units.length} airlines around the share of all together, ${target.toFixed(1)} percent. The limits are wide for airlines with few answers and close in on the line for those with many. ${places("common").length} airlines lie within the inner limits, ${places("alert").length} between inner and outer, ${places("alarm").length} beyond.`,
    },
    { width: 640, height: 300 },
    [
      axes.frame,
      limitLines(axes, funnel, "outer", { stroke: INK.muted, width: 1.25 }),
      limitLines(axes, funnel, "inner", { stroke: INK.muted, width: 1.25, dash: "5 4" }),
      path(
        axes,
        [
          [4, target],
          [LARGEST, target],
        ],
        { stroke: INK.green },
      ),
      dots(axes, places("common"), { fill: INK.muted }),
      dots(axes, places("alert"), { fill: INK.orange, radius: 5 }),
      dots(axes, places("alarm"), { fill: INK.purple, radius: 5.5 }),
      label("limits 99.8 % (solid) and 95 % (dashed); grey within, orange between, purple beyond", {
        x: 620,
        y: 20,
        anchor: "end",
      }),
    ],
  );
}

function limitLines(axes: Plane, funnel: Funnel, which: "inner" | "outer", stroke: Stroke): string {
  const sizes = Array.from({ length: 40 }, (_, step) => 4 + (LARGEST - 4) * (step / 39) ** 2);
  return (["lower", "upper"] as const)
    .map((side) => sizes.map((size): Place => [size, 100 * funnelLimits(funnel, size)[which][side]]))
    .map((places) =>
      path(
        axes,
        places.filter(([, value]) => value >= 20),
        stroke,
      ),
    )
    .join("");
}

/** Airlines with five answers or more in the customer survey of the example workspace; marks 4 and 5 are satisfied. */
function answersByAirline(): readonly FunnelCount[] {
  const answered = openRows("sources/SFO_Customer_Survey_2018.csv")
    .map((row) => ({ airline: row["AIRLINE"] ?? "", mark: Number(row["Q7ALL"]) }))
    .filter(({ mark }) => mark >= 1 && mark <= 5);
  return [...Map.groupBy(answered, ({ airline }) => airline).values()]
    .map((answers) => ({ count: answers.filter(({ mark }) => mark >= 4).length, size: answers.length }))
    .filter(({ size }) => size >= 5);
}

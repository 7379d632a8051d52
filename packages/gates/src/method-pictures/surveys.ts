import { rakedWeights, surveyDesign, surveyInterval, surveyMean } from "@maatstaf/statistics";
import type { SurveySample } from "@maatstaf/statistics";
import { intervalPicture } from "./intervals.ts";
import { openRows } from "./open-data.ts";
import type { Picture } from "./picture.ts";
import { dots, path, plane } from "./plane.ts";
import { INK, label, picture } from "./svg.ts";

/** 400 respondents by age and sex, and the population they should stand for. */
const AGES = { "17 to 34": 0.25, "35 to 64": 0.45, "65 and over": 0.3 } as const;
const SEXES = { women: 0.49, men: 0.51 } as const;
const CELLS = [
  { age: "17 to 34", sex: "women", count: 30 },
  { age: "17 to 34", sex: "men", count: 50 },
  { age: "35 to 64", sex: "women", count: 60 },
  { age: "35 to 64", sex: "men", count: 60 },
  { age: "65 and over", sex: "women", count: 100 },
  { age: "65 and over", sex: "men", count: 100 },
] as const;

/** Each age and sex before and after raking to the margins of the population. */
export function weightingPicture(): Picture {
  const counts = CELLS.map(({ count }) => count);
  const raked = rakedWeights({
    weights: counts,
    margins: [
      { name: "age", groups: CELLS.map(({ age }) => age), population: AGES },
      { name: "sex", groups: CELLS.map(({ sex }) => sex), population: SEXES },
    ],
  });
  if (raked.kind !== "raked") throw new RangeError("weighting: the margins do not fit");
  const groups = [...Object.keys(AGES), ...Object.keys(SEXES)];
  const shareOf = (group: string, weights: readonly number[]) => {
    const own = weights.filter((_, place) => CELLS[place]?.age === group || CELLS[place]?.sex === group);
    return (100 * total(own)) / total(weights);
  };
  const axes = plane(
    {
      x: { domain: [10, 60], ticks: [10, 20, 30, 40, 50, 60], caption: "Share of the answers (%)" },
      y: { domain: [4.5, -0.5], ticks: [0, 1, 2, 3, 4], caption: "", format: (place) => groups[place] ?? "" },
    },
    { left: 110, right: 620, top: 40, bottom: 252 },
  );
  const rows = groups.map((group, place) => {
    const [before, after] = [shareOf(group, counts), shareOf(group, raked.weights)];
    const at = (share: number) => [share, place] as const;
    return [
      path(axes, [at(before), at(after)], { stroke: INK.blue, width: 2.5 }),
      dots(axes, [at(before)], { fill: INK.limit, radius: 6 }),
      dots(axes, [at(after)], { fill: INK.blue, radius: 6 }),
      label(`${Number(before.toFixed(1))} → ${Number(after.toFixed(1))}`, {
        x: axes.x(Math.max(before, after)) + 12,
        y: axes.y(place) + 4,
        fill: INK.muted,
      }),
    ].join("");
  });
  return picture(
    {
      page: "weighting",
      title: "400 respondents by age and sex, before and after raking",
      description:
        "Half of the respondents are 65 or older against 30 percent of the population. After raking every age and both sexes have their share of the population: 25, 45 and 30 percent, and 49 and 51 percent.",
    },
    { width: 640, height: 300 },
    [
      axes.frame,
      ...rows,
      label("grey: as answered, blue: weighted, as in the population", { x: 620, y: 20, anchor: "end" }),
    ],
  );
}

/** Overall satisfaction in the customer survey of the example workspace, under three descriptions of one sample. */
export function designBasedEstimatesPicture(): Picture {
  const rows = openRows("sources/SFO_Customer_Survey_2018.csv");
  const satisfied = rows.map((row) => {
    const mark = Number(row["Q7ALL"]);
    return mark >= 1 && mark <= 5 ? Number(mark >= 4) : undefined;
  });
  const weights = rows.map((row) => Number(row["WEIGHT"]));
  const clusters = rows.map((row) => row["RUNID"] ?? "");
  const shown = (label: string, sample: SurveySample) => {
    const design = surveyDesign(sample);
    const estimate = design.kind === "survey-design" ? surveyMean(design, satisfied) : design;
    const interval = estimate.kind === "estimate" ? surveyInterval(estimate) : undefined;
    if (estimate.kind !== "estimate" || interval?.kind !== "interval") throw new RangeError(`${label}: no estimate`);
    const { value, respondents } = estimate;
    return { label, n: respondents, value: 100 * value, lower: 100 * interval.lower, upper: 100 * interval.upper };
  };
  return intervalPicture({
    page: "design-based-estimates",
    title: "Satisfied customers of an airport: one survey, three descriptions of its design",
    description:
      "As if everybody was drawn alone and counted alike the interval is narrowest; with weights it moves; with the flights that travellers were drawn by as clusters it is the widest.",
    rows: [
      shown("As a simple sample", { weights: weights.map(() => 1) }),
      shown("With weights", { weights }),
      shown("With weights and flights", { weights, clusters }),
    ],
    value: "Satisfied (%)",
    decimals: 1,
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

import { Fact, figure, IndicatorCard, reading, targetAt, TargetPath, targetStatus } from "@maatstaf/indicators";
import type { TargetStatus } from "@maatstaf/indicators";
import { calendarDate, period, periodsBetween } from "@maatstaf/kernel";
import { readingDrawing } from "@maatstaf/reporting";
import { band } from "./band.ts";
import type { Picture } from "./picture.ts";
import { dots, path, plane } from "./plane.ts";
import { INK, label, picture } from "./svg.ts";

/** A share of cases in time per quarter. */
const CARD = IndicatorCard.parse({
  id: "in-time",
  version: 1,
  status: "published",
  name: { nl: "Binnen termijn", en: "Permits decided in time" },
  question: { nl: "Zijn we op tijd?" },
  level: "output",
  aggregation: "ratio",
  numerator: { nl: "op tijd" },
  denominator: { nl: "afgehandeld" },
  scale: 100,
  unit: "%",
  decimals: 1,
  direction: "up",
  frequency: "quarter",
  lagDays: 10,
  source: { system: "zaaksysteem", owner: "teamleider" },
  owner: "afdelingshoofd",
  decision: { nl: "Meer behandelaars?" },
  audience: ["mt"],
  target: {
    points: [
      { period: "2023", value: 72 },
      { period: "2025", value: 80 },
    ],
    tolerance: { kind: "absolute", value: 2 },
  },
});

/** The three units of docs/methods/indicator-aggregation.md: all cases together beside the mean of percentages. */
export function indicatorAggregationPicture(): Picture {
  const units = [
    { unit: "unit A", numerator: 940, denominator: 1000 },
    { unit: "unit B", numerator: 12, denominator: 20 },
    { unit: "unit C", numerator: 45, denominator: 80 },
  ];
  const facts = units.map((one) => Fact.parse({ ...one, indicatorId: CARD.id, period: "2025-Q1" }));
  const shares = facts.map((fact) => shareOf([fact]));
  const together = shareOf(facts);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const axes = plane({
    x: { domain: [-0.5, 3.4], ticks: [0, 1, 2], caption: "", format: (place) => units[place]?.unit ?? "" },
    y: { domain: [40, 105], ticks: [40, 60, 80, 100], caption: "In time (%)" },
  });
  const across = (level: number, stroke: string, dash?: string): string =>
    path(
      axes,
      [
        [-0.5, level],
        [2.45, level],
      ],
      dash === undefined ? { stroke } : { stroke, dash },
    );
  const named = (text: string, level: number, fill: string): string =>
    label(text, { x: axes.x(2.5), y: axes.y(level) + 4, fill });
  return picture(
    {
      page: "indicator-aggregation",
      title: "All cases together, and the mean of three percentages",
      description: `Unit A has 940 of 1000 cases in time, unit B 12 of 20 and unit C 45 of 80. Together that is ${together.toFixed(1)} percent; the mean of the three percentages is ${mean.toFixed(1)}.`,
    },
    { width: 640, height: 300 },
    [
      axes.frame,
      across(together, INK.blue),
      across(mean, INK.orange, "5 4"),
      named(`all cases: ${together.toFixed(1)}`, together, INK.blue),
      named(`mean of %: ${mean.toFixed(1)}`, mean, INK.orange),
      ...units.map(({ denominator }, place) =>
        dots(axes, [[place, shares[place] ?? 0]], { fill: INK.line, radius: Math.sqrt(denominator) * 0.6 }),
      ),
      ...units.map(({ numerator, denominator }, place) =>
        label(`${numerator} of ${denominator}`, {
          x: axes.x(place) + Math.sqrt(denominator) * 0.6 + 6,
          y: axes.y(shares[place] ?? 0) + 28,
          fill: INK.muted,
        }),
      ),
    ],
  );
}

/** The path of docs/methods/indicator-target.md, with figures on either side of it. */
export function indicatorTargetPicture(): Picture {
  const target = TargetPath.parse({
    points: [
      { period: "2025-12", value: 62 },
      { period: "2027-12", value: 70 },
      { period: "2031-12", value: 85 },
    ],
    tolerance: { kind: "absolute", value: 2 },
  });
  const months = periodsBetween(period("2025-07"), period("2032-06"));
  const course = months.map((month, place) => [place, targetAt(target, month) ?? 0] as const);
  const figures = [64.6, 66.6, 68.4, 74.2, 79.9, 80.2].map((value, index) => {
    const place = 11 + index * 12;
    const path = course[place]?.[1] ?? 0;
    return {
      at: [place, value] as const,
      status: targetStatus({ value, target: path, direction: "up", tolerance: { kind: "absolute", value: 2 } }),
    };
  });
  const axes = plane({
    x: {
      domain: [0, months.length],
      ticks: [6, 18, 30, 42, 54, 66, 78],
      caption: "January of each year",
      format: (place) => String(2026 + (place - 6) / 12),
    },
    y: { domain: [55, 92], ticks: [60, 70, 80, 90], caption: "Figure and target (%)" },
  });
  const marked = (status: TargetStatus, fill: string): string =>
    dots(
      axes,
      figures.filter((one) => one.status === status).map(({ at }) => at),
      { fill, radius: 5 },
    );
  return picture(
    {
      page: "indicator-target",
      title: "A target path through three points, its amber zone, and figures of six years",
      description: `The target is 62 until the end of 2025, 70 at the end of 2027, 85 at the end of 2031 and level from then on. The figures are judged ${figures.map(({ status }) => status).join(", ")}.`,
    },
    { width: 640, height: 300 },
    [
      band(
        axes,
        course.map(([place, value]) => [place, value - 2, value] as const),
      ),
      axes.frame,
      path(axes, course, { stroke: INK.line, width: 2.25 }),
      dots(
        axes,
        [5, 29, 77].map((place) => [place, course[place]?.[1] ?? 0] as const),
        { fill: INK.line },
      ),
      marked("green", INK.green),
      marked("amber", INK.orange),
      marked("red", INK.purple),
      ...figures.map(({ at: [place, value], status }) =>
        label(status, {
          x: axes.x(place),
          y: axes.y(value) + (status === "green" ? -9 : 18),
          anchor: "middle",
          fill: INK.muted,
          size: 11,
        }),
      ),
    ],
  );
}

/** A reading as every screen and report draws it. */
export function indicatorReadingPicture(): Picture {
  const inTime = [72, 71, 73, 70, 72, 74, 71, 73, 75, 76, 77, 76, 78, 79, 77, 80];
  const quarters = periodsBetween(period("2022-Q1"), period("2025-Q4"));
  const facts = quarters.map((quarter, place) =>
    Fact.parse({ indicatorId: CARD.id, period: quarter, numerator: (inTime[place] ?? 0) * 2, denominator: 200 }),
  );
  const found = reading(CARD, facts, { period: period("2025-Q4"), on: calendarDate("2026-01-15") });
  return {
    page: "indicator-reading",
    svg: `${readingDrawing(CARD, found, "en-GB", { id: "indicator-reading", width: 640 }).svg}\n`,
  };
}

function shareOf(own: readonly Fact[]): number {
  const found = figure(CARD, own);
  if (found.kind !== "figure") throw new RangeError("indicator-aggregation: no figure");
  return found.value;
}

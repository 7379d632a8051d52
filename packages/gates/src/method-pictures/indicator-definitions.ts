import { Fact, IndicatorCard, reading } from "@maatstaf/indicators";
import { aggregated, cellFigure, cellSpace, columnarFacts } from "@maatstaf/indicators/engine";
import { calendarDate, period, periodsBetween } from "@maatstaf/kernel";
import { readingDrawing } from "@maatstaf/reporting";
import type { Picture } from "./picture.ts";
import { dots, path, plane } from "./plane.ts";
import { element, INK, label, picture } from "./svg.ts";

const COMMON = {
  version: 1,
  status: "published",
  question: { nl: "Hoe gaat het?" },
  level: "output",
  decimals: 0,
  frequency: "quarter",
  lagDays: 10,
  source: { system: "zaaksysteem", owner: "teamleider" },
  owner: "afdelingshoofd",
  decision: { nl: "Meer behandelaars?" },
  audience: ["mt"],
} as const;

const COUNT = { ...COMMON, aggregation: "count", numerator: { nl: "aantal" }, scale: 1, direction: "down" } as const;
const COSTS = IndicatorCard.parse({ ...COUNT, id: "costs", name: { nl: "Kosten" }, unit: "euro" });
const FILES = IndicatorCard.parse({ ...COUNT, id: "files", name: { nl: "Dossiers" }, unit: "dossiers" });
const PER_FILE = IndicatorCard.parse({
  ...COUNT,
  id: "cost-per-file",
  name: { nl: "Kost per dossier" },
  aggregation: "derived",
  formula: "costs / files",
  inputs: { costs: "costs", files: "files" },
  unit: "euro per dossier",
});
const IN_TIME = IndicatorCard.parse({
  ...COMMON,
  id: "in-time",
  name: { nl: "Binnen termijn", en: "Permits decided in time" },
  aggregation: "ratio",
  numerator: { nl: "op tijd", en: "permits decided in time" },
  denominator: { nl: "afgehandeld", en: "permits decided" },
  scale: 100,
  unit: "%",
  direction: "up",
  target: { points: [{ period: "2025", value: 80 }], tolerance: { kind: "absolute", value: 2 } },
});

/** Costs, files and the formula over both, each read from its card. */
export function indicatorFormulasPicture(): Picture {
  const quarters = periodsBetween(period("2024-Q1"), period("2025-Q4"));
  const amounts = [42_000, 45_000, 44_000, 48_000, 52_000, 51_000, 55_000, 54_000];
  const counts = [210, 220, 225, 235, 265, 275, 300, 310];
  const facts = quarters.flatMap((quarter, place) => [
    Fact.parse({ indicatorId: "costs", period: quarter, numerator: amounts[place] ?? 0 }),
    Fact.parse({ indicatorId: "files", period: quarter, numerator: counts[place] ?? 0 }),
  ]);
  const valuesOf = (card: IndicatorCard): readonly number[] =>
    quarters.map((quarter) => {
      const found = reading(card, facts, {
        period: quarter,
        on: calendarDate("2026-01-15"),
        cards: [COSTS, FILES],
      }).figure;
      if (found.kind !== "figure") throw new RangeError(`indicator-formulas: no figure of ${card.id}`);
      return found.value;
    });
  const panel = (
    card: IndicatorCard,
    { left, caption, ticks, stroke }: { left: number; caption: string; ticks: readonly number[]; stroke: string },
  ): string => {
    const axes = plane(
      {
        x: { domain: [-0.5, 7.5], ticks: [0, 4], caption: "", format: (place) => (place === 0 ? "2024" : "2025") },
        y: {
          domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1],
          ticks,
          caption,
          format: (value) => value.toLocaleString("en-GB"),
        },
      },
      { left, right: left + 136, top: 44, bottom: 220 },
    );
    const places = valuesOf(card).map((value, place) => [place, value] as const);
    return axes.frame + path(axes, places, { stroke }) + dots(axes, places, { fill: stroke });
  };
  const perFile = valuesOf(PER_FILE);
  return picture(
    {
      page: "indicator-formulas",
      title: "Costs divided by files gives the cost per file, quarter by quarter",
      description: `Over eight quarters costs rise and files rise faster: the cost per file goes from ${(perFile[0] ?? 0).toFixed(0)} to ${(perFile.at(-1) ?? 0).toFixed(0)} euro.`,
    },
    { width: 660, height: 250 },
    [
      panel(COSTS, { left: 56, caption: "costs (euro)", ticks: [0, 20_000, 40_000, 60_000], stroke: INK.line }),
      sign("÷", 211),
      panel(FILES, { left: 268, caption: "files", ticks: [0, 100, 200, 300, 400], stroke: INK.line }),
      sign("=", 424),
      panel(PER_FILE, { left: 482, caption: "euro per file", ticks: [0, 50, 100, 150, 200, 250], stroke: INK.blue }),
    ],
  );
}

/** The cells of four units and eight quarters at three moments, as facts arrive. */
export function indicatorEnginePicture(): Picture {
  const units = ["north", "east", "south", "west"];
  const periods = periodsBetween(period("2024-Q1"), period("2025-Q4"));
  const facts = columnarFacts(cellSpace({ cards: [IN_TIME], units, periods }));
  const moments = [2, 5, 8].map((until, index) => {
    const from = [0, 2, 5][index] ?? 0;
    const rows = Array.from({ length: (until - from) * units.length }, (_, row) => ({
      unit: row % units.length,
      quarter: from + Math.floor(row / units.length),
    }));
    facts.append({
      indicators: Uint16Array.from(rows, () => 0),
      units: Uint16Array.from(rows, ({ unit }) => unit),
      periods: Uint8Array.from(rows, ({ quarter }) => quarter),
      numerators: Uint8Array.from(rows, ({ unit, quarter }) => 55 + unit * 5 + quarter * 3),
      denominators: Uint8Array.from(rows, () => 100),
    });
    const cells = aggregated(facts);
    const left = 56 + index * 200;
    const drawn = units.flatMap((unit, row) =>
      periods.map((_, column) => {
        const found = cellFigure(cells, { indicatorId: IN_TIME.id, unit, period: periods[column] });
        const filled = found.kind === "figure";
        return element("rect", {
          x: left + column * 22,
          y: 48 + row * 26,
          width: 20,
          height: 24,
          fill: filled ? INK.blue : INK.band,
          "fill-opacity": filled ? 0.15 + ((found.value - 55) / 36) * 0.85 : undefined,
        });
      }),
    );
    return [
      label(`after ${facts.rows()} facts`, { x: left, y: 34, weight: "bold" }),
      ...drawn,
      label("2024", { x: left, y: 168, fill: INK.muted, size: 11 }),
      label("2025", { x: left + 88, y: 168, fill: INK.muted, size: 11 }),
    ].join("");
  });
  return picture(
    {
      page: "indicator-engine",
      title: "The cells of one indicator, filled as facts arrive",
      description:
        "Four units by eight quarters at three moments: after 8, 20 and 32 facts. Cells without facts are pale; of the others the darker, the higher the share in time.",
    },
    { width: 660, height: 190 },
    [
      ...units.map((unit, row) => label(unit, { x: 48, y: 64 + row * 26, anchor: "end", fill: INK.muted, size: 11 })),
      ...moments,
    ],
  );
}

/** What a card says, above the reading that it leads to. */
export function indicatorCardPicture(): Picture {
  const inTime = [71, 73, 70, 72, 74, 73, 75, 76, 77, 76, 78, 81];
  const facts = periodsBetween(period("2023-Q1"), period("2025-Q4")).map((quarter, place) =>
    Fact.parse({ indicatorId: IN_TIME.id, period: quarter, numerator: (inTime[place] ?? 0) * 2, denominator: 200 }),
  );
  const found = reading(IN_TIME, facts, { period: period("2025-Q4"), on: calendarDate("2026-01-15") });
  const { svg } = readingDrawing(IN_TIME, found, "en-GB", { id: "indicator-card-reading", width: 620 });
  const height = Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? 300);
  const value = found.figure.kind === "figure" ? `${found.figure.value.toFixed(0)} %` : "";
  const status = found.target.kind === "target" ? found.target.status : "";
  const fields = [
    ["measures", `${IN_TIME.numerator.en} of all ${IN_TIME.denominator?.en}`],
    ["unit", `${IN_TIME.unit}, per ${IN_TIME.frequency}`],
    ["target", `80 % in 2025 (${IN_TIME.direction} is better)`],
    ["reading", `${value} in 2025-Q4: ${status}`],
  ] as const;
  return picture(
    {
      page: "indicator-card",
      title: "A card, and the reading that it leads to",
      description: `The card says what is counted, in which unit and towards which target. With twelve quarters of facts it reads ${value} in the last quarter, which is ${status}.`,
    },
    { width: 660, height: height + 130 },
    [
      element("rect", { x: 20, y: 16, width: 620, height: 98, rx: 6, fill: INK.band }),
      ...fields.flatMap(([name, text], row) => [
        label(name, { x: 36, y: 40 + row * 20, fill: INK.muted }),
        label(text, { x: 120, y: 40 + row * 20 }),
      ]),
      element("g", { transform: "translate(20 124)" }, svg),
    ],
  );
}

function sign(text: string, x: number): string {
  return label(text, { x, y: 138, anchor: "middle", weight: "bold", size: 20 });
}

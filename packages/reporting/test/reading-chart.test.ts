import { reading } from "@maatstaf/indicators";
import type { Fact, IndicatorCard, Reading } from "@maatstaf/indicators";
import { calendarDate, period } from "@maatstaf/kernel";
import { describeReading, quarterlyReport, readingDrawing, renderHtml, variationMark } from "@maatstaf/reporting";
import { describe, expect, it } from "vitest";
import { permilles, quarterlyFacts, readingOf, report, shareCard, workspace } from "./workspace.ts";

const ON = calendarDate("2026-01-20");

const read = (card: IndicatorCard, facts: readonly Fact[], text = "2025-Q4"): Reading =>
  reading(card, facts, { period: period(text), on: ON });

const stock = (fields: Parameters<typeof shareCard>[2]): IndicatorCard =>
  shareCard("seizoen", "Bezoekers", {
    aggregation: "count",
    denominator: undefined,
    scale: 1,
    unit: "",
    ...fields,
  });

/** G49. */
const SEASONAL = [64.7, 75.85, 80.12, 75.78, 67.56, 72.28, 79.73, 77.63, 67.49, 76.11, 78.77, 80.09];
const seasonalFacts = quarterlyFacts(
  "seizoen",
  SEASONAL.map((value) => [value] as const),
);

/** G15. */
const RETURNED = [
  [8, 120],
  [11, 150],
  [9, 100],
  [30, 140],
  [10, 130],
  [2, 20],
] as const;

describe("a p chart", () => {
  const card = shareCard("onvolledig", "Onvolledige dossiers", { direction: "down", chart: { kind: "p" } });
  const found = reading(card, quarterlyFacts("onvolledig", RETURNED), {
    period: period("2024-Q2"),
    on: calendarDate("2024-07-20"),
  });

  it("G15: draws limits that follow the number of cases, and marks the fourth quarter", () => {
    const { table, svg } = readingDrawing(card, found, "nl-BE");
    expect(table.rows.map((row) => row.slice(3, 5))).toEqual([
      ["2,2%", "19,0%"],
      ["3,1%", "18,1%"],
      ["1,4%", "19,8%"],
      ["2,8%", "18,4%"],
      ["2,5%", "18,7%"],
      ["0,0%", "31,3%"],
    ]);
    expect(table.rows.map((row) => row.at(-1))).toEqual(["", "", "", "echte achteruitgang", "", ""]);
    expect(svg).toMatch(/^<svg/u);
  });

  it("speaks of the limits of the last point", () => {
    expect(describeReading(card, found, "nl-BE").join(" ")).toContain("de gewone schommeling (0,0% tot 31,3%)");
  });

  it.each([
    ["p", "p-kaart"],
    ["p-prime", "p′-kaart van Laney"],
  ])("a report names the chart: %s", (kind, name) => {
    const of = shareCard("onvolledig", "Onvolledige dossiers", { direction: "down", chart: { kind } });
    const made = quarterlyReport({
      ...workspace,
      cards: [of],
      facts: quarterlyFacts("onvolledig", RETURNED),
      period: period("2024-Q2"),
      on: calendarDate("2024-07-20"),
    });
    expect(renderHtml(made)).toContain(
      `De grijze band is de gewone schommeling (${name}); de grenzen ervan zijn nog voorlopig. Hij is breder waar de aantallen kleiner zijn.`,
    );
  });
});

describe("a seasonal chart", () => {
  const card = stock({ decimals: 1, chart: { seasonal: true } });

  it("G49: draws the values without season, with the figure itself beside them, and says so", () => {
    const { table } = readingDrawing(card, read(card, seasonalFacts), "nl-BE");
    expect(table.caption).toBe("Bezoekers per kwartaal, seizoensgecorrigeerd");
    expect(table.rows[0]).toEqual(["K1 2023", "72,8", "74,7", "69,3", "80,1", "met seizoen: 64,7"]);
    expect(table.rows.at(-1)?.at(1)).toBe("76,9");
  });

  it("gives the value that the verdict is on", () => {
    const text = describeReading(card, read(card, seasonalFacts), "nl-BE").join(" ");
    expect(text).toContain(
      "Zonder het effect van het seizoen (seizoensgecorrigeerd) is het cijfer 76,9. Het cijfer blijft binnen de gewone schommeling (69,3 tot 80,1)",
    );
  });

  it("a report says it under the chart and in the tile", () => {
    const html = renderHtml(
      quarterlyReport({ ...workspace, cards: [card], facts: seasonalFacts, period: period("2025-Q4"), on: ON }),
    );
    expect(html).toContain("Het effect van het seizoen is eruit gehaald (seizoensgecorrigeerd).");
    expect(html).toContain("seizoensgecorrigeerd 76,9; gewoon is 69,3 tot 80,1");
    expect(html).toContain("Lijngrafiek van Bezoekers (seizoensgecorrigeerd)");
  });

  it("below three full years it asks for patience, not for figures", () => {
    expect(describeReading(card, read(card, seasonalFacts, "2025-Q3"), "nl-BE").join(" ")).toContain(
      "Dit cijfer verandert met het seizoen. Om dat weg te rekenen, zijn er 3 volledige jaren nodig; er zijn er nog maar 2. Vergelijk het cijfer intussen met dat van een jaar eerder.",
    );
  });
});

describe("rebase and exclusion", () => {
  const reason = { nl: "Stroompanne" };

  it("G12: suggests new limits where a second level began", () => {
    const levels = [720, 710, 730, 700, 720, 740, 710, 750, 760, 770, 760, 780, 790, 770, 800];
    const months = levels.map((value, index) => ({
      ...permilles("maand", [value])[0],
      period: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
    }));
    const card = shareCard("maand", "Per maand", { frequency: "month" });
    const found = readingOf(card, months as never, "2025-03", calendarDate("2025-04-14"));
    expect(describeReading(card, found, "nl-BE").join(" ")).toContain(
      "In augustus 2024 begon een reeks cijfers op een ander niveau.",
    );
  });

  it("G48: a point that is left out stays on the chart, without mark, and says so", () => {
    const card = stock({ direction: "down", chart: { exclude: [{ period: "2024-Q2", reason }] } });
    const facts = quarterlyFacts(
      "seizoen",
      [4, 5, 2, 5, 5, 27, 4, 3, 5, 5, 2, 4].map((value) => [value] as const),
    );
    const { table } = readingDrawing(card, read(card, facts), "nl-BE");
    expect(table.rows[5]?.[1]).toBe("27,0");
    expect(table.rows[5]?.at(-1)).toBe("niet meegerekend; (1) Stroompanne");
  });

  it("the verdict of a quarter passes over a month that is left out", () => {
    const card = shareCard("maand", "Per maand", {
      frequency: "month",
      chart: { exclude: [{ period: "2025-03", reason }] },
    });
    const months = [...Array.from({ length: 14 }, (_, index) => 780 + (index % 3)), 500].map((value, index) => ({
      ...permilles("maand", [value])[0],
      period: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
    }));
    const found = readingOf(card, months as never);
    expect(found.variation).toEqual({ kind: "common-cause" });
    expect(describeReading(card, found, "nl-BE").join(" ")).toContain("Het laatste cijfer (78,1% in februari 2025)");
  });
});

describe("a signal earlier in the quarter", () => {
  const card = shareCard("maand", "Per maand", { frequency: "month" });
  const months = [...Array.from({ length: 24 }, (_, index) => 760 + ((index * 17) % 40)), 500, 510, 780].map(
    (value, index) => ({
      ...permilles("maand", [value])[0],
      period: `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
    }),
  );

  it("badge, list and text agree: usual again, with the months that were not", () => {
    const found = readingOf(card, months as never);
    expect(found.variation).toEqual({ kind: "common-cause", earlier: 2 });
    expect(variationMark(found.variation, "nl-BE").word).toBe("weer gewone schommeling");
    const html = renderHtml(report({ cards: [card], facts: months as never }));
    expect(html).toContain("Dit is weer gewoon");
    expect(html.match(/weer gewone schommeling/gu)).toHaveLength(2);
    expect(html).toContain("In januari en februari 2025 was er wel een echt signaal");
  });

  it("the last month alone has nothing earlier", () => {
    const last = readingOf(card, months as never, "2025-03");
    expect(last.variation).toEqual({ kind: "common-cause" });
  });
});

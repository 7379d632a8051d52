import { factIndex, reading } from "@maatstaf/indicators";
import { describe, expect, it } from "vitest";
import { at, card, countCard, fact, quarters, valueOf } from "./example.ts";

const TARGET = { points: [{ period: "2025-Q1", value: 75 }], tolerance: { kind: "absolute", value: 2 } } as const;

/** Unavailability of core systems in hours per quarter, with the power outage of 2024-Q2 (G48). */
const HOURS = [4, 5, 2, 5, 5, 27, 4, 3, 5, 5, 2, 4];

/** Permits decided in time in percent over sixteen quarters (G12). */
const PERMITS = [72, 71, 73, 70, 72, 74, 71, 73, 75, 76, 77, 76, 78, 79, 77, 80];

describe("the chart of a reading", () => {
  it("G48: the quarter of the power outage lies outside the limits", () => {
    const down = countCard({ direction: "down" });
    const found = reading(down, quarters(2023, HOURS), at("2025-Q4", "2026-01-20"));
    if (found.chart?.kind !== "control-chart") throw new Error("no chart");
    expect(found.chart.segments[0]).toMatchObject({ points: 12, trial: false });
    expect(found.chart.segments[0]?.centre).toBeCloseTo(5.916667, 6);
    expect(found.chart.segments[0]?.upper).toBeCloseTo(10.35, 6);
    expect(found.chart.segments[0]?.lower).toBeCloseTo(1.483333, 6);
    expect(found.chart.points.filter(({ signals }) => signals.length > 0).map(({ index }) => index)).toEqual([5]);
    expect(found.variation).toEqual({ kind: "common-cause" });
  });

  it.each([
    [68, "consistent-pass"],
    [75, "hit-and-miss"],
    [95, "consistent-fail"],
  ])("G14: a target of %d: %s", (value, assurance) => {
    const points = [{ period: "2022", value }];
    const of = card({ target: { points, tolerance: TARGET.tolerance } });
    const facts = quarters(
      2022,
      PERMITS.map((share) => [share, 100] as const),
    );
    const found = reading(of, facts, at("2025-Q4", "2026-01-20"));
    expect(found.assurance).toBe(assurance);
    expect(found.variation).toEqual({ kind: "improvement", rule: "limit" });
  });

  it("starts afresh at a rebase and at a changed definition, not at an event", () => {
    const facts = quarters(2022, PERMITS);
    const segments = (of: ReturnType<typeof card>): number | undefined => {
      const { chart } = reading(of, facts, at("2025-Q4", "2026-01-20"));
      return chart?.kind === "control-chart" ? chart.segments.length : undefined;
    };
    const text = { nl: "Nieuw register" };
    expect(segments(countCard())).toBe(1);
    expect(segments(countCard({ chart: { rebase: [{ period: "2024-Q1", reason: text }] } }))).toBe(2);
    expect(segments(countCard({ annotations: [{ period: "2024-Q1", kind: "definition-change", text }] }))).toBe(2);
    expect(segments(countCard({ annotations: [{ period: "2024-Q1", kind: "event", text }] }))).toBe(1);
    const both = countCard({
      chart: { rebase: [{ period: "2024-Q1", reason: text }] },
      annotations: [{ period: "2024-Q1", kind: "definition-change", text }],
    });
    expect(segments(both)).toBe(2);
  });

  it("leaves out gaps, running periods and periods that are far from complete", () => {
    const units = countCard({ expectedUnits: ["a", "b"] });
    const facts = ["a", "b"].flatMap((unit) =>
      quarters(2024, [5, unit === "a" ? 6 : undefined, undefined, 5, 4], { unit }),
    );
    const found = reading(units, facts, at("2025-Q1", "2025-02-01"));
    expect(found.series.map(({ period }) => period)).toEqual(["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"]);
    expect(found.charted).toEqual([0, 3]);
    expect(found.series.map(({ provisional }) => provisional)).toEqual([false, true, true, false, true]);
    expect(found.variation).toEqual({ kind: "not-charted" });
  });

  it("is not made when the card asks for none", () => {
    const found = reading(countCard({ chart: { kind: "none" } }), quarters(2022, PERMITS), at("2025-Q4", "2026-01-20"));
    expect(found).toMatchObject({ chart: undefined, charted: [], variation: { kind: "not-charted" } });
    expect(found.series).toHaveLength(16);
  });

  it("judges no direction inside a range: a signal is high or low", () => {
    const of = countCard({ direction: "range", range: [3, 30] });
    const found = reading(of, quarters(2022, [...PERMITS.slice(0, 12), 200]), at("2025-Q1", "2025-04-20"));
    expect(found.variation).toEqual({ kind: "high", rule: "limit" });
    expect(found.assurance).toBeUndefined();
  });
});

describe("three judgements, kept apart", () => {
  const of = card({ target: { points: [{ period: "2025", value: 90 }], tolerance: TARGET.tolerance } });

  it("a red figure whose interval holds the target is not demonstrably different (KPI-05: 54 of 63 against 90 %)", () => {
    const found = reading(of, [fact({ numerator: 54, denominator: 63 })], at("2025-Q1", "2025-04-20"));
    expect(valueOf(found.figure)).toBeCloseTo(85.714286, 6);
    expect(found.interval?.lower).toBeCloseTo(75.0, 1);
    expect(found.interval?.upper).toBeCloseTo(92.3, 1);
    expect(found.target).toEqual({ kind: "target", value: 90, status: "red", notDemonstrable: true });
  });

  it("a red figure on many cases is", () => {
    const found = reading(of, [fact({ numerator: 540, denominator: 630 })], at("2025-Q1", "2025-04-20"));
    expect(found.target).toMatchObject({ status: "red", notDemonstrable: false });
  });

  it("fewer cases than the minimum give a figure and no colour", () => {
    const found = reading(of, [fact({ numerator: 1, denominator: 4 })], at("2025-Q1", "2025-04-20"));
    expect(valueOf(found.figure)).toBe(25);
    expect(found.target).toMatchObject({ status: "grey", notDemonstrable: false });
  });

  it("red against the target can be the usual variation (KPI-04)", () => {
    const decided = [
      [81, 87],
      [69, 79],
      [82, 89],
      [80, 90],
      [81, 91],
      [75, 83],
      [71, 80],
      [68, 83],
      [65, 79],
    ] as const;
    const found = reading(of, quarters(2023, decided), at("2025-Q1", "2025-04-20"));
    expect(found.target).toMatchObject({ status: "red" });
    expect(found.variation).toEqual({ kind: "common-cause" });
    expect(found.data.kind).toBe("complete");
  });

  it("a range is judged against its bounds", () => {
    const range = countCard({ direction: "range", range: [18, 22] });
    const found = reading(range, [fact({ numerator: 23 })], at("2025-Q1", "2025-04-20"));
    expect(found.target).toEqual({ kind: "range", lower: 18, upper: 22, status: "red", notDemonstrable: false });
  });

  it("a target stated for a year says nothing of a quarter of a count", () => {
    const counted = countCard({ target: { points: [{ period: "2025", value: 100 }], tolerance: TARGET.tolerance } });
    const facts = quarters(2025, [30, 30, 30, 30]);
    expect(reading(counted, facts, at("2025-Q4", "2026-01-20")).target).toEqual({ kind: "none" });
    expect(reading(counted, facts, at("2025", "2026-01-20")).target).toMatchObject({ value: 100, status: "green" });
  });
});

describe("longer and shorter periods", () => {
  const facts = quarters(2025, [
    [80, 100],
    [90, 110],
    [70, 100],
    [95, 120],
  ]);

  it("a year pools the facts of its quarters", () => {
    const found = reading(card(), facts, at("2025", "2026-01-20"));
    expect(found.figure).toEqual({ kind: "figure", value: (335 / 430) * 100, numerator: 335, denominator: 430 });
    expect(found.data).toEqual({ kind: "complete", completeness: 1, missing: [] });
  });

  it("a running year holds what is there so far, and is provisional", () => {
    const found = reading(card(), facts.slice(0, 2), at("2025", "2025-07-20"));
    expect(found.figure).toMatchObject({ numerator: 170, denominator: 210 });
    expect(found.data).toEqual({ kind: "provisional", completeness: 1, missing: [] });
  });

  it.each([
    ["2025-01", "period-too-fine"],
    ["2024/2025", "period-not-tiled"],
  ])("%s is refused as %s, in a reading without figure", (text, reason) => {
    const found = reading(card(), facts, at(text, "2026-01-20"));
    expect(found.figure).toEqual({ kind: "no-figure", reason });
    expect(found.trend).toBe("not-charted");
    expect(found.series).toEqual([]);
  });

  it("a level of a year is that of its last quarter; when that is missing the older one is not judged", () => {
    const stock = countCard({ aggregation: "stock", target: { ...TARGET, points: [{ period: "2025", value: 9 }] } });
    expect(valueOf(reading(stock, quarters(2025, [12, 9, 15, 11]), at("2025", "2026-01-20")).figure)).toBe(11);
    const late = reading(stock, quarters(2025, [12, 9, 15]), at("2025", "2026-01-20"));
    expect(valueOf(late.figure)).toBe(15);
    expect(late.data).toMatchObject({ kind: "overdue", completeness: 0 });
    expect(late.target).toMatchObject({ status: "grey" });
  });
});

describe("a year earlier", () => {
  it("G09: percentage points, and the relative change apart", () => {
    const facts = quarters(2025, [[80, 100], undefined, undefined, undefined, [88, 100]]);
    const { yearEarlier } = reading(card(), facts, at("2026-Q1", "2026-04-20"));
    expect(yearEarlier).toMatchObject({ period: "2025-Q1", comparable: true });
    expect(yearEarlier?.changePoints).toBeCloseTo(8, 9);
    expect(yearEarlier?.relativeChange).toBeCloseTo(0.1, 9);
  });

  it("a running year is compared with the same quarters", () => {
    const found = reading(countCard(), quarters(2025, [10, 10, 10, 10, 12, 12]), at("2026", "2026-07-20"));
    expect(found.yearEarlier).toMatchObject({ period: "2025", changePoints: 4 });
    expect(found.yearEarlier?.figure).toMatchObject({ numerator: 20 });
  });

  it("says when what is measured changed in between", () => {
    const text = { nl: "Fusie" };
    const facts = quarters(2025, [10, 10, 10, 10, 12]);
    const comparable = (period: string): boolean | undefined =>
      reading(countCard({ annotations: [{ period, kind: "merger", text }] }), facts, at("2026-Q1", "2026-04-20"))
        .yearEarlier?.comparable;
    expect(comparable("2025-Q1")).toBe(true);
    expect(comparable("2025-Q2")).toBe(false);
    expect(comparable("2026-Q1")).toBe(false);
    expect(comparable("2026-Q2")).toBe(true);
  });

  it("is absent without facts on either side", () => {
    const facts = quarters(2025, [10]);
    expect(reading(countCard(), facts, at("2025-Q1", "2025-04-20")).yearEarlier).toBeUndefined();
    expect(reading(countCard(), facts, at("2026-Q1", "2026-04-20")).yearEarlier).toBeUndefined();
  });
});

describe("one unit", () => {
  it("reads the facts of that unit alone", () => {
    const facts = ["a", "b"].flatMap((unit, place) => quarters(2025, [[8 + place, 10]], { unit }));
    const found = reading(card(), facts, { ...at("2025-Q1", "2025-04-20"), unit: "b" });
    expect(found.unit).toBe("b");
    expect(found.figure).toMatchObject({ numerator: 9, denominator: 10 });
  });

  it("misses its facts when only others reported", () => {
    const found = reading(card(), quarters(2025, [[8, 10]], { unit: "a" }), {
      ...at("2025-Q1", "2025-04-20"),
      unit: "b",
    });
    expect(found.figure).toEqual({ kind: "no-figure", reason: "no-facts" });
    expect(found.data).toMatchObject({ kind: "overdue", missing: [{ unit: "b", overdue: true }] });
  });
});

describe("notes of a series", () => {
  it("joins what is said at one period", () => {
    const of = countCard({
      annotations: [
        { period: "2025-Q1", kind: "merger", text: { nl: "Fusie", en: "Merger" } },
        { period: "2025-Q1", kind: "event", text: { nl: "Verhuizing" } },
      ],
      chart: { rebase: [{ period: "2025-Q1", reason: { nl: "Fusie", en: "Merger" } }] },
    });
    const { series } = reading(of, quarters(2025, [10]), at("2025-Q1", "2025-04-20"));
    expect(series[0]?.note).toEqual({ nl: "Fusie; Verhuizing", en: "Merger; Verhuizing" });
  });
});

describe("an index instead of facts", () => {
  it("gives the same reading", () => {
    const facts = quarters(2022, PERMITS);
    const asked = at("2025-Q4", "2026-01-20");
    expect(reading(countCard(), factIndex(facts.toReversed()), asked)).toEqual(reading(countCard(), facts, asked));
  });

  it("reads a later day as that day: what starts after it is left out", () => {
    const found = reading(countCard(), quarters(2025, [1, 2, 3, 4]), at("2025-Q4", "2025-08-01"));
    expect(found.figure).toEqual({ kind: "no-figure", reason: "no-facts" });
    expect(found.series).toHaveLength(3);
    expect(found.data).toMatchObject({ kind: "no-data", completeness: 0 });
  });
});

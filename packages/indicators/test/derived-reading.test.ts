import { figure, reading, rolling, yearToDate } from "@maatstaf/indicators";
import type { Fact, IndicatorCard, Reading } from "@maatstaf/indicators";
import { period, stepPeriod } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, card, countCard, fact, valueOf } from "./example.ts";

const costs = countCard({ id: "costs", unit: "euro" });
const files = countCard({ id: "files", unit: "dossiers" });
const perFile = countCard({
  id: "cost-per-file",
  aggregation: "derived",
  formula: "cost / files",
  inputs: { cost: "costs", files: "files" },
  unit: "euro per dossier",
  decimals: 2,
  direction: "down",
});

/** Facts of one indicator from one period on, a gap where there is no number. */
function series(indicatorId: string, first: string, values: readonly (number | undefined)[], unit?: string): Fact[] {
  return values.flatMap((numerator, index) => {
    if (numerator === undefined) return [];
    const one = stepPeriod(period(first), index);
    return [{ ...fact({ numerator, period: one, ...(unit === undefined ? {} : { unit }) }), indicatorId }];
  });
}

type Moment = ReturnType<typeof at>;

const read = (of: IndicatorCard, facts: readonly Fact[], moment: Moment, cards = [costs, files]): Reading =>
  reading(of, facts, { ...moment, cards });

describe("the figure of a derived indicator", () => {
  const facts = [...series("costs", "2025-Q1", [1000, 1300]), ...series("files", "2025-Q1", [3, 4])];

  it("comes from the unrounded figures of the same period", () => {
    const found = read(perFile, facts, at("2025-Q1", "2025-04-20"));
    expect(valueOf(found.figure)).toBe(1000 / 3);
    expect(found.data).toEqual({ kind: "complete", completeness: 1, missing: [] });
    expect(found).toMatchObject({ indicatorId: "cost-per-file", cardVersion: 1, target: { kind: "none" } });
    expect(found.interval).toBeUndefined();
  });

  it("of a longer period divides the sums, and is no mean of quotients", () => {
    const found = read(perFile, facts, at("2025-H1", "2025-07-20"));
    expect(valueOf(found.figure)).toBe(2300 / 7);
    expect(found.data.kind).toBe("complete");
  });

  it("uses the scale of the card", () => {
    const share: IndicatorCard = {
      ...perFile,
      formula: "a / b",
      inputs: { a: "files", b: "costs" },
      unit: "%",
      scale: 100,
    };
    expect(valueOf(read(share, facts, at("2025-Q1", "2025-04-20")).figure)).toBeCloseTo(0.3, 12);
  });

  it("of one unit is computed from the facts of that unit", () => {
    const units = ["a", "b"].flatMap((unit, place) => [
      ...series("costs", "2025-Q1", [100 * (place + 1)], unit),
      ...series("files", "2025-Q1", [4], unit),
    ]);
    const asked = { ...at("2025-Q1", "2025-04-20"), cards: [costs, files] };
    expect(valueOf(reading(perFile, units, { ...asked, unit: "b" }).figure)).toBe(50);
    expect(valueOf(reading(perFile, units, asked).figure)).toBe(300 / 8);
    expect(reading(perFile, units, { ...asked, unit: "nowhere" }).figure).toEqual({
      kind: "no-figure",
      reason: "no-facts",
    });
  });

  it("may be built on shares, and on other derived indicators", () => {
    const onTime = card({ id: "on-time" });
    const late = countCard({
      id: "late",
      aggregation: "derived",
      formula: "100 - x",
      inputs: { x: "on-time" },
      unit: "%",
    });
    const twice = countCard({
      id: "twice",
      aggregation: "derived",
      formula: "late + late / 2",
      inputs: { late: "late" },
      unit: "%",
    });
    const shares = [{ ...fact({ numerator: 54, denominator: 63 }), indicatorId: "on-time" }];
    const found = read(twice, shares, at("2025-Q1", "2025-04-20"), [onTime, late, twice]);
    expect(valueOf(found.figure)).toBeCloseTo((100 - 5400 / 63) * 1.5, 12);
  });

  it("pools inputs that are measured more often", () => {
    const monthly = { ...files, frequency: "month" as const };
    const mixed = [...series("costs", "2025-Q1", [1000]), ...series("files", "2025-01", [1, 1, 2])];
    const found = read(perFile, mixed, at("2025-Q1", "2025-04-20"), [costs, monthly]);
    expect(valueOf(found.figure)).toBe(250);
    expect(found.series.map(({ period: one }) => one)).toEqual(["2025-Q1"]);
  });
});

describe("no figure", () => {
  const there = series("costs", "2025-Q1", [1000]);

  it("a division by zero", () => {
    const found = read(perFile, [...there, ...series("files", "2025-Q1", [0])], at("2025-Q1", "2025-04-20"));
    expect(found.figure).toEqual({ kind: "no-figure", reason: "zero-denominator" });
    expect(found.data.kind).toBe("complete");
  });

  it("an input without facts: the same reason, and whose facts are missing", () => {
    const found = read(perFile, there, at("2025-Q1", "2025-04-20"));
    expect(found.figure).toEqual({ kind: "no-figure", reason: "no-facts" });
    expect(found.data).toEqual({
      kind: "overdue",
      completeness: 0,
      missing: [{ period: "2025-Q1", indicatorId: "files", overdue: true }],
    });
    expect(found.series).toEqual([]);
  });

  it("an input on too few answers", () => {
    const score = card({ id: "score", aggregation: "mean", scale: 1, unit: "" });
    const half = countCard({ id: "half", aggregation: "derived", formula: "x / 2", inputs: { x: "score" } });
    const few = [{ ...fact({ numerator: 20, denominator: 4 }), indicatorId: "score" }];
    expect(read(half, few, at("2025-Q1", "2025-04-20"), [score]).figure).toEqual({
      kind: "no-figure",
      reason: "too-few",
    });
  });

  it.each([
    ["2025-01", "period-too-fine"],
    ["2024/2025", "period-not-tiled"],
  ])("a period that its card cannot be read at: %s", (text, reason) => {
    expect(read(perFile, there, at(text, "2026-01-20")).figure).toEqual({ kind: "no-figure", reason });
  });

  it("an input that is measured less often", () => {
    const yearly = { ...files, frequency: "year" as const };
    const found = read(perFile, [...there, ...series("files", "2025", [4])], at("2025-Q1", "2026-04-20"), [
      costs,
      yearly,
    ]);
    expect(found.figure).toEqual({ kind: "no-figure", reason: "period-too-fine" });
  });

  it.each([
    ["no cards", perFile, undefined],
    ["a formula that cannot be read", { ...perFile, formula: "cost /" }, [costs, files]],
    ["no formula", { ...perFile, formula: undefined }, [costs, files]],
    ["a name without input", { ...perFile, formula: "cost / constructor" }, [costs, files]],
    ["itself", { ...perFile, inputs: { cost: "costs", files: "cost-per-file" } }, [costs, perFile]],
  ])("%s: nothing is known, and nothing fails", (_, of, cards) => {
    const all = [...there, ...series("files", "2025-Q1", [4])];
    const found = reading(of, all, { ...at("2025-Q1", "2025-04-20"), cards });
    expect(found.figure).toEqual({ kind: "no-figure", reason: "no-facts" });
    expect(found.data.kind).toBe("no-data");
    expect(found.series).toEqual([]);
  });
});

describe("the data of a derived indicator", () => {
  const units = { expectedUnits: ["a", "b", "c"] };

  it("are as weak as the weakest of its inputs", () => {
    const wide = { ...files, ...units };
    const facts = [...series("costs", "2025-Q1", [100]), ...series("files", "2025-Q1", [4], "a")];
    const found = read(perFile, facts, at("2025-Q1", "2025-04-05"), [costs, wide]);
    expect(found.data).toMatchObject({ kind: "incomplete", completeness: 1 / 3 });
    expect(found.data.missing.map(({ unit, indicatorId }) => [indicatorId, unit])).toEqual([
      ["files", "b"],
      ["files", "c"],
    ]);
    const judged = {
      ...perFile,
      target: {
        shape: "linear",
        points: [{ period: period("2025"), value: 20 }],
        tolerance: { kind: "absolute", value: 1 },
      },
    } as const;
    expect(read(judged, facts, at("2025-Q1", "2025-04-05"), [costs, wide]).target).toMatchObject({ status: "grey" });
  });

  it("are provisional while an input is", () => {
    const facts = [...series("costs", "2025-Q1", [100]), ...series("files", "2025-Q1", [4])];
    const [first, ...others] = facts;
    if (first === undefined) throw new Error("no facts");
    const found = read(perFile, [{ ...first, provisional: true }, ...others], at("2025-Q1", "2025-04-20"));
    expect(found.data.kind).toBe("provisional");
    expect(found.series[0]?.provisional).toBe(true);
  });

  it("a running year rests on the parts that have facts of all inputs", () => {
    const facts = [...series("costs", "2025-Q1", [100, 100, 100]), ...series("files", "2025-Q1", [4, 1])];
    const found = read(perFile, facts, at("2025", "2025-10-02"));
    expect(valueOf(found.figure)).toBe(200 / 5);
    expect(found.data.kind).toBe("provisional");
  });
});

describe("target, series and the year before", () => {
  const tolerance = { kind: "absolute", value: 5 } as const;
  const targeted = (formula: string, unit: string): IndicatorCard => {
    const target = { shape: "linear", points: [{ period: period("2025"), value: 300 }], tolerance } as const;
    return { ...perFile, formula, unit, target };
  };
  const facts = [
    ...series("costs", "2023-Q1", [900, 1000, 1100, 900, 1000, 1100, 1000, 900, 1000, 1300]),
    ...series("files", "2023-Q1", [3, 3, 3, 3, undefined, 3, 4, 3, 3, 2]),
  ];

  it("is judged against the target of its card, unrounded", () => {
    const found = read(targeted("cost / files", "euro per dossier"), facts, at("2025-Q1", "2025-04-20"));
    expect(found.target).toEqual({ kind: "target", value: 300, status: "red", notDemonstrable: false });
  });

  it("a target of a year says nothing of a quarter of a sum, and does of a quotient", () => {
    const sums = targeted("cost + 2 * cost / (files / files)", "euro");
    expect(read(sums, facts, at("2025-Q1", "2025-04-20")).target).toEqual({ kind: "none" });
    const quotient = targeted("cost / files", "euro per dossier");
    expect(read(quotient, facts, at("2025-Q1", "2025-04-20")).series.at(-1)?.target).toBe(300);
  });

  it("has a series with its gaps, and a chart of it", () => {
    const found = read(perFile, facts, at("2025-Q2", "2025-07-20"));
    expect(found.series).toHaveLength(10);
    expect(found.series[4]).toMatchObject({ period: "2024-Q1", figure: { reason: "no-facts" } });
    expect(found.charted).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9]);
    expect(found.chart?.kind).toBe("control-chart");
    expect(found.variation).toEqual({ kind: "concern", rule: "limit" });
  });

  it("is compared with the same period a year earlier", () => {
    const found = read(perFile, facts, at("2025-Q2", "2025-07-20"));
    expect(found.yearEarlier).toMatchObject({ period: "2024-Q2", comparable: true });
    expect(found.yearEarlier?.changePoints).toBeCloseTo(650 - 1100 / 3, 9);
    expect(read(perFile, facts, at("2025-Q1", "2025-04-20")).yearEarlier).toBeUndefined();
    const text = { nl: "Fusie" };
    const merged = { ...costs, annotations: [{ period: period("2025-Q1"), kind: "merger", text }] } as const;
    expect(read(perFile, facts, at("2025-Q2", "2025-07-20"), [merged, files]).yearEarlier?.comparable).toBe(false);
  });

  it("sixteen levels that each use the one below twice are read quickly", () => {
    const ladder = Array.from({ length: 16 }, (_, index) =>
      countCard({
        id: `c${index}`,
        aggregation: "derived",
        formula: "(x + y) / 2",
        inputs: { x: index === 0 ? "costs" : `c${index - 1}`, y: index === 0 ? "costs" : `c${index - 1}` },
        unit: "euro",
      }),
    );
    const last = ladder.at(-1) ?? perFile;
    expect(valueOf(read(last, facts, at("2025-Q1", "2025-04-20"), [costs, ...ladder]).figure)).toBe(1000);
  });
});

describe("several periods of a derived indicator", () => {
  const cards = [costs, files];
  const facts = [
    ...series("costs", "2024-Q3", [100, 200, 300, 400]),
    ...series("files", "2024-Q3", [1, 2, undefined, 5]),
  ];

  it("rolling and year to date divide sums, over the periods with facts of all inputs", () => {
    const year = rolling(perFile, facts, { period: period("2025-Q2"), count: 4, cards });
    expect(valueOf(year.figure)).toBe(700 / 8);
    expect(year.missing).toEqual(["2025-Q1"]);
    expect(valueOf(yearToDate(perFile, facts, { period: period("2025-Q2"), cards }).figure)).toBe(80);
    expect(yearToDate(perFile, facts, { period: period("2025-Q1"), cards }).figure).toMatchObject({
      reason: "no-facts",
    });
  });

  it("has no figure without the cards of its inputs, nor as a figure of facts", () => {
    expect(rolling(perFile, facts, { period: period("2025-Q2"), count: 4 }).figure.kind).toBe("no-figure");
    expect(figure(perFile, facts)).toEqual({ kind: "no-figure", reason: "no-facts" });
  });
});

it("the identity over an indicator reads as that indicator does", () => {
  const same = countCard({ id: "same", aggregation: "derived", formula: "x", inputs: { x: "costs" }, unit: "euro" });
  const values = fc.array(fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }), {
    minLength: 1,
    maxLength: 14,
  });
  fc.assert(
    fc.property(values, fc.constantFrom("2024-Q4", "2025-Q1", "2025", "2025-H1"), (numbers, text) => {
      const facts = series("costs", "2023-Q1", numbers);
      const own = read(costs, facts, at(text, "2025-07-20"));
      const derived = read(same, facts, at(text, "2025-07-20"));
      expect(derived.figure).toEqual(own.figure);
      expect(derived.data.kind).toBe(own.data.kind);
      expect(derived.data.completeness).toBe(own.data.completeness);
      expect(derived.variation).toEqual(own.variation);
      expect(derived.chart).toEqual(own.chart);
      expect(derived.series).toEqual(own.series);
      expect(derived.yearEarlier).toEqual(own.yearEarlier);
      expect(derived.trend).toBe(own.trend);
    }),
    { numRuns: 200 },
  );
});

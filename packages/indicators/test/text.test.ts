import type { Fact } from "@maatstaf/indicators";
import { breakdownFigures, figure, reading, rolling, signals, yearToDate } from "@maatstaf/indicators";
import { aggregationSql, cellSpace } from "@maatstaf/indicators/engine";
import { calendarDate, period } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import { at, countCard, fact } from "./example.ts";

const told = countCard({ aggregation: "text", direction: "neutral", breakdowns: ["channel"] });
const say = (comment: string, fields: Partial<Parameters<typeof fact>[0]> = {}): Fact =>
  fact({ numerator: 1, comment, ...fields });

const FACTS = [
  say("Ontwerp is af.", { unit: "sport", period: "2025-Q1" }),
  say("In aanbesteding.", { unit: "zorg", period: "2025-Q2", provisional: true }),
  say("Werf is gestart.", { unit: "sport", period: "2025-Q2" }),
];

const read = (facts: readonly Fact[]) =>
  reading(told, facts, { period: period("2025-Q1"), on: calendarDate("2025-04-05") });

describe("an indicator in words", () => {
  it("has no figure, and the texts of all units in their order", () => {
    const found = reading(told, FACTS, at("2025-Q2", "2025-07-20"));
    expect(found.figure).toEqual({ kind: "no-figure", reason: "text" });
    expect(found.statements).toEqual([
      { period: "2025-Q2", unit: "sport", text: "Werf is gestart.", provisional: false },
      { period: "2025-Q2", unit: "zorg", text: "In aanbesteding.", provisional: true },
    ]);
    expect(found.data).toMatchObject({ kind: "provisional", completeness: 1 });
    expect(found).toMatchObject({ target: { kind: "none" }, variation: { kind: "not-charted" }, charted: [] });
  });

  it("over a longer period the last text counts, and one unit can be asked for", () => {
    const year = reading(told, FACTS, { ...at("2025", "2025-07-20"), unit: "sport" });
    expect(year.statements?.map(({ text }) => text)).toEqual(["Werf is gestart."]);
    const first = reading(told, FACTS, at("2025-Q1", "2025-04-20"));
    expect(first.statements?.map(({ text }) => text)).toEqual(["Ontwerp is af."]);
  });

  it("a unit that is late is told, as with any indicator", () => {
    const found = reading(
      countCard({ aggregation: "text", direction: "neutral", expectedUnits: ["sport", "zorg"] }),
      FACTS,
      at("2025-Q1", "2025-04-20"),
    );
    expect(found.data).toMatchObject({ kind: "overdue", completeness: 0.5, missing: [{ unit: "zorg" }] });
    const none = reading(told, [], at("2025-Q1", "2025-04-20"));
    expect(none).toMatchObject({ figure: { reason: "no-facts" }, statements: [], data: { kind: "overdue" } });
  });

  it("a text for the organisation stands for its units; texts per cut are told per cut", () => {
    const whole = [...FACTS, say("Op schema.", { period: "2025-Q2" })];
    expect(reading(told, whole, at("2025-Q2", "2025-07-20")).statements?.map(({ text }) => text)).toEqual([
      "Op schema.",
    ]);
    const cuts = [
      say("Minder wachttijd.", { breakdown: { channel: "balie" } }),
      say("Nieuw nummer.", { breakdown: { channel: "telefoon" } }),
    ];
    expect(reading(told, cuts, at("2025-Q1", "2025-04-20")).statements).toEqual([
      { period: "2025-Q1", breakdown: { channel: "balie" }, text: "Minder wachttijd.", provisional: false },
      { period: "2025-Q1", breakdown: { channel: "telefoon" }, text: "Nieuw nummer.", provisional: false },
    ]);
  });

  it("nothing adds it up: no total, no rolling year, no breakdown, no engine", () => {
    const none = { kind: "no-figure", reason: "text" };
    expect(figure(told, FACTS)).toEqual(none);
    expect(yearToDate(told, FACTS, { period: period("2025-Q2") }).figure).toEqual(none);
    expect(rolling(told, FACTS, { period: period("2025-Q2"), count: 4 }).figure).toEqual(none);
    expect(breakdownFigures(told, FACTS, { period: period("2025-Q2"), dimension: "channel" })).toEqual({
      kind: "no-breakdown",
      reason: "text",
    });
    expect(() => cellSpace({ cards: [told], units: ["sport"], periods: [period("2025-Q1")] })).toThrow(
      /read it with reading/u,
    );
    expect(() => aggregationSql([told], { dialect: "duckdb", table: ["facts"] })).toThrow(/read it with reading/u);
  });

  it("a new or changed text is a signal", () => {
    const [before, after] = [read([]), read([say("Klaar.")])];
    expect(signals(before, after).map(({ code }) => code)).toEqual(["text-arrived", "data-completed"]);
    expect(signals(after, read([say("Toch niet klaar.")]))).toEqual([{ code: "text-changed", params: {} }]);
    expect(signals(after, after)).toEqual([]);
  });
});

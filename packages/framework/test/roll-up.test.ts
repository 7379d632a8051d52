import { domainLevel, domainRollUp, ImprovementPoint, rolloutMatrix } from "@maatstaf/framework";
import { calendarDate, comparePriorities, priorityQuadrant } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";

describe("organisation roll-up is the distribution per requirement over domains and the lowest, never a mean", () => {
  const domains = [
    { domain: "libraries", levels: { r: 2, s: 1 } },
    { domain: "police", levels: { r: 4, s: "not-applicable" as const, local: 0 } },
    { domain: "finance", levels: { r: 2 } },
  ];
  const [r, s] = domainRollUp(["r", "s"], domains);
  it("distribution and lowest, with every domain that stands there", () => {
    expect(r).toEqual({
      requirement: "r",
      distribution: [0, 0, 2, 0, 1, 0],
      lowest: { level: 2, domains: ["libraries", "finance"] },
      notApplicable: 0,
      notScored: 0,
    });
    expect(Object.keys(r ?? {})).not.toContain("mean");
  });
  it("tells apart what does not apply and what was not scored", () => {
    expect(s).toMatchObject({ notApplicable: 1, notScored: 1, lowest: { level: 1 } });
    expect(domainRollUp(["none"], domains)[0]?.lowest).toBeUndefined();
  });
});

describe("the level of a domain", () => {
  it.each([
    [[5], 5],
    [[0, 5], 0],
    [[1, 5, 3], 3],
    [[4, 1, 3, 2], 2],
  ])("of %j is %d: at least half reach it", (levels, expected) => {
    const ids = levels.map((_, index) => `r${index}`);
    const found = domainLevel(ids, Object.fromEntries(ids.map((id, index) => [id, levels[index] ?? 0])));
    expect(found).toMatchObject({ kind: "level", level: expected, isCovered: true });
  });
  it("is not covered below 80 %; what does not apply is left out", () => {
    const ids = ["a", "b", "c", "d", "e"];
    expect(domainLevel(ids, { a: 1, b: 1, c: 1 })).toMatchObject({ coverage: 0.6, isCovered: false });
    expect(domainLevel(ids, { a: 1, b: 1, c: 1, d: 1, e: "not-applicable" })).toMatchObject({
      coverage: 1,
      isCovered: true,
    });
    expect(domainLevel(ids, {})).toEqual({ kind: "not-scored" });
  });
});

const plan = (day: string) => ({
  cells: [{ domain: "d", phase: "plan" as const, targetDate: calendarDate(day), responsible: "p1" }],
});

describe("the roll-out matrix: level 2 fills plan, 3 do, 4 check, 5 act", () => {
  const on = calendarDate("2026-06-30");
  it.each([
    [undefined, 0],
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 3],
    [5, 4],
  ])("level %s fills %d cells", (level, filled) => {
    const [row] = rolloutMatrix({ cells: [] }, [level === undefined ? { domain: "d" } : { domain: "d", level }], on);
    expect(row?.cells.map(({ status }) => status)).toEqual(
      [0, 1, 2, 3].map((index) => (index < filled ? "reached" : "not-planned")),
    );
  });
  const status = (day: string) =>
    rolloutMatrix(plan(day), [{ domain: "d" }, { domain: "e" }], on).map(({ cells }) => cells[0]?.status);
  it("a plan is late the day after its target day", () => {
    expect(status("2026-06-30")).toEqual(["planned", "not-planned"]);
    expect(status("2026-06-29")).toEqual(["late", "not-planned"]);
  });
});

const point = (code: string, impact: number, effort: number, votes: number) =>
  ImprovementPoint.parse({ code, text: "Verkort de wachttijd", impact, effort, votes });

it("improvement points have a quadrant, and are put in order by impact, effort, votes and code", () => {
  const points = [
    point("f", 4, 2, 3),
    point("e", 4, 2, 3),
    point("d", 4, 2, 9),
    point("c", 4, 1, 0),
    point("b", 5, 5, 0),
  ];
  expect(points.toSorted(comparePriorities).map(({ code }) => code)).toEqual(["b", "c", "d", "e", "f"]);
  expect(points.map(priorityQuadrant)).toEqual(["quick-win", "quick-win", "quick-win", "quick-win", "project"]);
});

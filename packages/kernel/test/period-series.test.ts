import {
  period,
  periodContaining,
  periodContains,
  periodEnd,
  periodKind,
  periodsBetween,
  periodStart,
  plusDays,
  stepPeriod,
  subperiods,
} from "@maatstaf/kernel";
import type { PeriodKind } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days, kinds, periods } from "./arbitraries.ts";

describe("periodsBetween", () => {
  test("walks by steps, both ends included", () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 0, max: 60 }), (first, n) => {
        const walk = periodsBetween(first, stepPeriod(first, n));
        expect(walk).toEqual(Array.from({ length: n + 1 }, (_, step) => stepPeriod(first, step)));
      }),
    );
  });

  test("is empty when the last comes before the first", () => {
    expect(periodsBetween(period("2019-Q2"), period("2019-Q1"))).toEqual([]);
  });

  test("does not join what steps do not join", () => {
    expect(() => periodsBetween(period("2019"), period("2019-Q1"))).toThrow(/^periodsBetween: found 2019 and 2019-Q1/);
    expect(() => periodsBetween(period("2017..2019"), period("2018..2020"))).toThrow(RangeError);
  });
});

/** For each kind, the kinds that fill it exactly. */
const FILLS: readonly (readonly [PeriodKind, readonly PeriodKind[]])[] = [
  ["week", ["day"]],
  ["month", ["day"]],
  ["quarter", ["day", "month"]],
  ["half", ["day", "month", "quarter"]],
  ["year", ["day", "month", "quarter", "half"]],
  ["school-year", ["day", "month"]],
  ["three-years", ["day", "month", "quarter", "half", "year"]],
];

describe("subperiods", () => {
  test.each(FILLS.flatMap(([outer, inner]) => inner.map((kind) => [outer, kind] as const)))(
    "every %s is filled by its %ss",
    (outer, kind) => {
      fc.assert(
        fc.property(
          days.map((day) => periodContaining(day, outer)),
          (made) => {
            const parts = subperiods(made, kind);
            // Each part starts where the one before it ended; the first starts, and the last ends, with the whole.
            const starts = [...parts.map(periodStart), plusDays(periodEnd(made), 1)];
            const ends = [plusDays(periodStart(made), -1), ...parts.map(periodEnd)];
            expect(starts).toEqual(ends.map((end) => plusDays(end, 1)));
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  test("all lie inside, in order, and none that does is missing", () => {
    fc.assert(
      fc.property(periods, kinds, (made, kind) => {
        fc.pre(kind !== periodKind(made));
        const [first, last] = [periodStart(made), periodEnd(made)].map((day) => periodContaining(day, kind));
        const candidates = first === undefined || last === undefined ? [] : periodsBetween(first, last);
        expect(subperiods(made, kind)).toEqual(candidates.filter((part) => periodContains(made, part)));
      }),
      { numRuns: 60 },
    );
  });

  test("a year holds 52 whole weeks or fewer, and no school year", () => {
    expect(subperiods(period("2019"), "week").length).toBe(51);
    expect(subperiods(period("2018"), "week").length).toBe(52);
    expect(subperiods(period("2019"), "school-year")).toEqual([]);
    expect(subperiods(period("2018..2020"), "three-years")).toEqual(["2018..2020"]);
  });

  test("works up to the edges of the calendar", () => {
    expect(subperiods(period("9999-Q4"), "month")).toEqual(["9999-10", "9999-11", "9999-12"]);
    expect(subperiods(period("0001"), "school-year")).toEqual([]);
    expect(subperiods(period("9999-12"), "week").at(-1)).toBe("9999-W51");
  });
});

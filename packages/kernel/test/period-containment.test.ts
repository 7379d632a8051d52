import {
  period,
  periodContaining,
  periodContains,
  periodEnd,
  periodKind,
  periodStart,
  plusDays,
} from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { days, kinds, periods } from "./arbitraries.ts";

test("a period contains its first and last day, and not the days around it", () => {
  fc.assert(
    fc.property(periods, (made) => {
      const [start, end] = [periodStart(made), periodEnd(made)];
      expect(periodContains(made, start) && periodContains(made, end)).toBe(true);
      expect(periodContains(made, plusDays(start, -1)) || periodContains(made, plusDays(end, 1))).toBe(false);
    }),
  );
});

test("one period contains another when it contains its first and last day", () => {
  fc.assert(
    fc.property(periods, periods, (outer, inner) => {
      expect(periodContains(outer, inner)).toBe(
        periodContains(outer, periodStart(inner)) && periodContains(outer, periodEnd(inner)),
      );
    }),
  );
});

test("the period that holds a day holds it, and is of the kind asked", () => {
  fc.assert(
    fc.property(days, kinds, (day, kind) => {
      const made = periodContaining(day, kind);
      expect(periodKind(made)).toBe(kind);
      expect(periodContains(made, day)).toBe(true);
    }),
  );
});

test.each([
  ["2019-12-30", "week", "2020-W01"],
  ["2021-01-03", "week", "2020-W53"],
  ["2019-08-31", "school-year", "2018/2019"],
  ["2019-09-01", "school-year", "2019/2020"],
  ["2014-01-01", "three-years", "2014..2016"],
  ["2019-12-31", "three-years", "2017..2019"],
] as const)("%s lies in %s %s", (day, kind, expected) => {
  expect(periodContaining(periodStart(period(day)), kind)).toBe(expected);
});

test("a week at the edge of the calendar sticks out of it", () => {
  expect(() => periodContaining(periodEnd(period("9999")), "week")).toThrow(/^periodContaining: the week lies outside/);
});

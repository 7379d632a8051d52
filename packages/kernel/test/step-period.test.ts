import { comparePeriods, period, periodKind, stepPeriod } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { periods } from "./arbitraries.ts";

test.each([
  ["2019-12-31", 1, "2020-01-01"],
  ["2020-W53", 1, "2021-W01"],
  ["2021-W01", -1, "2020-W53"],
  ["2019-12", 1, "2020-01"],
  ["2019-Q1", -1, "2018-Q4"],
  ["2019-H2", 3, "2021-H1"],
  ["2019", -10, "2009"],
  ["2018/2019", 1, "2019/2020"],
  ["2017..2019", 1, "2020..2022"],
  ["2018..2020", -1, "2015..2017"],
])("%s stepped %i is %s", (from, n, to) => {
  expect(stepPeriod(period(from), n)).toBe(to);
});

test("stepping back undoes stepping, keeps the kind and keeps the order", () => {
  fc.assert(
    fc.property(periods, fc.integer({ min: -200, max: 200 }), (made, n) => {
      const there = stepPeriod(made, n);
      expect(stepPeriod(there, -n)).toBe(made);
      expect(periodKind(there)).toBe(periodKind(made));
      expect(comparePeriods(there, made)).toBe(Math.sign(n));
    }),
  );
});

test("a step out of the calendar, or of half a period, is the caller's mistake", () => {
  expect(() => stepPeriod(period("9999"), 1)).toThrow(/^stepPeriod: /);
  expect(() => stepPeriod(period("0001/0002"), -1)).toThrow(RangeError);
  expect(() => stepPeriod(period("2019"), 0.5)).toThrow(RangeError);
  expect(() => stepPeriod(period("2019"), Number.NaN)).toThrow(RangeError);
});

import { daysBetween, period, periodKind, periodStart, yearEarlier } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { periods } from "./arbitraries.ts";

test.each([
  ["2020-02-29", "2019-02-28"],
  ["2019-03-31", "2018-03-31"],
  ["2019-W13", "2018-W13"],
  ["2020-W53", "2019-W52"],
  ["2021-W52", "2020-W52"],
  ["2019-03", "2018-03"],
  ["2019-Q1", "2018-Q1"],
  ["2019-H2", "2018-H2"],
  ["2019", "2018"],
  ["2018/2019", "2017/2018"],
  ["2017..2019", "2016..2018"],
])("a year before %s is %s", (now, earlier) => {
  expect(yearEarlier(period(now))).toBe(earlier);
});

test("it is of the same kind and starts about a year earlier", () => {
  fc.assert(
    fc.property(periods, (made) => {
      const earlier = yearEarlier(made);
      expect(periodKind(earlier)).toBe(periodKind(made));
      const between = daysBetween(periodStart(earlier), periodStart(made));
      expect(between).toBeGreaterThanOrEqual(364 - 7);
      expect(between).toBeLessThanOrEqual(371);
    }),
  );
});

test("there is nothing before the first year", () => {
  for (const text of ["0001", "0001-Q1", "0001-01-01", "0001-W01"]) {
    expect(() => yearEarlier(period(text))).toThrow(RangeError);
  }
});

import { daysBetween, period, periodEnd, periodStart, plusDays, stepPeriod, weekday } from "@maatstaf/kernel";
import { getISOWeek } from "date-fns/getISOWeek";
import { getISOWeekYear } from "date-fns/getISOWeekYear";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { periods } from "./arbitraries.ts";

test.each([
  ["2019-03-31", "2019-03-31", "2019-03-31"],
  ["2019-W13", "2019-03-25", "2019-03-31"],
  ["2020-W01", "2019-12-30", "2020-01-05"],
  ["2020-W53", "2020-12-28", "2021-01-03"],
  ["2019-02", "2019-02-01", "2019-02-28"],
  ["2020-02", "2020-02-01", "2020-02-29"],
  ["2019-Q4", "2019-10-01", "2019-12-31"],
  ["2019-H1", "2019-01-01", "2019-06-30"],
  ["2019-H2", "2019-07-01", "2019-12-31"],
  ["2019", "2019-01-01", "2019-12-31"],
  ["2018/2019", "2018-09-01", "2019-08-31"],
  ["2017..2019", "2017-01-01", "2019-12-31"],
  ["0001", "0001-01-01", "0001-12-31"],
  ["9999-Q4", "9999-10-01", "9999-12-31"],
])("%s runs from %s to %s", (text, start, end) => {
  expect([periodStart(period(text)), periodEnd(period(text))]).toEqual([start, end]);
});

test("periods of one kind follow each other without a gap or an overlap", () => {
  fc.assert(
    fc.property(periods, (made) => {
      expect(periodStart(stepPeriod(made, 1))).toBe(plusDays(periodEnd(made), 1));
      expect(daysBetween(periodStart(made), periodEnd(made))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("weeks are ISO weeks, by date-fns", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 52 }), (year, number) => {
      const week = period(`${year}-W${String(number).padStart(2, "0")}`);
      const monday = new Date(`${periodStart(week)}T12:00:00`);
      expect([getISOWeekYear(monday), getISOWeek(monday), weekday(periodStart(week))]).toEqual([year, number, 1]);
    }),
  );
});

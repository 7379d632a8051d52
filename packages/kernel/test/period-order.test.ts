import { compareDates, comparePeriods, period, periodEnd, periodStart } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { periods } from "./arbitraries.ts";

test("the order is total, and that of the first days", () => {
  fc.assert(
    fc.property(periods, periods, periods, (a, b, c) => {
      expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0);
      expect(comparePeriods(a, b) === 0).toBe(a === b);
      const inOrder = comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0;
      expect(inOrder && comparePeriods(a, c) > 0).toBe(false);
      const byStart = compareDates(periodStart(a), periodStart(b));
      expect(comparePeriods(a, b)).toBe(byStart === 0 ? compareDates(periodEnd(a), periodEnd(b)) : byStart);
    }),
  );
});

test("periods that start together go from short to long", () => {
  const texts = ["2019..2021", "2019", "2019-H1", "2019-Q1", "2019-01", "2019-01-01"];
  expect(texts.map(period).toSorted(comparePeriods)).toEqual(texts.toReversed());
});

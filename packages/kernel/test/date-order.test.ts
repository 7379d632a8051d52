import { compareDates, daysBetween, isAfter, isBefore } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { days } from "./arbitraries.ts";

test("the order of days is the sign of the days between them", () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(compareDates(a, b)).toBe(Math.sign(daysBetween(b, a)));
      expect(isBefore(a, b)).toBe(compareDates(a, b) < 0);
      expect(isAfter(a, b)).toBe(isBefore(b, a));
    }),
  );
});

test("a day is neither before nor after itself", () => {
  fc.assert(
    fc.property(days, (day) => {
      expect([compareDates(day, day), isBefore(day, day), isAfter(day, day)]).toEqual([0, false, false]);
    }),
  );
});

import { easter, plusDays, weekday } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect, test } from "vitest";

/** Case G33 of the reference data: Easter and the feasts that move with it. */
const G33 = {
  2024: ["2024-03-31", "2024-04-01", "2024-05-09", "2024-05-20"],
  2025: ["2025-04-20", "2025-04-21", "2025-05-29", "2025-06-09"],
  2026: ["2026-04-05", "2026-04-06", "2026-05-14", "2026-05-25"],
  2027: ["2027-03-28", "2027-03-29", "2027-05-06", "2027-05-17"],
  2028: ["2028-04-16", "2028-04-17", "2028-05-25", "2028-06-05"],
};

test.each(Object.entries(G33))("G33: Easter and moveable feasts of %s", (year, expected) => {
  const sunday = easter(Number(year));
  expect([sunday, plusDays(sunday, 1), plusDays(sunday, 39), plusDays(sunday, 50)]).toEqual(expected);
});

test("Easter is a Sunday from 22 March to 25 April", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
      const sunday = easter(year);
      expect(weekday(sunday)).toBe(7);
      expect(sunday.slice(5) >= "03-22" && sunday.slice(5) <= "04-25").toBe(true);
    }),
  );
});

test.each([
  [1818, "1818-03-22"],
  [1943, "1943-04-25"],
  [2038, "2038-04-25"],
  [2285, "2285-03-22"],
])("the extremes: %i", (year, expected) => {
  expect(easter(year)).toBe(expected);
});

test.each([1582, 10_000, 2024.5, Number.NaN])("there is no Gregorian Easter of %d", (year) => {
  expect(() => easter(year)).toThrow(/^easter: found .*, expected a whole year from 1583 to 9999/);
});

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

/** Easter as Oudin reckons it (1940), another way than ours. */
function oudin(year: number): string {
  const whole = Math.floor;
  const golden = year % 19;
  const century = whole(year / 100);
  const h = (century - whole(century / 4) - whole((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const i = h - whole(h / 28) * (1 - whole(29 / (h + 1)) * whole((21 - golden) / 11));
  const j = (year + whole(year / 4) + i + 2 - century + whole(century / 4)) % 7;
  const month = 3 + whole((i - j + 40) / 44);
  return `${year}-0${month}-${String(i - j + 28 - 31 * whole(month / 4)).padStart(2, "0")}`;
}

test("Oudin comes to the same day in every year of the calendar", () => {
  const years = Array.from({ length: 9999 - 1583 + 1 }, (_, index) => 1583 + index);
  expect(years.filter((year) => easter(year) !== oudin(year))).toEqual([]);
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

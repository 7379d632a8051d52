import {
  calendarDate,
  HolidayCalendar,
  holidayCalendar,
  holidayName,
  holidays,
  kernelMessages,
  localCalendar,
} from "@maatstaf/kernel";
import type { CalendarId } from "@maatstaf/kernel";
import { describe, expect, test } from "vitest";
import cal01 from "./data/cal-01-be-holidays.json" with { type: "json" };

const dates = (year: number, calendar: HolidayCalendar): readonly string[] =>
  holidays(year, calendar).map(({ date }) => date);

describe("Belgium", () => {
  test.each(Object.entries(cal01.holidays))(
    "cal-01: the ten holidays of %s that three libraries agree on",
    (year, expected) => {
      expect(dates(Number(year), holidayCalendar("be"))).toEqual(expected);
    },
  );

  test.each(Object.entries(cal01.onlySome))(
    "cal-01: what libraries disagree on in %s is a choice",
    (year, onlySome) => {
      const chosen = localCalendar(holidayCalendar("be"), {
        id: "wide",
        version: "1",
        with: ["easter-sunday", "whit-sunday"],
      });
      expect(
        dates(Number(year), chosen).filter((date) => !dates(Number(year), holidayCalendar("be")).includes(date)),
      ).toEqual(onlySome);
    },
  );

  test("in 2008 Ascension fell on Labour Day, and 2 May took its place", () => {
    expect(dates(2008, holidayCalendar("be")).filter((date) => date.startsWith("2008-05"))).toEqual([
      "2008-05-01",
      "2008-05-01",
      "2008-05-02",
      "2008-05-12",
    ]);
  });

  test("before the act of 1974 we claim nothing", () => {
    expect(dates(1973, holidayCalendar("be"))).toEqual([]);
    expect(dates(1974, holidayCalendar("be"))).toHaveLength(8);
  });
});

describe("the Netherlands", () => {
  test("2026, by article 3 of the Algemene termijnenwet", () => {
    expect(dates(2026, holidayCalendar("nl"))).toEqual([
      "2026-01-01",
      "2026-04-03",
      "2026-04-06",
      "2026-04-27",
      "2026-05-05",
      "2026-05-14",
      "2026-05-25",
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  test.each([
    [1978, "1978-05-01"],
    [1979, "1979-04-30"],
    [1989, "1989-04-29"],
    [2013, "2013-04-30"],
    [2014, "2014-04-26"],
    [2025, "2025-04-26"],
    [2026, "2026-04-27"],
  ])("the birthday of the sovereign is kept in %i on %s only", (year, expected) => {
    const kept = holidays(year, holidayCalendar("nl")).filter(({ rule }) => /^(?:queen|king)s-day/.test(rule.id));
    expect(kept.map(({ date }) => date)).toEqual([expected]);
  });

  test("5 May counts in every year from 1990", () => {
    const years = [1989, 1990, 1991, 2024];
    expect(years.filter((year) => dates(year, holidayCalendar("nl")).includes(`${year}-05-05`))).toEqual([
      1990, 1991, 2024,
    ]);
  });

  test("Good Friday is no holiday but equated with one", () => {
    const friday = holidays(2026, holidayCalendar("nl")).find(({ date }) => date === "2026-04-03");
    expect(friday?.rule.effect).toBe("equated");
  });

  test("days equated by decree are a choice", () => {
    const decreed = localCalendar(holidayCalendar("nl"), {
      id: "nl-decreed",
      version: "1",
      with: ["equated-by-decree"],
    });
    const own = dates(2026, holidayCalendar("nl"));
    expect(dates(2026, decreed).filter((date) => !own.includes(date))).toEqual(["2026-01-02", "2026-05-15"]);
  });
});

describe.each(["be", "nl"] as const satisfies readonly CalendarId[])("the data of %s", (id) => {
  const { rules, version } = holidayCalendar(id);

  test("names a source for every rule, and no id twice", () => {
    expect(rules.every(({ source }) => /wet|besluit|keuze|zondag/i.test(source))).toBe(true);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(version).toMatch(/^\d{4}\.\d+$/);
  });

  test("has a name for every rule in every language", () => {
    expect(rules.filter((rule) => !kernelMessages.has(`holiday.${rule.id}`))).toEqual([]);
  });

  test("is what the schema says, unchanged", () => {
    expect(HolidayCalendar.parse(holidayCalendar(id))).toEqual(holidayCalendar(id));
  });
});

test("a rule for 29 February has no day in a common year", () => {
  const leap = HolidayCalendar.parse({
    id: "leap",
    version: "1",
    rules: [
      { id: "leap-day", effect: "closing", applies: true, when: { kind: "yearly", month: 2, day: 29 }, source: "own" },
    ],
  });
  expect([dates(2023, leap), dates(2024, leap)]).toEqual([[], ["2024-02-29"]]);
});

test("a holiday that leaves its year is refused", () => {
  const rule = { id: "x", effect: "holiday", applies: true, source: "own" };
  const calendar = (when: object): object => ({ id: "x", version: "1", rules: [{ ...rule, when }] });
  for (const when of [
    { kind: "yearly", month: 1, day: 1, onSunday: "day-before" },
    { kind: "yearly", month: 12, day: 31, onSunday: "day-after" },
    { kind: "easter", days: 300 },
    { kind: "yearly", month: 13, day: 1 },
  ]) {
    expect(HolidayCalendar.safeParse(calendar(when)).success).toBe(false);
  }
  for (const when of [
    { kind: "yearly", month: 1, day: 1, onSunday: "day-after" },
    { kind: "yearly", month: 12, day: 31, onSunday: "day-before" },
    { kind: "yearly", month: 12, day: 31 },
    { kind: "yearly", month: 12, day: 25, onSunday: "day-after" },
    { kind: "yearly", month: 5, day: 1, onSunday: "day-before" },
    { kind: "yearly", month: 5, day: 31, onSunday: "day-after" },
    { kind: "yearly", month: 1, day: 6, onSunday: "day-before" },
    { kind: "easter", days: 250 },
  ]) {
    expect(HolidayCalendar.safeParse(calendar(when)).success).toBe(true);
  }
});

test("names: shipped, own, and the id where there is neither", () => {
  const [first] = holidays(2026, holidayCalendar("nl"));
  expect(first && [holidayName(first.rule, "nl-NL"), holidayName(first.rule, "en-GB")]).toEqual([
    "nieuwjaarsdag",
    "New Year's Day",
  ]);
  const rule = {
    id: "town-fair",
    effect: "closing" as const,
    applies: true,
    when: { kind: "dates" as const, dates: [calendarDate("2026-09-07")] },
    source: "own",
  };
  expect(holidayName({ ...rule, name: { nl: "Jaarmarkt" } }, "en-GB")).toBe("Jaarmarkt");
  expect(holidayName(rule, "nl-BE")).toBe("town-fair");
});

import { calendarDate, holidayCalendar, isWorkingDay, localCalendar } from "@maatstaf/kernel";
import { expect, test } from "vitest";

const be = holidayCalendar("be");
const own = { id: "be-town", version: "2026.1" };

test("days are switched on and off, and the shipped calendar stays as it was", () => {
  const before: unknown = JSON.parse(JSON.stringify(be));
  const local = localCalendar(be, { ...own, with: ["all-souls"], without: ["armistice"] });
  expect(isWorkingDay(calendarDate("2026-11-02"), local)).toBe(false);
  expect(isWorkingDay(calendarDate("2026-11-11"), local)).toBe(true);
  expect(be).toEqual(before);
});

test("a bridge day is a rule of one's own", () => {
  const when = { kind: "dates" as const, dates: [calendarDate("2026-05-15")] };
  const bridge = {
    id: "bridge-2026",
    effect: "closing" as const,
    applies: true,
    when,
    source: "Besluit van het college",
  };
  const local = localCalendar(be, { ...own, rules: [bridge] });
  expect(isWorkingDay(calendarDate("2026-05-15"), local)).toBe(false);
  expect(isWorkingDay(calendarDate("2027-05-14"), local)).toBe(true);
});

test("a choice that does not exist, or an id in use, is the caller's mistake", () => {
  expect(() => localCalendar(be, { ...own, with: ["carnival"] })).toThrow(
    /^localCalendar: found carnival, expected rules of be: .*all-souls/,
  );
  const taken = { ...be.rules[0], id: "christmas" };
  expect(() => localCalendar(be, { ...own, rules: [taken as (typeof be.rules)[number]] })).toThrow(RangeError);
});

test("the Dutch days that employers and courts treat differently can be switched off", () => {
  const office = localCalendar(holidayCalendar("nl"), {
    id: "nl-office",
    version: "2026.1",
    without: ["liberation-day", "good-friday"],
  });
  const days = ["2026-04-03", "2026-05-05", "2026-04-27"].map(calendarDate);
  expect(days.map((day) => isWorkingDay(day, holidayCalendar("nl")))).toEqual([false, false, false]);
  expect(days.map((day) => isWorkingDay(day, office))).toEqual([true, true, false]);
});

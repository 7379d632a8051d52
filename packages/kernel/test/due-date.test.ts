import {
  calendarDate,
  dueDate,
  holidayCalendar,
  isBefore,
  isWorkingDay,
  localCalendar,
  plusDays,
} from "@maatstaf/kernel";
import type { HolidayCalendar, Suspension, Term } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days } from "./arbitraries.ts";

const be = holidayCalendar("be");
const nl = holidayCalendar("nl");
const between = (from: string, to: string): Suspension => ({ from: calendarDate(from), to: calendarDate(to) });
const calendarDays = (amount: number): Term => ({ amount, unit: "calendar-days", roll: "forward" });
const weeks = (amount: number): Term => ({ amount, unit: "weeks", roll: "forward" });
const workingDays = (amount: number): Term => ({ amount, unit: "working-days", roll: "none" });
const due = (term: Term, start: string, calendar: HolidayCalendar): string =>
  dueDate(term, calendarDate(start), calendar).date;

describe("cases of the reference data", () => {
  test.each([
    ["2026-03-27", "2026-04-07", "2026-05-11"],
    ["2026-04-02", "2026-04-13", "2026-05-18"],
    ["2026-11-10", "2026-11-20", "2026-12-28"],
  ])("G34: a complaint of %s is acknowledged by %s and answered by %s", (received, acknowledged, answered) => {
    expect([due(calendarDays(10), received, be), due(calendarDays(45), received, be)]).toEqual([
      acknowledged,
      answered,
    ]);
  });

  const local = localCalendar(be, {
    id: "be-local",
    version: "1",
    with: ["flemish-community-day", "all-souls", "second-christmas-day"],
  });
  test.each([
    ["2025-07-04", "2025-07-18", "2025-07-22"],
    ["2026-04-29", "2026-05-15", "2026-05-15"],
    ["2026-10-26", "2026-11-09", "2026-11-10"],
    ["2026-12-18", "2027-01-05", "2027-01-05"],
  ])("G35: ten working days from %s end on %s, with local closing days on %s", (received, legal, withLocal) => {
    expect([due(workingDays(10), received, be), due(workingDays(10), received, local)]).toEqual([legal, withLocal]);
  });

  test.each([
    ["2026-03-16", "2026-04-28", "2026-05-26", "2026-05-26"],
    ["2026-02-20", "2026-04-07", "2026-05-01", "2026-05-01"],
    ["2026-04-02", "2026-05-15", "2026-06-11", "2026-06-11"],
  ])("G36: six weeks from %s end on %s, with four more on %s, ten on %s", (received, six, sixPlusFour, ten) => {
    const extensions = [{ amount: 4, unit: "weeks" }] as const;
    expect([
      due(weeks(6), received, nl),
      dueDate(weeks(6), calendarDate(received), nl, { extensions }).date,
      due(weeks(10), received, nl),
    ]).toEqual([six, sixPlusFour, ten]);
  });

  test("G36: with 15 May 2026 equated by decree, six weeks from 2026-04-02 end on 2026-05-18", () => {
    const decreed = localCalendar(nl, { id: "nl-decreed", version: "1", with: ["equated-by-decree"] });
    expect(due(weeks(6), "2026-04-02", decreed)).toBe("2026-05-18");
  });

  test("G37: 45 days from 2026-03-02, suspended from 2026-03-10 to 2026-03-24", () => {
    const suspensions = [{ from: calendarDate("2026-03-10"), to: calendarDate("2026-03-24") }];
    expect(due(calendarDays(45), "2026-03-02", be)).toBe("2026-04-16");
    expect(dueDate(calendarDays(45), calendarDate("2026-03-02"), be, { suspensions })).toEqual({
      date: "2026-04-30",
      unrolled: "2026-04-30",
      suspendedDays: 14,
      calendar: { id: "be", version: "2026.1" },
    });
  });
});

const terms: fc.Arbitrary<Term> = fc.record({
  amount: fc.integer({ min: 1, max: 120 }),
  unit: fc.constantFrom("calendar-days", "working-days", "weeks", "months"),
  roll: fc.constant("forward"),
});
const calendars = fc.constantFrom(be, nl);

describe("laws", () => {
  test("a term that rolls never ends on a day without work, nor before its unrolled end", () => {
    fc.assert(
      fc.property(terms, days, calendars, (term, start, calendar) => {
        const { date, unrolled } = dueDate(term, start, calendar);
        expect(isWorkingDay(date, calendar)).toBe(true);
        expect(isBefore(date, unrolled)).toBe(false);
        expect(isBefore(unrolled, plusDays(start, 1))).toBe(false);
      }),
    );
  });

  test("a later start or a longer term never ends earlier", () => {
    fc.assert(
      fc.property(terms, days, fc.nat(30), calendars, (term, start, more, calendar) => {
        const { date } = dueDate(term, start, calendar);
        expect(isBefore(dueDate(term, plusDays(start, more), calendar).date, date)).toBe(false);
        expect(isBefore(dueDate({ ...term, amount: term.amount + more }, start, calendar).date, date)).toBe(false);
      }),
    );
  });

  test("an extension in the same unit is a longer term", () => {
    fc.assert(
      fc.property(terms, days, fc.integer({ min: 1, max: 30 }), calendars, (term, start, amount, calendar) => {
        expect(dueDate(term, start, calendar, { extensions: [{ amount, unit: term.unit }] })).toEqual(
          dueDate({ ...term, amount: term.amount + amount }, start, calendar),
        );
      }),
    );
  });

  test("a suspension in the term moves its unrolled end by its own length, whatever its place", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 20, max: 60 }), fc.nat(19), fc.nat(40), (start, amount, after, length) => {
        const from = plusDays(start, after + 1);
        const suspensions = [{ from, to: plusDays(from, length) }];
        const { unrolled, suspendedDays } = dueDate(calendarDays(amount), start, be, { suspensions });
        expect([unrolled, suspendedDays]).toEqual([plusDays(start, amount + length), length]);
      }),
    );
  });
});

describe("suspensions", () => {
  const start = calendarDate("2026-03-02");
  const unrolled = (term: Term, ...suspensions: Suspension[]): string =>
    dueDate(term, start, be, { suspensions }).unrolled;

  test("that follow each other add up, in any order; days in two of them count once", () => {
    const [first, second, inside] = [
      between("2026-03-10", "2026-03-24"),
      between("2026-04-01", "2026-04-03"),
      between("2026-03-20", "2026-03-26"),
    ];
    expect(unrolled(calendarDays(45), first, second)).toBe("2026-05-02");
    expect(unrolled(calendarDays(45), second, first)).toBe("2026-05-02");
    expect(unrolled(calendarDays(45), first, inside)).toBe("2026-05-02");
    expect(unrolled(calendarDays(45), first, first)).toBe("2026-04-30");
  });

  test("on the last day still stop the term, on the day after it no more", () => {
    expect(unrolled(calendarDays(10), between("2026-03-12", "2026-03-14"))).toBe("2026-03-14");
    expect(unrolled(calendarDays(10), between("2026-03-13", "2026-03-15"))).toBe("2026-03-12");
  });

  test("after the end of the term have no effect, but may follow from an earlier one", () => {
    expect(unrolled(calendarDays(10), between("2026-03-20", "2026-04-20"))).toBe("2026-03-12");
    expect(unrolled(calendarDays(10), between("2026-03-05", "2026-03-15"), between("2026-03-20", "2026-03-22"))).toBe(
      "2026-03-24",
    );
  });

  test("count from the start of the term only", () => {
    expect(unrolled(calendarDays(10), between("2026-02-20", "2026-03-05"))).toBe("2026-03-15");
    expect(unrolled(calendarDays(10), between("2026-02-10", "2026-02-20"))).toBe("2026-03-12");
  });

  test("stop only working days in a term of working days", () => {
    // Friday 6 to Tuesday 10 March: Friday and Monday are lost.
    const suspension = between("2026-03-06", "2026-03-10");
    expect(unrolled(workingDays(5), suspension)).toBe("2026-03-11");
    expect(dueDate(workingDays(5), start, be, { suspensions: [suspension] }).suspendedDays).toBe(2);
  });

  test("that end before they start are the caller's mistake", () => {
    expect(() => unrolled(calendarDays(10), between("2026-03-10", "2026-03-09"))).toThrow(
      /^dueDate: found a suspension from/,
    );
  });
});

describe("rolling", () => {
  const closed = localCalendar(be, { id: "be-closed", version: "1", with: ["good-friday"] });

  test("a legal term is not prolonged for a closing day of the organisation; a norm of its own may be", () => {
    // A week after Friday 27 March 2026 is Good Friday.
    expect(due(weeks(1), "2026-03-27", closed)).toBe("2026-04-03");
    expect(due({ ...weeks(1), roll: "forward-open" }, "2026-03-27", closed)).toBe("2026-04-07");
  });

  test("none leaves the end where it is", () => {
    expect(due({ ...weeks(1), roll: "none" }, "2026-03-28", be)).toBe("2026-04-04");
  });
});

test("months end on the same day of the month, or on its last", () => {
  const month: Term = { amount: 1, unit: "months", roll: "none" };
  expect([due(month, "2026-01-31", be), due(month, "2026-03-15", be)]).toEqual(["2026-02-28", "2026-04-15"]);
});

test("an extension in another unit is counted after the first", () => {
  const { date } = dueDate(weeks(6), calendarDate("2026-03-16"), nl, {
    extensions: [{ amount: 5, unit: "working-days" }],
  });
  // Six weeks end unrolled on King's Day, Monday 27 April; the fifth working day after it is Monday 4 May.
  expect(date).toBe("2026-05-04");
});

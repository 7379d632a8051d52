import {
  DueRule,
  issueText,
  loadedObligations,
  Obligation,
  obligationIssues,
  obligationStatus,
} from "@maatstaf/framework";
import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import type { z } from "zod";

const INPUT = {
  id: "yearly-report",
  code: "DLB-219",
  jurisdiction: "flanders",
  organisationTypes: ["municipality"],
  basis: { act: "Decreet lokaal bestuur", article: "219", certainty: "verified" },
  name: { nl: "Jaarverslag organisatiebeheersing" },
  summary: { nl: "De algemeen directeur rapporteert elk jaar." },
  due: { kind: "yearly", month: 6, day: 30, yearOffset: 1 },
  dueCertainty: "verified",
  evidence: { nl: "verslag van de raad" },
} satisfies z.input<typeof Obligation>;
const obligation = (fields: Partial<z.input<typeof Obligation>> = {}): Obligation =>
  Obligation.parse({ ...INPUT, ...fields });
const calendar = holidayCalendar("be");
const status = (of: Obligation, record: Parameters<typeof obligationStatus>[1], on: string) =>
  obligationStatus(of, record, calendarDate(on), calendar);
const here = { organisationType: "municipality" };
const done = (on: string) => ({ fulfilled: { on: calendarDate(on), evidence: "besluit 12" } });

describe("obligationStatus", () => {
  it.each([
    ["2026-04-30", "open", 61],
    ["2026-05-01", "due", 60],
    ["2026-06-30", "due", 0],
    ["2026-07-01", "late", -1],
  ])("of a yearly report on %s is %s, %i days left", (on, expected, daysLeft) => {
    expect(status(obligation(), { ...here, year: 2025 }, on)).toEqual({
      status: expected,
      due: "2026-06-30",
      daysLeft,
    });
  });

  it("met in time, met late, and not met before the day it was", () => {
    expect(status(obligation(), { ...here, year: 2025, ...done("2026-06-30") }, "2026-07-05").status).toBe("met");
    expect(status(obligation(), { ...here, year: 2025, ...done("2026-07-01") }, "2026-07-05").status).toBe("met-late");
    expect(status(obligation(), { ...here, year: 2025, ...done("2026-07-03") }, "2026-07-02").status).toBe("late");
  });

  it("does not play for another type of organisation, or in a year between", () => {
    expect(status(obligation(), { organisationType: "police-zone", year: 2025 }, "2026-07-01")).toEqual({
      status: "not-applicable",
    });
    const sixYearly = obligation({ due: { kind: "yearly", month: 12, day: 31, every: 6, from: 2020 } });
    expect(status(sixYearly, { ...here, year: 2025 }, "2026-07-01").status).toBe("not-applicable");
    expect(status(sixYearly, { ...here, year: 2026 }, "2026-07-01")).toEqual({
      status: "open",
      due: "2026-12-31",
      daysLeft: 183,
    });
  });

  it("a term after an event rolls past days without work; without the event it does not play", () => {
    const afterEvent = obligation({
      due: {
        kind: "after-event",
        event: "klacht ontvangen",
        term: { amount: 45, unit: "calendar-days", roll: "forward" },
      },
    });
    expect(status(afterEvent, { ...here, event: calendarDate("2026-03-27") }, "2026-05-12")).toEqual({
      status: "late",
      due: "2026-05-11",
      daysLeft: -1,
    });
    expect(status(afterEvent, here, "2026-05-12").status).toBe("not-applicable");
  });

  it("a standing duty is met from the day it is shown", () => {
    const standing = obligation({ due: { kind: "standing" } });
    expect(status(standing, here, "2026-05-12").status).toBe("late");
    expect(status(standing, { ...here, ...done("2019-01-01") }, "2026-05-12").status).toBe("met");
  });

  it("refuses a yearly one without its year", () => {
    expect(() => status(obligation(), here, "2026-05-12")).toThrow(RangeError);
  });
});

describe("the register", () => {
  it("finds doubles and articles that nobody read, with words", () => {
    const basis = { ...INPUT.basis, certainty: "to-verify" as const };
    const found = obligationIssues([obligation(), obligation({ basis, dueCertainty: "to-verify" })]);
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ["duplicate-id", "[1].id"],
      ["duplicate-code", "[1].code"],
      ["article-not-verified", "[1].basis"],
      ["due-not-verified", "[1].due"],
    ]);
    for (const issue of found) expect(issueText(issue, "nl-BE")).not.toBe(issueText(issue, "en-GB"));
  });

  it.each([
    [{ kind: "yearly", month: 2, day: 29 }, "[0].due.day", "not-in-every-year"],
    [{ kind: "yearly", month: 2, day: 1, every: 6 }, "[0].due.from", "first-year-missing"],
    [{ kind: "monthly" }, "[0].due.kind", "not-allowed"],
  ])("%j is refused at %s", (due, path, code) => {
    const found = loadedObligations([{ ...INPUT, due }]);
    expect(found.issues.map((issue) => [issue.path, issue.code])).toEqual([[path, code]]);
    expect(found.kind).toBe("refused");
    for (const issue of found.issues) expect(issueText(issue, "nl-BE")).not.toBe(issueText(issue, "en-GB"));
  });

  it("the last day of every month of an ordinary year is a due day", () => {
    const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const [index, day] of days.entries()) {
      expect(DueRule.safeParse({ kind: "yearly", month: index + 1, day }).success).toBe(true);
      expect(DueRule.safeParse({ kind: "yearly", month: index + 1, day: day + 1 }).success).toBe(false);
    }
  });
});

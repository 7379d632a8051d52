import { calendarDate, holidayCalendar, inputIssues } from "@maatstaf/kernel";
import { normInForce, normRebases, normStanding, serviceInputText, ServiceNorm } from "@maatstaf/services";
import type { NormCase, NormStanding } from "@maatstaf/services";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const be = holidayCalendar("be");
const form = {
  id: "n",
  kind: "lead-time",
  operator: "at-most",
  value: 10,
  unit: "calendar-days",
  commitment: 0.95,
  legal: false,
  published: true,
  pause: "waiting-for-customer",
};
const norm = (more: object = {}): ServiceNorm => ServiceNorm.parse({ ...form, ...more });
const day = calendarDate;
const standing = (given: NormCase, on: string, more: object = {}): NormStanding =>
  normStanding(norm(more), given, { on: day(on), calendar: be });

describe("rule 2.8: a pause needs a logged reason and an end", () => {
  const open = [{ from: day("2026-03-20"), reason: "wacht op foto" }];

  it("a pause that begins after the last day does not hide that the case is late", () => {
    expect(standing({ start: day("2026-03-02"), pauses: open }, "2026-03-25")).toEqual({
      kind: "open-past",
      due: "2026-03-12",
    });
    expect(standing({ start: day("2026-03-15"), pauses: open }, "2026-05-25")).toEqual({
      kind: "paused",
      since: "2026-03-20",
    });
  });

  it("a pause with an end ahead of the day of the question still stands", () => {
    const pauses = [{ from: day("2026-03-05"), to: day("2026-03-10"), reason: "wacht op foto" }];
    expect(standing({ start: day("2026-03-02"), pauses }, "2026-03-09").kind).toBe("paused");
    expect(standing({ start: day("2026-03-02"), pauses }, "2026-03-10")).toEqual({
      kind: "open-within",
      due: "2026-03-17",
    });
  });

  it("a closed case with an endless pause is not kept but refused, and so is a pause upside down", () => {
    const given = { start: day("2026-03-15"), stop: day("2026-08-01") };
    expect(standing({ ...given, pauses: open }, "2026-09-01")).toEqual({ kind: "pause-refused", because: "no-end" });
    const upside = [{ from: day("2026-03-20"), to: day("2026-03-18"), reason: "wacht op foto" }];
    expect(standing({ ...given, pauses: upside }, "2026-09-01")).toEqual({
      kind: "pause-refused",
      because: "ends-before-it-starts",
    });
  });

  it("law: a longer pause never makes a case later, and never earlier than without", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(30), fc.nat(30), (from, length, more) => {
        const dueOf = (days: number): string => {
          const to = day(new Date(Date.UTC(2026, 2, 2 + from + days)).toISOString().slice(0, 10));
          const pauses = [{ from: day(`2026-03-${String(2 + from).padStart(2, "0")}`), to, reason: "wacht" }];
          const found = standing({ start: day("2026-03-02"), stop: day("2026-12-01"), pauses }, "2026-12-31");
          return "due" in found ? found.due : found.kind;
        };
        expect(dueOf(length + more) >= dueOf(length)).toBe(true);
        expect(dueOf(length) >= "2026-03-12").toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the clock of a norm says what it cannot say", () => {
  it("a case that stopped before it started, and a norm of at least so many days", () => {
    expect(standing({ start: day("2026-03-02"), stop: day("2026-03-01") }, "2026-04-01")).toEqual({
      kind: "stopped-before-start",
    });
    expect(standing({ start: day("2026-03-02") }, "2026-04-01", { operator: "at-least" })).toEqual({
      kind: "no-last-day",
    });
  });

  it("a norm of no days is one of the same day", () => {
    expect(standing({ start: day("2026-03-02"), stop: day("2026-03-02") }, "2026-04-01", { value: 0 }).kind).toBe(
      "kept",
    );
    expect(standing({ start: day("2026-03-02"), stop: day("2026-03-03") }, "2026-04-01", { value: 0 }).kind).toBe(
      "late",
    );
  });

  it("another calendar than the norm counts by is the caller's mistake", () => {
    expect(() => standing({ start: day("2026-03-02") }, "2026-04-01", { calendarId: "dorp" })).toThrow(
      "counts by dorp",
    );
  });

  it("half days and shares above one are refused, with words", () => {
    const texts = [{ value: 1.5 }, { value: 95, unit: "share" }].map((more) => {
      const input = { ...form, ...more };
      const [issue] = inputIssues(ServiceNorm.safeParse(input).error, input);
      return issue === undefined ? "" : `${issue.path}: ${serviceInputText(issue, "nl-BE")}`;
    });
    expect(texts).toEqual([
      "value: Een norm in dagen, weken of maanden is een geheel getal. Gevonden: 1,5.",
      "value: Een deel is hoogstens 1: schrijf 0,95 voor 95 procent. Gevonden: 95.",
    ]);
  });
});

describe("rule 2.8: a norm has a history", () => {
  const history = [
    { validFrom: day("2025-07-01"), norm: norm({ start: { nl: "dossier volledig" } }) },
    { validFrom: day("2024-01-01"), norm: norm({ start: { nl: "aanvraag" } }) },
  ];

  it("a case is judged by the norm of the day its clock started", () => {
    expect(normInForce(history, day("2023-12-31"))).toBeUndefined();
    expect(normInForce(history, day("2025-06-30"))?.validFrom).toBe("2024-01-01");
    expect(normInForce(history, day("2025-07-01"))?.validFrom).toBe("2025-07-01");
  });

  it("another event that starts the clock starts a new series", () => {
    expect(normRebases(history)).toEqual(["2025-07-01"]);
  });
});

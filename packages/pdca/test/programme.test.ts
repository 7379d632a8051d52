import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
import { AuditProgramme, meetingDays, movedProgramme } from "@maatstaf/pdca";
import { expect, it } from "vitest";
import { afterwards, came } from "./model.ts";

const start = AuditProgramme.parse({
  id: "AP-2026",
  firstYear: 2026,
  objectives: "Alles eens",
  riskBasis: "Register",
  subjects: [{ kind: "clause", id: "8.5.1" }],
});
const actor = { id: "p1", roles: ["internal-auditor", "general-director", "quality-coordinator"] } as const;

it("a programme is approved by somebody else than who proposed it, and closed when its years are over and covered", () => {
  const proposed = afterwards(movedProgramme(start, { command: "propose", actor, on: calendarDate("2025-11-03") }, []));
  const approve = { command: "approve", on: calendarDate("2025-12-01") } as const;
  expect(came(movedProgramme(proposed, { ...approve, actor }, []))).toEqual(["separation-of-duties author"]);
  const approved = afterwards(movedProgramme(proposed, { ...approve, actor: { ...actor, id: "ad" } }, []));
  const close = { command: "close", actor } as const;
  expect(came(movedProgramme(approved, { ...close, on: calendarDate("2028-12-31") }, []))).toEqual([
    "guard-not-met years-over",
    "guard-not-met all-covered",
  ]);
  expect(came(movedProgramme(approved, { ...close, on: calendarDate("2029-01-02") }, []))).toEqual([
    "guard-not-met all-covered",
  ]);
});

it("meetings do not drift: a day off moves one meeting only", () => {
  const span = { first: calendarDate("2026-01-31"), last: calendarDate("2026-04-30") };
  expect(meetingDays("monthly", span, holidayCalendar("be"))).toEqual([
    "2026-02-02",
    "2026-03-02",
    "2026-03-31",
    "2026-04-30",
  ]);
  expect(() => meetingDays("monthly", { first: span.last, last: span.first }, holidayCalendar("be"))).toThrow(
    RangeError,
  );
});

import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
import { Audit, auditCoverage, AuditProgramme, meetingDays, movedProgramme, programmeLifeCycle } from "@maatstaf/pdca";
import { expect, it } from "vitest";
import { afterwards, came, walked, WHY } from "./model.ts";

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

it("random commands never approve a programme by who proposed it, nor close it early, or uncovered without a why", () => {
  const audit = Audit.parse({
    id: "IA-1",
    type: "internal",
    leadAuditorId: "p9",
    clauseIds: ["8.5.1"],
    state: "closed",
    plan: [{ on: "2027-03-01", topic: "Balie" }],
  });
  const covered = new Set<string>();
  const reached = walked<AuditProgramme>({
    cycle: programmeLifeCycle,
    start,
    from: calendarDate("2026-01-05"),
    actors: [actor, { ...actor, id: "ad" }, { id: "kc", roles: ["quality-coordinator"] }],
    edits: [
      (programme) => ({ ...programme, subjects: [...start.subjects] }),
      (programme) => ({ ...programme, subjects: [...start.subjects, { kind: "clause", id: "7.2", highRisk: false }] }),
      (programme) => ({ ...programme, subjects: [] }),
    ],
    move: (programme, given) => movedProgramme(programme, given as Parameters<typeof movedProgramme>[1], [audit]),
    invariant: (after, { command, actor: { id }, on }, before) => {
      const proposer = before.steps.findLast((step) => step.command === "propose")?.by;
      const isCovered = auditCoverage(after, [audit], Number(on.slice(0, 4))).every(
        ({ standing }) => standing === "covered",
      );
      if (command === "close") covered.add(String(isCovered));
      return {
        "approved by another": command !== "approve" || (proposer !== undefined && proposer !== id),
        "something to cover": command !== "propose" || after.subjects.length > 0,
        "closed after its years": command !== "close" || Number(on.slice(0, 4)) >= 2029,
        "closed covered, or with a why": command !== "close" || isCovered || after.steps.at(-1)?.motivation === WHY,
      };
    },
    rare: ["close", "send-back", "adapt"],
    mostDays: 90,
    runs: 150,
  });
  expect([...reached.keys()].toSorted()).toEqual(["approved", "closed", "draft", "proposed"]);
  expect(covered).toEqual(new Set(["true", "false"]));
});

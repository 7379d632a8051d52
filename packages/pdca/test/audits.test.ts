/// <reference types="node" />
import { calendarDate, holidayCalendar, plusDays, plusMonths } from "@maatstaf/kernel";
import {
  Audit,
  auditChecklist,
  auditCoverage,
  auditDueMoments,
  auditDuties,
  auditLifeCycle,
  auditorIssues,
  AuditProgramme,
  auditReport,
  auditTerms,
  Certificate,
  certificateCalendar,
  certificateDueMoments,
  checklistIssues,
  checklistQuestion,
  dutyConflicts,
  dutyRules,
  Finding,
  gradeGuidance,
  goodPractices,
  movedAudit,
  plannedAudit,
  proposedGrade,
  pdcaIssueText,
  uncoveredSubjects,
} from "@maatstaf/pdca";
import type { AuditContext } from "@maatstaf/pdca";
import { golden } from "@maatstaf/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterwards, came, walked, WHY } from "./model.ts";

const BE = holidayCalendar("be");
const day = calendarDate;

const audit = (more: object = {}): Audit =>
  Audit.parse({
    id: "IA-2026-01",
    type: "internal",
    leadAuditorId: "p1",
    team: ["p2"],
    unitIds: ["RO"],
    auditeeIds: ["head-ro"],
    clauseIds: ["8.5.1"],
    plan: [
      { on: "2026-05-06", topic: "Vergunningen" },
      { on: "2026-05-04", topic: "Opening" },
    ],
    ...more,
  });

const finding = (more: object = {}): Finding =>
  Finding.parse({
    id: "F-1",
    auditId: "IA-2026-01",
    grade: "minor",
    requirementIds: ["8.5.1"],
    unitId: "RO",
    raisedOn: "2026-05-06",
    statement: "Termijnbewaking steunt op één persoon",
    criterion: "De termijn wordt bewaakt",
    evidence: [{ kind: "record", statement: "Drie dossiers zonder bewaking" }],
    ...more,
  });

const none: AuditContext = { findings: [], employments: [], calendar: BE };

const certificate = (more: object = {}): Certificate =>
  Certificate.parse({
    id: "ISO-2024",
    standard: "iso9001-2015",
    scope: "Dienstverlening aan inwoners",
    body: "Keurder",
    number: "BE-1",
    decidedOn: "2024-02-29",
    ...more,
  });

const certificateAsks = (more: object) =>
  certificateDueMoments(certificate(more)).map(({ kind, due }) => `${kind} ${due}`);

describe("the calendar of a certificate", () => {
  const G41 = golden<
    { decision: string },
    {
      first_surveillance_before: string;
      second_surveillance_in_calendar_year: number;
      expires: string;
      recert_audit_window: [string, string];
    }
  >("G41");

  it.skipIf(G41 === undefined)("G41: certification cycle dates from the decision", () => {
    const calendar = certificateCalendar(day(G41?.input.decision ?? ""));
    expect(calendar).toEqual({
      firstSurveillanceBefore: G41?.expected.first_surveillance_before,
      surveillanceYears: [G41?.expected.second_surveillance_in_calendar_year],
      expires: G41?.expected.expires,
      recertification: { from: G41?.expected.recert_audit_window[0], to: G41?.expected.recert_audit_window[1] },
    });
  });

  it("G41 in figures: 29 February is clamped, and the certificate expires the day before", () => {
    expect(certificateCalendar(day("2024-02-29"))).toEqual({
      firstSurveillanceBefore: "2025-02-28",
      surveillanceYears: [2026],
      expires: "2027-02-27",
      recertification: { from: "2026-08-31", to: "2026-12-29" },
    });
  });

  it("the steps follow each other for any day of decision", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const decided = plusDays(day("2000-01-01"), days);
        const { firstSurveillanceBefore, expires, recertification } = certificateCalendar(decided);
        expect(decided < firstSurveillanceBefore && firstSurveillanceBefore < recertification.from).toBe(true);
        expect(recertification.from < recertification.to && recertification.to < expires).toBe(true);
        expect(plusMonths(plusDays(expires, 1), -36) <= decided).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("asks for each surveillance audit that was not held, and for the recertification", () => {
    expect(certificateAsks({})).toEqual([
      "first-surveillance-audit 2025-02-28",
      "surveillance-audit 2026-12-31",
      "recertification-audit 2026-12-29",
    ]);
    expect(certificateAsks({ surveillances: ["2025-02-28", "2026-03-10"], recertification: "2026-11-20" })).toEqual([]);
  });

  it("a recertification follows the expiry of the cycle before it, as printed", () => {
    expect(certificateAsks({ decidedOn: "2026-12-10", expiresOn: "2030-02-27" })).toEqual([
      "first-surveillance-audit 2027-12-10",
      "surveillance-audit 2028-12-31",
      "recertification-audit 2029-12-29",
    ]);
  });

  it("a first audit in the year of the decision leaves the next calendar year to be audited", () => {
    const early = { decidedOn: "2024-01-15", surveillances: ["2024-12-10"], recertification: "2026-10-01" };
    expect(certificateAsks(early)).toEqual(["surveillance-audit 2025-12-31", "surveillance-audit 2026-12-31"]);
    expect(certificateAsks({ ...early, surveillances: ["2025-01-10"] })).toEqual(["surveillance-audit 2026-12-31"]);
  });

  it("an audit a day too late was not the first surveillance audit, and one before the decision counts for nothing", () => {
    expect(certificateAsks({ surveillances: ["2025-03-01", "2024-02-29"] })[0]).toBe(
      "first-surveillance-audit 2025-02-28",
    );
  });
});

const from = (start: string) =>
  auditorIssues(audit(), [{ personId: "p1", unitId: "RO", from: day(start) }], { on: day("2026-02-01") });

const worked = (to?: string) => [
  { personId: "p2", unitId: "RO", from: day("2019-01-01"), ...(to === undefined ? {} : { to: day(to) }) },
];

const codes = (to?: string) => auditorIssues(audit(), worked(to), { on: day("2026-02-01") });

describe("auditor independence", () => {
  it("counts twelve months back from the first day of the audit, that day included", () => {
    expect(codes("2025-05-03")).toEqual([]);
    expect(codes("2025-05-04").map(({ code, place }) => [code, place])).toEqual([
      ["audit.auditor-not-independent", "team[0]"],
    ]);
    expect(codes()).toHaveLength(1);
  });

  it("counts a unit that starts during the audit, not one after it", () => {
    expect(from("2026-05-06")).toHaveLength(1);
    expect(from("2026-05-07")).toEqual([]);
  });

  it("an auditee cannot audit, and another unit is no matter", () => {
    const own = audit({ team: ["head-ro"] });
    expect(auditorIssues(own, [], { on: day("2026-02-01") }).map(({ code }) => code)).toEqual([
      "audit.auditor-is-auditee",
    ]);
    const elsewhere = [{ personId: "p1", unitId: "BZ", from: day("2019-01-01") }];
    expect(auditorIssues(audit(), elsewhere, { on: day("2026-02-01") })).toEqual([]);
  });

  it("US-32 AC 3: I cannot be planned on my own unit, and it says what to do", () => {
    const outcome = plannedAudit(audit(), worked(), day("2026-02-01"));
    expect(outcome.kind).toBe("refused");
    const [issue] = outcome.kind === "refused" ? outcome.issues : [];
    expect(issue && pdcaIssueText(issue, "nl-BE")).toBe(
      "p2 werkt in RO, of werkte er in de laatste 12 maanden. Kies een auditor van een andere dienst.",
    );
    expect(plannedAudit(audit({ team: [] }), worked(), day("2026-02-01")).kind).toBe("planned");
  });

  it("US-23 AC 1: shows among the conflicts of duties", () => {
    const options = { rules: dutyRules(), exceptions: [], on: day("2026-02-01") };
    expect(
      dutyConflicts([auditDuties(audit(), worked())], options).map(({ ruleId, personId }) => [ruleId, personId]),
    ).toEqual([["auditor-auditee", "p2"]]);
    expect(dutyConflicts([auditDuties(audit())], options)).toEqual([]);
  });
});

const made = (drawn: { year: number; state: string; clauseIds: string[]; processIds: string[] }, at: number) => {
  const { year, ...more } = drawn;
  return held(`A${at}`, `${year}-06-01`, more);
};

const held = (id: string, on: string, more: object = {}) =>
  audit({ id, state: "closed", plan: [{ on, topic: "Balie" }], clauseIds: ["8.5.1"], ...more });

describe("the audit programme", () => {
  const programme = AuditProgramme.parse({
    id: "AP-2024",
    firstYear: 2024,
    objectives: "Elke clausule en elk kernproces minstens eens",
    riskBasis: "Risicoregister 2023",
    subjects: [
      { kind: "clause", id: "8.5.1", highRisk: true },
      { kind: "clause", id: "7.2" },
      { kind: "process", id: "vergunnen" },
    ],
  });
  const standings = (audits: readonly Audit[], year: number) =>
    auditCoverage(programme, audits, year).map(({ cells, standing }) => [
      standing,
      ...cells.map((cell) => cell.standing),
    ]);

  it("US-32 AC 1 and US-32 AC 2: every clause and core process once in three years, those of high risk each year; uncovered cells are red", () => {
    const audits = [
      held("A", "2024-05-06"),
      held("B", "2025-05-06", { clauseIds: ["8.5.1", "7.2"] }),
      held("C", "2026-09-06", { state: "planned", clauseIds: [], processIds: ["vergunnen"] }),
    ];
    expect(standings(audits, 2026)).toEqual([
      ["uncovered", "covered", "covered", "uncovered"],
      ["covered", "open", "covered", "open"],
      ["planned", "open", "open", "planned"],
    ]);
    expect(uncoveredSubjects(auditCoverage(programme, audits, 2026))).toEqual([
      { subject: { kind: "clause", id: "8.5.1", highRisk: true }, years: [2026] },
    ]);
  });

  it("US-32 AC 1: a subject without any audit is red in every year", () => {
    expect(standings([], 2026)[2]).toEqual(["uncovered", "uncovered", "uncovered", "uncovered"]);
  });

  it("an audit that was planned in a year that is over covers nothing, nor does one that was cancelled", () => {
    const planned = held("A", "2024-05-06", { state: "planned", clauseIds: ["7.2"] });
    expect(standings([planned], 2024)[1]?.[0]).toBe("planned");
    expect(standings([planned], 2025)[1]?.[0]).toBe("uncovered");
    expect(standings([held("A", "2024-05-06", { state: "cancelled", clauseIds: ["7.2"] })], 2024)[1]?.[0]).toBe(
      "uncovered",
    );
  });

  it("a process is not covered by a clause of the same name", () => {
    expect(standings([held("A", "2024-05-06", { clauseIds: ["vergunnen"] })], 2026)[2]?.[0]).toBe("uncovered");
  });

  it("one more audit never uncovers a cell, and uncovered means that no audit covers it", () => {
    const one = fc.record({
      year: fc.integer({ min: 2023, max: 2027 }),
      state: fc.constantFrom("planned", "closed", "cancelled", "in-execution"),
      clauseIds: fc.subarray(["8.5.1", "7.2"]),
      processIds: fc.subarray(["vergunnen"]),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), one, fc.integer({ min: 2024, max: 2026 }), (some, extra, year) => {
        const audits = some.map(made);
        const red = (list: readonly Audit[]) =>
          uncoveredSubjects(auditCoverage(programme, list, year)).flatMap(({ subject, years }) =>
            years.map((one) => `${subject.id} ${one}`),
          );
        const before = red(audits);
        const after = red([...audits, made(extra, 99)]);
        expect(after.filter((cell) => !before.includes(cell))).toEqual([]);
        for (const { subject, cells } of auditCoverage(programme, audits, year)) {
          const any = cells.some(({ auditIds }) => auditIds.length > 0);
          const red = cells.filter(({ standing }) => standing === "uncovered");
          expect(red.flatMap(({ auditIds }) => auditIds)).toEqual([]);
          const isFree = !subject.highRisk && any;
          expect(cells.some(({ standing }) => standing === "open") && !isFree).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("movedAudit", () => {
  const lead = { id: "p1", roles: ["lead-auditor"] } as const;
  const ready = {
    planSentOn: "2026-04-24",
    checklist: [{ id: "c", kind: "clause", ref: { kind: "clause", id: "8.5.1" } }],
  };
  const seen = ready.checklist.map((item) => ({ ...item, verdict: "conform" }));
  const given = (
    record: Audit,
    command: "prepare" | "start" | "draft" | "offer-reply" | "finalise" | "follow" | "close",
    on: string,
    context = none,
  ) => movedAudit(record, { command, actor: lead, on: day(on) }, context);

  it("is prepared when the plan was sent ten days before, not nine", () => {
    expect(came(given(audit(ready), "prepare", "2026-04-24"))).toBe("prepared");
    expect(came(given(audit({ ...ready, planSentOn: "2026-04-25" }), "prepare", "2026-04-25"))).toEqual([
      "guard-not-met plan-sent-in-time",
    ]);
    expect(came(given(audit({ ...ready, plan: [] }), "prepare", "2026-04-24"))).toEqual([
      "guard-not-met plan-sent-in-time",
    ]);
  });

  it("US-32 AC 3: is refused for an auditor of the own unit, at the start as well", () => {
    const employments = [{ personId: "p2", unitId: "RO", from: day("2026-04-01") }];
    expect(came(given(audit(ready), "prepare", "2026-04-24", { ...none, employments }))).toEqual([
      "guard-not-met auditors-independent",
    ]);
    expect(
      came(given(audit({ ...ready, state: "prepared" }), "start", "2026-05-04", { ...none, employments })),
    ).toEqual(["guard-not-met auditors-independent"]);
  });

  it("refuses the auditee whatever their role", () => {
    const command = {
      command: "close",
      actor: { id: "head-ro", roles: ["lead-auditor"] },
      on: day("2026-09-01"),
    } as const;
    expect(came(movedAudit(audit({ state: "follow-up" }), command, none))).toEqual(["separation-of-duties auditee"]);
  });

  it("goes from plan to closure, with the right of reply", () => {
    const prepared = afterwards(given(audit(ready), "prepare", "2026-04-24"));
    expect(came(given(prepared, "start", "2026-05-03"))).toEqual(["guard-not-met first-day-come"]);
    const started = afterwards(given(prepared, "start", "2026-05-04"));
    expect(came(given(started, "draft", "2026-05-20"))).toEqual(["guard-not-met checklist-answered"]);
    const drafted = afterwards(given(Audit.parse({ ...started, checklist: seen }), "draft", "2026-05-20"));
    const sent = afterwards(given(Audit.parse({ ...drafted, draftSentOn: "2026-05-20" }), "offer-reply", "2026-05-20"));
    // Ten working days after 20 May 2026, with Whit Monday on 25 May: 4 June. The day after, silence counts.
    expect(came(given(sent, "finalise", "2026-06-04"))).toEqual(["guard-not-met reply-heard"]);
    expect(came(given(sent, "finalise", "2026-06-05"))).toBe("final");
    const replied = Audit.parse({ ...sent, reply: { by: "head-ro", on: "2026-05-22", text: "Akkoord" } });
    const disputed = { ...none, findings: [finding({ state: "disputed" })] };
    expect(came(given(replied, "finalise", "2026-05-22", disputed))).toEqual(["guard-not-met disputes-settled"]);
    const final = afterwards(given(replied, "finalise", "2026-05-22"));
    expect(came(given(final, "follow", "2026-05-29"))).toEqual(["guard-not-met report-filed"]);
    const followed = afterwards(given(Audit.parse({ ...final, reportId: "DOC-9" }), "follow", "2026-05-29"));
    const open = { ...none, findings: [finding({ state: "implemented" })] };
    expect(came(given(followed, "close", "2026-09-01", open))).toEqual(["guard-not-met breaches-closed"]);
    const others = [
      finding({ state: "closed" }),
      finding({ id: "F-2", grade: "observation", state: "accepted" }),
      finding({ id: "F-3", auditId: "another", state: "raised" }),
    ];
    const closed = afterwards(given(followed, "close", "2026-09-01", { ...none, findings: others }));
    expect(closed.steps.map(({ command }) => command)).toEqual([
      "prepare",
      "start",
      "draft",
      "offer-reply",
      "finalise",
      "follow",
      "close",
    ]);
  });

  it("refuses a breach without evidence, and a day before the last step", () => {
    const started = audit({ checklist: seen, state: "in-execution" });
    const bare = { ...none, findings: [finding({ evidence: [] })] };
    expect(came(given(started, "draft", "2026-05-20", bare))).toEqual(["guard-not-met breaches-on-evidence"]);
    const prepared = afterwards(given(audit(ready), "prepare", "2026-04-24"));
    expect(() => given(prepared, "start", "2026-04-23")).toThrow(/IA-2026-01.*2026-04-24/u);
  });

  it("random edits and commands never start an audit with a dependent auditor, nor close one with an open breach", () => {
    const findings = [finding({ state: "closed" }), finding({ id: "F-2", state: "implemented" })];
    for (const open of [findings.slice(0, 1), findings]) {
      const reached = walked<Audit>({
        cycle: auditLifeCycle,
        rare: ["cancel"],
        start: audit({ plan: [] }),
        from: day("2026-01-05"),
        actors: [
          lead,
          { id: "head-ro", roles: ["lead-auditor", "quality-coordinator"] },
          { id: "kc", roles: ["quality-coordinator"] },
        ],
        edits: [
          (record, on) =>
            Audit.parse({ ...record, plan: [{ on: plusDays(on, 12), topic: "Dossiers" }], planSentOn: on }),
          (record) => Audit.parse({ ...record, checklist: ready.checklist }),
          (record) => Audit.parse({ ...record, checklist: seen, reportId: "DOC-9" }),
          (record, on) => ({ ...record, draftSentOn: on }),
          (record, on) => ({ ...record, reply: { by: "head-ro", on, text: "Akkoord" } }),
          (record, on) => ({ ...record, team: on < "2026-09-01" ? ["p3"] : ["p2"] }),
        ],
        move: (record, command) =>
          movedAudit(record, command as Parameters<typeof movedAudit>[1], {
            findings: open,
            employments: [{ personId: "p3", unitId: "RO", from: day("2024-01-01") }],
            calendar: BE,
          }),
        invariant: (after, { command, actor }) => ({
          "the auditee only follows or cancels": actor.id !== "head-ro" || command === "follow" || command === "cancel",
          "no dependent auditor starts": after.state !== "in-execution" || !after.team.includes("p3"),
          "no open breach at closure": after.state !== "closed" || open.length === 1,
        }),
      });
      expect(reached.get("in-execution")).toBeGreaterThan(5);
      expect(reached.has("closed")).toBe(open.length === 1);
    }
  });
});

const asked = (more: object) =>
  auditDueMoments(audit(more), { calendar: BE }).map(({ kind, due, assignee }) => `${kind} ${due} ${assignee}`);

describe("the terms of an audit", () => {
  it("the plan ten days before, the draft and the reply in ten working days", () => {
    expect(asked({})).toEqual(["send-audit-plan 2026-04-24 p1"]);
    expect(asked({ state: "in-execution" })).toEqual(["draft-report 2026-05-21 p1"]);
    expect(asked({ state: "contradiction", draftSentOn: "2026-05-20" })).toEqual([
      "reply-to-audit 2026-06-04 head-ro",
      "finalise-audit 2026-06-18 p1",
    ]);
    expect(asked({ state: "closed" })).toEqual([]);
    expect(asked({ plan: [] })).toEqual([]);
  });

  it("are data: a body that asks five days gets five", () => {
    const terms = { ...auditTerms(), draftReport: { amount: 5, unit: "calendar-days", roll: "none" } } as const;
    expect(auditDueMoments(audit({ state: "in-execution" }), { calendar: BE, terms })[0]?.due).toBe("2026-05-11");
  });
});

const photo = (more: object = {}) => ({ evidence: [{ kind: "photo", statement: "Weegschaal", ...more }] });

const line = (more: object) => ({ id: "c", kind: "clause", ref: { kind: "clause", id: "7.1.5" }, ...more });

describe("the checklist and the draft report", () => {
  const earlier = [
    finding({ id: "F-02", auditId: "IA-2024-01", grade: "positive", state: "shared" }),
    finding({ id: "F-07", auditId: "IA-2025-01" }),
    finding({ id: "F-08", auditId: "IA-2025-01", grade: "observation" }),
    finding({ id: "F-09", auditId: "IA-2025-02", unitId: "WZC" }),
    finding({ id: "F-99", auditId: "IA-2025-01", state: "withdrawn" }),
  ];

  it("is made of clauses, processes and earlier findings of the unit, breaches first", () => {
    const made = auditChecklist(audit({ processIds: ["vergunnen"] }), {
      findings: earlier,
      questions: { vergunnen: { nl: "Volgt elk dossier de checklist?" } },
    });
    expect(made.map(({ id }) => id)).toEqual([
      "clause.8.5.1",
      "process.vergunnen",
      "earlier-breach.F-07",
      "earlier-suggestion.F-08",
      "good-practice.F-02",
    ]);
    const texts = made.map((item) => checklistQuestion(item, "nl-BE"));
    expect(texts[1]).toBe("Volgt elk dossier de checklist?");
    expect(texts[2]).toBe("Vaststelling F-07 was een tekortkoming. Waaruit blijkt dat het niet meer gebeurt?");
    expect(new Set(texts).size).toBe(5);
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  it("US-33 AC 2: warns for people in a photo, and asks evidence for a verdict", () => {
    const { checklist } = audit({
      checklist: [
        line(photo()),
        line(photo({ showsPeople: true })),
        line(photo({ showsPeople: false })),
        line({ verdict: "conform" }),
        line({ verdict: "not-seen" }),
      ],
    });
    const issues = checklistIssues(checklist);
    expect(issues.map(({ code, severity, place }) => [code, severity, place])).toEqual([
      ["audit.photo-may-show-people", "warning", "checklist[0].evidence[0]"],
      ["audit.photo-shows-people", "error", "checklist[1].evidence[0]"],
      ["audit.verdict-without-evidence", "error", "checklist[3]"],
    ]);
    expect(issues.map((issue) => pdcaIssueText(issue, "nl-BE")).every((text) => text.includes("c"))).toBe(true);
  });

  it("US-33 AC 3 and US-33 AC 4: proposes a grade with guidance, and makes the draft report", () => {
    const grades = [
      proposedGrade({ breach: true, missing: true }),
      proposedGrade({ breach: true }),
      proposedGrade({ breach: false }),
      proposedGrade({ breach: false, improvable: true }),
      proposedGrade({ breach: false, exemplary: true }),
    ];
    expect(grades).toEqual(["major", "minor", "observation", "opportunity", "positive"]);
    expect(new Set(grades.map((grade) => gradeGuidance(grade, "nl-BE"))).size).toBe(5);
    const own = [
      finding(),
      finding({ id: "F-2", grade: "positive" }),
      finding({ id: "F-3", state: "withdrawn" }),
      finding({ id: "F-4", auditId: "another" }),
    ];
    const report = auditReport(
      audit({
        checklist: [
          { id: "a", kind: "clause", ref: { kind: "clause", id: "8.5.1" }, verdict: "conform" },
          { id: "b", kind: "clause", ref: { kind: "clause", id: "7.2" }, verdict: "not-seen" },
          { id: "c", kind: "clause", ref: { kind: "clause", id: "9.2" } },
        ],
      }),
      own,
    );
    expect(report.grades.map(({ findings }) => findings.map(({ id }) => id))).toEqual([[], ["F-1"], [], [], ["F-2"]]);
    expect(report.checklist).toEqual({ conform: 1, notConform: 0, notSeen: 1, unanswered: 1 });
    expect(report.auditors).toEqual(["p1", "p2"]);
  });

  it("positives are shared as good practice", () => {
    expect(goodPractices(earlier).map(({ id }) => id)).toEqual(["F-02"]);
  });
});

it("an audit or finding that is not well formed is refused with its place", () => {
  const wrong = Audit.safeParse({
    id: "IA 1",
    type: "internal",
    leadAuditorId: "p1",
    plan: [{ on: "2026-02-30", topic: "" }],
  });
  expect(wrong.error?.issues.map(({ path }) => path.join("."))).toEqual(["id", "plan.0.on", "plan.0.topic"]);
  expect(WHY.length).toBeGreaterThan(40);
});

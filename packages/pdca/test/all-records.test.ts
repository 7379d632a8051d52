import { calendarDate, plusDays } from "@maatstaf/kernel";
import type { LifeCycle } from "@maatstaf/kernel";
import * as pdca from "@maatstaf/pdca";
import { describe, expect, it } from "vitest";
import * as one from "./records.ts";

type Given = Partial<pdca.CycleRecords>;

/** For each record with a life cycle: what each state asks, by when, of whom, and who hears of it from when. */
const ASKED: readonly (readonly [LifeCycle, (state: string) => Given, Readonly<Record<string, readonly string[]>>])[] =
  [
    [
      pdca.actionLifeCycle,
      (state) => ({ actions: [one.action(state, state === "on-hold" ? { holdUntil: "2026-05-04" } : {})] }),
      {
        proposed: ["accept-action 2026-02-04 p7, unit-head from 2026-02-05"],
        planned: ["carry-out-action 2026-03-31 p7, unit-head from 2026-04-01"],
        "in-execution": ["carry-out-action 2026-03-31 p7, unit-head from 2026-04-01"],
        "on-hold": ["resume-action 2026-05-04 p7, unit-head from 2026-05-05"],
        done: ["check-action 2026-04-01 quality-coordinator, general-director from 2026-04-02"],
        checked: ["replan-action 2026-04-01 p7, unit-head from 2026-04-02"],
        secured: ["close-action 2026-04-01 unit-head, quality-coordinator from 2026-04-02"],
      },
    ],
    [
      pdca.auditLifeCycle,
      (state) => ({ audits: [one.audit(state)] }),
      {
        planned: ["send-audit-plan 2026-04-19 p1, quality-coordinator from 2026-04-20"],
        prepared: ["hold-audit 2026-04-29 p1, quality-coordinator from 2026-04-30"],
        "in-execution": ["draft-report 2026-05-15 p1, quality-coordinator from 2026-05-16"],
        "draft-report": ["draft-report 2026-05-15 p1, quality-coordinator from 2026-05-16"],
        contradiction: [
          "reply-to-audit 2026-05-15 head-ro, quality-coordinator from 2026-05-16",
          "finalise-audit 2026-06-01 p1, quality-coordinator from 2026-06-02",
        ],
        final: ["file-audit-report 2026-05-15 p1, quality-coordinator from 2026-05-16"],
        "follow-up": ["close-audit 2027-04-29 p1, quality-coordinator from 2027-04-30"],
      },
    ],
    [
      pdca.programmeLifeCycle,
      (state) => ({ programmes: [one.programme(state)] }),
      {
        draft: ["propose-audit-programme 2026-12-31 quality-coordinator, general-director from 2027-01-01"],
        proposed: ["approve-audit-programme 2026-12-31 general-director, quality-coordinator from 2027-01-01"],
        approved: ["close-audit-programme 2030-12-31 quality-coordinator, general-director from 2031-01-01"],
      },
    ],
    [
      pdca.complaintLifeCycle,
      (state) => {
        const decided = {
          motivation: "De feiten zijn te lang geleden.",
          remedies: "De ombudsman",
          by: "klc",
          on: "2026-03-16",
        };
        const answers = [{ round: 0, text: "U hebt gelijk.", mentionsSecondLine: true, by: "p9", on: "2026-03-16" }];
        if (state === "answered" || state === "second-line") return { complaints: [one.complaint(state, { answers })] };
        if (state !== "inadmissible") return { complaints: [one.complaint(state)] };
        return { complaints: [one.complaint(state, { inadmissibility: { ground: "older-than-a-year", ...decided } })] };
      },
      {
        received: [
          "register-complaint 2026-03-03 complaints-coordinator, general-director from 2026-03-04",
          "answer-complaint 2026-04-13 p9, complaints-coordinator from 2026-04-14",
        ],
        ...Object.fromEntries(
          ["registered", "acknowledged", "in-handling", "suspended", "extended"].map((state) => [
            state,
            ["answer-complaint 2026-04-13 p9, complaints-coordinator from 2026-04-14"],
          ]),
        ),
        inadmissible: ["close-complaint 2026-04-15 complaints-coordinator, general-director from 2026-04-16"],
        answered: ["close-complaint 2026-04-15 complaints-coordinator, general-director from 2026-04-16"],
      },
    ],
    [
      pdca.findingLifeCycle,
      (state) => ({ findings: [one.finding(state)] }),
      {
        raised: ["submit-plan 2026-03-02 head-ro, quality-coordinator from 2026-03-03"],
        disputed: ["settle-dispute 2026-03-16 lead-auditor, quality-coordinator from 2026-03-17"],
        accepted: ["submit-plan 2026-03-02 head-ro, quality-coordinator from 2026-03-03"],
        "plan-submitted": ["judge-plan 2026-03-16 internal-auditor, quality-coordinator from 2026-03-17"],
        "plan-accepted": ["implement 2026-05-18 head-ro, quality-coordinator from 2026-05-19"],
        implemented: ["verify-effect 2026-04-01 internal-auditor, quality-coordinator from 2026-04-02"],
        verified: ["close-finding 2026-03-16 internal-auditor, quality-coordinator from 2026-03-17"],
      },
    ],
    [
      pdca.thinkGroupLifeCycle,
      (state) => ({ meetings: [one.meeting(state, { advices: state === "advices-answered" ? [] : [one.advice] })] }),
      {
        planned: ["publish-agenda 2026-03-04 quality-coordinator, chair from 2026-03-05"],
        "agenda-published": ["hold-meeting 2026-03-09 chair, quality-coordinator from 2026-03-10"],
        held: [
          "draft-minutes 2026-03-23 quality-coordinator, chair from 2026-03-24",
          "answer-advice 2026-04-08 mt, general-director from 2026-04-09",
        ],
        "minutes-draft": [
          "approve-minutes 2026-03-23 chair, quality-coordinator from 2026-03-24",
          "answer-advice 2026-04-08 mt, general-director from 2026-04-09",
        ],
        "minutes-approved": ["answer-advice 2026-04-08 mt, general-director from 2026-04-09"],
      },
    ],
    [
      pdca.monitoringLifeCycle,
      (state) => ({ monitoringPlans: [one.monitoringPlan(state)] }),
      {
        running: ["evaluate-monitoring 2026-02-03 p7, quality-coordinator from 2026-02-04"],
        evaluated: ["adjust-monitoring 2026-04-01 p7, quality-coordinator from 2026-04-02"],
        adjusted: ["adjust-monitoring 2026-04-01 p7, quality-coordinator from 2026-04-02"],
      },
    ],
    [
      pdca.nonconformityLifeCycle,
      (state) => ({ nonconformities: [one.nonconformity(state)] }),
      {
        reported: ["decide-on-nonconformity 2026-03-02 head-bz, quality-coordinator from 2026-03-03"],
        accepted: ["contain-nonconformity 2026-03-09 head-bz, quality-coordinator from 2026-03-10"],
        contained: ["analyse-cause 2026-04-01 head-bz, quality-coordinator from 2026-04-02"],
        reopened: ["analyse-cause 2026-04-01 head-bz, quality-coordinator from 2026-04-02"],
        analysed: ["plan-corrective-actions 2026-03-16 head-bz, quality-coordinator from 2026-03-17"],
        "actions-planned": ["implement-corrective-actions 2026-05-31 head-bz, quality-coordinator from 2026-06-01"],
        implemented: ["check-effect 2026-04-01 quality-coordinator, general-director from 2026-04-02"],
        "effectiveness-check": ["close-nonconformity 2026-03-16 quality-coordinator, general-director from 2026-03-17"],
      },
    ],
    [
      pdca.planLifeCycle,
      (state) => ({ plans: [one.plan(state)] }),
      {
        adopted: [
          "report-follow-up 2026-09-30 planning-coordinator, college from 2026-10-01",
          "adapt-plan 2026-12-15 planning-coordinator, college from 2026-12-16",
        ],
        adapted: [
          "report-follow-up 2026-09-30 planning-coordinator, college from 2026-10-01",
          "adapt-plan 2026-12-15 planning-coordinator, college from 2026-12-16",
        ],
      },
    ],
    [
      pdca.planActionLifeCycle,
      (state) => ({ plans: [one.plan("draft", [one.planAction(state)])] }),
      {
        "not-started": ["finish-plan-action 2026-05-29 p7, management-team from 2026-05-30"],
        running: ["finish-plan-action 2026-05-29 p7, management-team from 2026-05-30"],
        postponed: ["resume-or-stop 2026-05-29 p7, management-team from 2026-05-30"],
      },
    ],
    [
      pdca.policyTestLifeCycle,
      (state) => ({ policyTests: [one.policyTest(state)] }),
      { decided: ["ex-post-test 2027-03-02 p1, quality-coordinator from 2027-03-03"] },
    ],
    [
      pdca.proposalLifeCycle,
      (state) => ({ proposals: [one.proposal(state)] }),
      {
        submitted: ["triage-proposal 2026-02-16 unit-head, quality-coordinator from 2026-02-17"],
        received: ["triage-proposal 2026-02-16 unit-head, quality-coordinator from 2026-02-17"],
        triaged: ["decide-on-proposal 2026-04-03 unit-head, management-team from 2026-04-04"],
        advised: ["decide-on-proposal 2026-04-03 unit-head, management-team from 2026-04-04"],
        decided: ["tell-why 2026-04-01 unit-head, quality-coordinator from 2026-04-02"],
        appealed: ["decide-on-proposal 2026-05-01 management-team, general-director from 2026-05-02"],
      },
    ],
    [
      pdca.reviewLifeCycle,
      (state) => ({ reviews: [one.review(state)] }),
      {
        ...Object.fromEntries(
          ["held", "decisions-recorded", "adopted"].map((state) => [
            state,
            [
              "communicate-review 2026-04-01 ad, college from 2026-04-02",
              "hold-management-review 2027-03-02 general-director, college from 2027-03-03",
            ],
          ]),
        ),
        communicated: ["hold-management-review 2027-03-02 general-director, college from 2027-03-03"],
      },
    ],
  ];

/** States that wait for something that has no day of its own: what comes before a plan, test or review is decided, and what waits elsewhere. */
const WITHOUT_DAY = [
  "plan draft, management-team, college",
  "policy-test draft, tested, advised",
  "monitoring-plan started, delimited, formulated, measuring-planned, reporting-fixed, communicated",
  "management-review collecting, input-complete",
  // Whoever proposed it has heard why; what is left has the due days of its actions.
  "proposal fed-back, in-realisation, realised, rejected",
  // The body of the second line has it.
  "complaint second-line",
].flatMap((line) => {
  const [id = "", ...states] = line.replaceAll(",", "").split(" ");
  return states.map((state) => `${id} ${state}`);
});

const told = (records: Given) =>
  pdca
    .tasks(pdca.dueMoments(records, one.setting), one.ON)
    .map(({ kind, due, assignee, escalation: { to, on } }) => `${kind} ${due} ${assignee}, ${to} from ${on}`);

describe("issue item 9: everything with a due moment yields a task with assignee and escalation", () => {
  it.each(ASKED.map(([cycle, given, asked]) => [cycle.id, cycle, given, asked] as const))(
    "%s: each state asks the next step, by a day, of somebody, and somebody else hears of it",
    (id, cycle, given, asked) => {
      for (const state of Object.keys(cycle.states))
        expect([state, told(given(state))]).toEqual([state, asked[state] ?? []]);
      const silent = Object.keys(cycle.states).filter(
        (state) => cycle.states[state]?.final !== true && asked[state] === undefined,
      );
      expect(silent.map((state) => `${id} ${state}`)).toEqual(WITHOUT_DAY.filter((line) => line.startsWith(`${id} `)));
    },
  );

  it("names every life cycle of the package", () => {
    const exported = Object.entries(pdca).flatMap(([name, cycle]) => (name.endsWith("LifeCycle") ? [cycle] : []));
    expect(new Set<unknown>(ASKED.map(([cycle]) => cycle))).toEqual(new Set<unknown>(exported));
  });

  it("records without a life cycle ask as well: certificates, signals, promises, views, evaluations, milestones", () => {
    expect(told({ certificates: [one.certificate()] })).toEqual([
      "first-surveillance-audit 2026-09-01 quality-coordinator, general-director from 2026-09-02",
      "surveillance-audit 2027-12-31 quality-coordinator, general-director from 2028-01-01",
      "recertification-audit 2028-07-02 quality-coordinator, general-director from 2028-07-03",
    ]);
    expect(told({ signals: [one.signal()] })).toEqual(["answer-signal 2026-04-30 p7, unit-head from 2026-05-01"]);
    expect(told({ promises: [one.promise()] })).toEqual([
      "measure-promise 2026-04-05 p7, quality-coordinator from 2026-04-06",
    ]);
    const view = { text: "Laat een loket vrij.", on: "2026-01-20" };
    const consulted = [one.consultation(), one.consultation({ id: "C-2", view })];
    expect(told({ policyTests: [one.policyTest("draft", { consulted })] })).toEqual([
      "give-view 2026-02-02 sportraad, p1 from 2026-02-03",
      "answer-view 2026-02-19 p1, quality-coordinator from 2026-02-20",
    ]);
    const evaluations = [{ on: "2026-03-01" }];
    expect(told({ actions: [one.action("planned", { evaluations })] })[0]).toBe(
      "answer-evaluation 2026-03-01 p7, unit-head from 2026-03-02",
    );
    const milestones = [{ name: "Lastenboek", date: calendarDate("2026-03-01") }];
    expect(told({ plans: [one.plan("draft", [{ ...one.planAction("running"), milestones }])] })[0]).toBe(
      "reach-milestone 2026-03-01 p7, management-team from 2026-03-02",
    );
  });

  it("what an answer, a verdict or a report meets is asked no more", () => {
    const answer = {
      ...pdca.SignalAnswer.parse({
        indicator: { kind: "indicator-card", id: "KPI-02", version: 3 },
        period: "2026-Q1",
        explanation: "Ziekte",
        response: { kind: "no-action", because: "De dienst is weer voltallig." },
      }),
      on: calendarDate("2026-04-20"),
    };
    expect(pdca.dueMoments({ signals: [one.signal()] }, { ...one.setting, signalAnswers: [answer] })).toEqual([]);
    const indicators = [{ code: "KPI-02", linkedTo: ["N-4"] }];
    expect(pdca.dueMoments({ promises: [one.promise()] }, { ...one.setting, indicators })).toEqual([]);
    expect(
      pdca
        .dueMoments({ plans: [one.plan("adopted")] }, { ...one.setting, reportedYears: [2026] })
        .map(({ kind }) => kind),
    ).toEqual(["adapt-plan"]);
    const assessments = [{ cycle: 0, verdict: "effective", evidence: "Gemeten", verifierId: "p9", on: "2026-03-02" }];
    expect(told({ actions: [one.action("checked", { assessments })] })).toEqual([
      "secure-action 2026-04-01 p7, unit-head from 2026-04-02",
    ]);
  });

  it("the day on which an effect was expected is the day of the check; the third failed cycle is for the management team", () => {
    const expectedEffect = { indicator: { kind: "indicator-card", id: "KPI-02" }, to: 0.9, by: "2026-09-30" };
    expect(told({ actions: [one.action("done", { expectedEffect })] })[0]).toMatch(/^check-action 2026-09-30/u);
    expect(told({ actions: [one.action("done", { kind: "improvement" })] })[0]).toMatch(/^secure-action 2026-04-01/u);
    expect(told({ actions: [one.action("checked", { failedCycles: 2 })] })).toEqual([
      "replan-action 2026-04-01 management-team, general-director from 2026-04-02",
    ]);
  });

  it("terms are data: an organisation that gives seven days for a signal gets seven", () => {
    const terms = { answers: { ...pdca.answerTerms(), signalDays: 7 } };
    expect(pdca.dueMoments({ signals: [one.signal()] }, { ...one.setting, terms })[0]?.due).toBe("2026-04-07");
    expect(pdca.loopItems({ signals: [one.signal()] }, { ...one.setting, terms })[0]?.due).toBe("2026-04-07");
  });

  it("a minor is implemented the day before the next audit of the unit that is planned", () => {
    const minor = one.finding("plan-accepted", { grade: "minor" });
    const implemented = (audits: readonly pdca.Audit[]) =>
      pdca.dueMoments({ findings: [minor], audits }, one.setting).find(({ kind }) => kind === "implement")?.due;
    const planned = one.audit("planned", { plan: [{ on: "2026-09-15", topic: "Balie" }] });
    expect(implemented([planned])).toBe("2026-09-14");
    expect(implemented([one.audit("closed"), one.audit("planned", { unitIds: ["BZ"] })])).toBe("2027-02-16");
  });

  it("every kind of task has words in both languages, and no words are left over", () => {
    const records =
      "first-surveillance-audit surveillance-audit recertification-audit answer-signal measure-promise give-view answer-view " +
      "answer-evaluation reach-milestone secure-action answer-finding acknowledge-complaint tell-inadmissibility evaluate-plan";
    const states = ASKED.flatMap(([, , asked]) => Object.values(asked).flat()).map((line) => line.split(" ")[0] ?? "");
    const made = new Set([...states, ...records.split(" ")]);
    const others = ["duty-conflict", "exception-granted-to-self", "exception-ends-before-it-starts"];
    const worded = pdca.pdcaMessages.codes.flatMap((code) => (code.startsWith("task.") ? [code.slice(5)] : []));
    expect(new Set(worded.filter((kind) => !others.includes(kind)))).toEqual(made);
    for (const locale of ["nl-BE", "en-GB"] as const)
      for (const kind of made) expect(pdca.taskText(kind, locale)).not.toBe(kind);
  });
});

const everything: pdca.CycleRecords = {
  actions: [one.action("planned", { evaluations: [{ on: "2026-03-01" }] })],
  audits: [one.audit("in-execution")],
  certificates: [one.certificate()],
  complaints: [one.complaint("in-handling")],
  findings: [one.finding("raised")],
  meetings: [one.meeting("held", { advices: [one.advice] })],
  monitoringPlans: [one.monitoringPlan("running")],
  nonconformities: [one.nonconformity("accepted")],
  plans: [one.plan("adopted", [one.planAction("running")])],
  policyTests: [
    one.policyTest("draft", {
      consulted: [one.consultation({ view: { text: "Laat een loket vrij.", on: "2026-01-20" } })],
    }),
    one.policyTest("decided", {
      id: "BT-2",
      steps: [{ command: "decide", from: "advised", to: "decided", by: "c", on: "2025-03-03" }],
    }),
  ],
  programmes: [one.programme("draft")],
  promises: [one.promise()],
  proposals: [one.proposal("received")],
  reviews: [one.review("held")],
  signals: [one.signal()],
};

const open = (on = one.ON) => pdca.openLoops(pdca.loopItems(everything, { ...one.setting, on }), on);

describe("issue item 10: one derivation lists everything unanswered", () => {
  it("one of each, once, with age, owner, due day and who hears of it", () => {
    expect(
      open().map(({ item, ageDays, escalatedTo }) => [item.kind, ageDays, item.ownerId, item.due, escalatedTo]),
    ).toEqual([
      ["plan-action", 151, "p7", "2026-05-29", "management-team"],
      ["action", 147, "p7", "2026-03-31", "unit-head"],
      ["promise", 147, "p7", "2026-04-05", "quality-coordinator"],
      ["view", 132, "p1", "2026-02-19", "quality-coordinator"],
      ["proposal", 119, "RO", "2026-04-03", "management-team"],
      ["monitoring", 118, "p7", "2026-02-03", "quality-coordinator"],
      ["finding", 105, "head-ro", "2026-03-02", "quality-coordinator"],
      ["nonconformity", 105, "head-bz", "2026-03-09", "quality-coordinator"],
      ["evaluation", 92, "p7", "2026-03-01", "unit-head"],
      ["complaint", 91, "p9", "2026-04-13", "complaints-coordinator"],
      ["review", 91, "ad", "2026-04-01", "college"],
      ["policy-test", 90, "p1", "2026-03-03", "quality-coordinator"],
      ["advice", 84, "mt", "2026-04-08", "general-director"],
      ["signal", 62, "p7", "2026-04-30", "unit-head"],
      ["audit", 33, "p1", "2026-05-15", "quality-coordinator"],
    ]);
  });

  it("names every kind of loop, and no kind that can stay open without a due day", () => {
    const worded = pdca.pdcaMessages.codes.flatMap((code) => (code.startsWith("loop.") ? [code.slice(5)] : []));
    expect(new Set<string>(open().map(({ item }) => item.kind))).toEqual(new Set(worded));
  });

  it("the agenda of the think group builds itself from them and from what is overdue, without single complaints", () => {
    const signals = pdca.agendaSignals(pdca.loopItems(everything, one.setting), ({ ref }) => ref.id);
    const tasks = pdca.tasks(pdca.dueMoments(everything, one.setting), one.ON);
    const agenda = pdca.meetingAgenda({ signals, meetings: everything.meetings, tasks, on: one.ON });
    expect(
      agenda.flatMap(({ topic, source }) =>
        topic === "overdue" || source === undefined ? [] : [`${topic} ${source.id}`],
      ),
    ).toEqual(["open-advices A-7", "new-proposals v1", "red-indicators KPI-02:2026-Q1", "audit-findings F-1"]);
    const late = agenda.filter(({ topic }) => topic === "overdue").map(({ source }) => source?.kind);
    expect(late.length).toBeGreaterThan(10);
    expect(late).not.toContain("complaint");
  });

  it("escalates the day after its due day and not on it, for every kind", () => {
    for (const { item } of open()) {
      const escalatedOn = (on: pdca.LoopItem["due"]) =>
        pdca.openLoops([{ ...item, since: calendarDate("2025-01-01") }], on)[0];
      expect([item.kind, escalatedOn(item.due)?.escalatedTo]).toEqual([item.kind, undefined]);
      expect([item.kind, escalatedOn(plusDays(item.due, 1))?.escalatedTo]).toEqual([item.kind, item.escalatesTo]);
    }
  });

  it("US-22 AC 1: counts fall under the head of the unit, for every record that has a unit", () => {
    const heads = new Map(open().map(({ item }) => [item.kind, item.unitHeadId]));
    expect(["action", "evaluation", "complaint", "nonconformity"].map((kind) => heads.get(kind as "action"))).toEqual(
      Array(4).fill("head-bz"),
    );
    expect(["proposal", "finding"].map((kind) => heads.get(kind as "proposal"))).toEqual(["head-ro", "head-ro"]);
  });

  it("what is over keeps the due day it had, so that a trend of the past does not mend itself", () => {
    const closed = one.finding("closed", {
      steps: [
        { command: "verify", from: "implemented", to: "verified", by: "ia", on: "2026-04-20" },
        { command: "close", from: "verified", to: "closed", by: "ia", on: "2026-05-20" },
      ],
    });
    const items = pdca.loopItems({ findings: [closed] }, one.setting);
    expect(items.map(({ due, answeredOn }) => [due, answeredOn])).toEqual([["2026-05-05", "2026-05-20"]]);
    const done = one.action("closed", {
      steps: [{ command: "close", from: "secured", to: "closed", by: "h", on: "2026-05-20" }],
    });
    expect(pdca.loopItems({ actions: [done] }, one.setting)[0]).toMatchObject({
      answeredOn: "2026-05-20",
      due: "2026-02-04",
    });
  });
});

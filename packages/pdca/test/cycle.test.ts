import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
import {
  Action,
  actionDueMoments,
  actionDuties,
  actionLoops,
  Complaint,
  complaintDueMoments,
  complaintDuties,
  complaintFrame,
  ComplaintRegulation,
  evaluationLoops,
  monitoringDueMoments,
  MonitoringPlan,
  PlanAction,
  planActionDueMoments,
  Proposal,
  proposalDueMoments,
  proposalDuties,
  proposalLoops,
  proposedAction,
  Signal,
  SignalAnswer,
  signalLoops,
} from "@maatstaf/pdca";
import { describe, expect, it } from "vitest";

const ON = calendarDate("2026-03-20");
const BE = holidayCalendar("be");
const origin = { kind: "proposal", ref: { kind: "proposal", id: "v1" } };
const action = (more: object = {}): Action =>
  Action.parse({
    id: "A-1",
    title: { nl: "Tweede loket" },
    kind: "corrective",
    unitId: "BZ",
    priority: 2,
    createdOn: "2026-01-05",
    origin,
    ownerId: "p7",
    dueDate: "2026-03-31",
    evaluations: [
      { on: "2026-02-01", answer: { by: "p7", on: "2026-02-03", verdict: "on-track", text: "Loopt" } },
      { on: "2026-03-01" },
    ],
    state: "planned",
    ...more,
  });
const frame = complaintFrame("be-vlg");
const days = (amount: number) => ({ amount, unit: "calendar-days", roll: "forward" });
const rules = {
  regulation: ComplaintRegulation.parse({
    ...frame,
    terms: { ...frame.terms, acknowledgement: days(10), answer: days(45) },
    id: "KR",
    version: "1",
    adoptedBy: "gemeenteraad",
    adoptedOn: "2025-12-15",
    anonymous: "as-report",
    retentionYears: 5,
  }),
  calendar: BE,
};
const complaint = (more: object = {}): Complaint =>
  Complaint.parse({
    id: "k1",
    receivedOn: "2026-03-02",
    channel: "phone",
    complainant: { kind: "known", personRef: "px-81" },
    about: { personIds: ["p7"], decisionChainIds: ["p2"] },
    regulation: { id: "KR", version: "1" },
    ...more,
  });
const proposal = (more: object = {}): Proposal =>
  Proposal.parse({
    id: "v1",
    source: "employee",
    submitterRefs: ["p7"],
    receivedOn: "2026-02-02",
    text: "Fietsenrek",
    ...more,
  });
const WHY = "Er is plaats voor tien fietsen en de kost past in het budget.";
const decision = { round: 0, verdict: "accept", why: WHY, by: "head", on: "2026-03-01" };
const taskKinds = (moments: readonly { readonly kind: string; readonly due: string }[]) =>
  moments.map(({ kind, due }) => `${kind} ${due}`);

const proposalTasks = (more: object) => taskKinds(proposalDueMoments(proposal(more), BE, ON));

describe("everything with a due moment yields a task", () => {
  it("actions: evaluations without an answer, and the work until it is done or held", () => {
    expect(taskKinds(actionDueMoments(action()))).toEqual([
      "answer-evaluation 2026-03-01",
      "carry-out-action 2026-03-31",
    ]);
    const steps = [{ command: "finish", from: "in-execution", to: "done", by: "p7", on: "2026-02-10" }];
    expect(taskKinds(actionDueMoments(action({ state: "done", steps })))).toEqual([
      "answer-evaluation 2026-03-01",
      "check-action 2026-03-12",
    ]);
    expect(taskKinds(actionDueMoments(action({ state: "on-hold", holdUntil: "2026-06-01" })))).toEqual([
      "resume-action 2026-06-01",
    ]);
    expect(actionDueMoments(action({ state: "cancelled" }))).toEqual([]);
    expect(actionDueMoments(action({ state: "proposed", ownerId: undefined, evaluations: [] }))).toMatchObject([
      { kind: "accept-action", due: "2026-02-04", assignee: "unit-head", escalatesTo: "quality-coordinator" },
    ]);
  });

  it("complaints: what the regulation asks, and nothing once it is met", () => {
    const moments = complaintDueMoments(complaint(), rules, ON);
    expect(taskKinds(moments)).toEqual([
      "register-complaint 2026-03-03",
      "acknowledge-complaint 2026-03-12",
      "answer-complaint 2026-04-16",
    ]);
    expect(moments.map(({ assignee }) => assignee)).toEqual([
      "complaints-coordinator",
      "complaints-coordinator",
      "complaints-coordinator",
    ]);
    expect(complaintDueMoments(complaint({ handlerId: "p9" }), rules, ON).at(-1)?.assignee).toBe("p9");
    expect(complaintDueMoments(complaint({ state: "closed" }), rules, ON)).toEqual([]);
  });

  it("proposals: triage, decision, telling why", () => {
    expect(proposalTasks({ state: "received" })).toEqual(["triage-proposal 2026-02-16"]);
    expect(proposalTasks({ state: "triaged" })).toEqual(["decide-on-proposal 2026-04-03"]);
    expect(proposalTasks({ state: "decided", decisions: [decision] })).toEqual(["tell-why 2026-03-31"]);
    expect(proposalTasks({ state: "published" })).toEqual([]);
  });

  it("plan actions: the next milestone and the end; monitoring: the yearly evaluation", () => {
    const planAction = PlanAction.parse({
      code: "AC1",
      parentCode: "AP1",
      title: { nl: "Loket" },
      ownerId: "p7",
      start: "2026-01-01",
      end: "2026-12-31",
      milestones: [
        { name: "Levering", date: "2026-06-01" },
        { name: "Lastenboek", date: "2026-03-01" },
        { name: "Beslissing", date: "2026-01-15", doneOn: "2026-01-15" },
      ],
    });
    expect(taskKinds(planActionDueMoments(planAction))).toEqual([
      "reach-milestone 2026-03-01",
      "finish-plan-action 2026-12-31",
    ]);
    expect(planActionDueMoments({ ...planAction, state: "stopped" })).toEqual([]);
    expect(taskKinds(planActionDueMoments({ ...planAction, state: "postponed" }))).toEqual([
      "resume-or-stop 2026-12-31",
    ]);
    const plan = MonitoringPlan.parse({ id: "M1", title: { nl: "Monitoring" }, ownerId: "p7", scope: "BZ" });
    expect(monitoringDueMoments(plan)).toEqual([]);
  });
});

describe("who holds which part, to list conflicts that came in past the gates", () => {
  it("US-23 AC 1: names executors and verifiers, handlers and subjects, deciders and submitters", () => {
    const assessments = [{ cycle: 0, verdict: "effective", evidence: "Gemeten", verifierId: "p7", on: "2026-03-01" }];
    const steps = [{ command: "finish", from: "in-execution", to: "done", by: "p6", on: "2026-02-28" }];
    expect(actionDuties(action({ executorIds: ["p8"], assessments, steps })).parts).toEqual({
      executor: ["p7", "p8", "p6"],
      verifier: ["p7"],
    });
    const judgements = [{ round: 0, verdict: "unfounded", findings: "Neen", by: "p2", on: "2026-03-10" }];
    expect(complaintDuties(complaint({ handlerId: "p9", judgements })).parts).toEqual({
      handler: ["p9", "p2"],
      subject: ["p7", "p2"],
    });
    expect(proposalDuties(proposal({ decisions: [decision] })).parts).toEqual({ decider: ["head"], submitter: ["p7"] });
  });
});

describe("open loops", () => {
  it("actions and their evaluations, open until closed and answered, held with a reason", () => {
    const steps = [
      { command: "put-on-hold", from: "planned", to: "on-hold", by: "p7", on: "2026-02-10", motivation: WHY },
    ];
    const [held] = actionLoops([action({ state: "on-hold", holdUntil: "2026-06-01", steps })]);
    expect(held).toMatchObject({
      since: "2026-01-05",
      due: "2026-06-01",
      ownerId: "p7",
      hold: { why: WHY, from: "2026-02-10", until: "2026-06-01" },
    });
    const closed = [{ command: "close", from: "secured", to: "closed", by: "head", on: "2026-03-01" }];
    expect(actionLoops([action({ state: "closed", steps: closed })])[0]?.answeredOn).toBe("2026-03-01");
    expect(evaluationLoops([action()]).map(({ since, answeredOn }) => [since, answeredOn])).toEqual([
      ["2026-02-01", "2026-02-03"],
      ["2026-03-01", undefined],
    ]);
  });

  it("proposals until everybody heard why, and again after an appeal", () => {
    const told = { command: "feed-back", from: "decided", to: "fed-back", by: "head", on: "2026-03-05" };
    const appeal = { command: "appeal", from: "rejected", to: "appealed", by: "p7", on: "2026-03-10" };
    expect(proposalLoops([proposal({ decisions: [decision], steps: [told] })])[0]).toMatchObject({
      due: "2026-03-31",
      answeredOn: "2026-03-05",
    });
    expect(proposalLoops([proposal({ decisions: [decision], steps: [told, appeal] })])[0]).not.toHaveProperty(
      "answeredOn",
    );
    expect(proposalLoops([proposal({ state: "merged" })])).toEqual([]);
  });

  it("signals until somebody explains them", () => {
    const indicator = { kind: "indicator-card", id: "KPI-02" };
    const signal = Signal.parse({ indicator, period: "2025-Q1", kinds: ["red"] });
    const answer = SignalAnswer.parse({
      indicator,
      period: "2025-Q1",
      explanation: "Fusie",
      response: { kind: "action", actionIds: ["A-1"] },
    });
    expect(signalLoops([signal], [], () => "p8")[0]).not.toHaveProperty("answeredOn");
    expect(signalLoops([signal], [{ ...answer, on: ON }], () => "p8")[0]).toMatchObject({
      ownerId: "p8",
      answeredOn: ON,
    });
  });
});

it("what a meeting or a finding asks for becomes a proposed action, with where it came from", () => {
  const asked = {
    title: { nl: "Formulier vervangen" },
    origin: { kind: "audit-finding", ref: { kind: "finding", id: "F-04" } },
    kind: "corrective",
    due: ON,
  } as const;
  const made = proposedAction(asked, { id: "A-9", unitId: "SD", priority: 1, on: ON });
  expect(made).toMatchObject({ state: "proposed", unitId: "SD", dueDate: ON, createdOn: ON, origin: asked.origin });
  expect(
    proposedAction({ ...asked, unitId: "BZ", ownerId: "p3" }, { id: "A-9", unitId: "SD", priority: 1, on: ON }),
  ).toMatchObject({ unitId: "BZ", ownerId: "p3" });
});

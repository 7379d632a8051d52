import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
import * as pdca from "@maatstaf/pdca";

export const ON = calendarDate("2026-06-01");

const regulation = pdca.ComplaintRegulation.parse({
  ...pdca.complaintFrame("nl"),
  id: "KV",
  version: "1",
  adoptedBy: "college",
  adoptedOn: "2025-12-15",
  secondLine: { body: "ombudsman" },
  anonymous: "refused",
  retentionYears: 5,
});

export const setting: pdca.CycleSetting = {
  on: ON,
  calendar: holidayCalendar("be"),
  rulesOf: () => ({ regulation, calendar: holidayCalendar("nl") }),
  ownerOf: () => "p7",
  unitHeads: { BZ: "head-bz", RO: "head-ro" },
};

/** A step into a state, on a day. */
const into = (to: string, on = "2026-03-02", command = "step", from = "before") => ({
  command,
  from,
  to,
  by: "p7",
  on,
});
const title = { nl: "Loket" };

/** One record of each kind, in a state of its life cycle that it came into on 2 March 2026. */
export const action = (state: string, more: object = {}) =>
  pdca.Action.parse({
    id: "A-1",
    title,
    kind: "corrective",
    unitId: "BZ",
    priority: 2,
    createdOn: "2026-01-05",
    ownerId: "p7",
    origin: { kind: "proposal", ref: { kind: "proposal", id: "v1" } },
    dueDate: "2026-03-31",
    state,
    steps: [into(state)],
    ...more,
  });
export const audit = (state: string, more: object = {}) =>
  pdca.Audit.parse({
    id: "IA-1",
    type: "internal",
    leadAuditorId: "p1",
    auditeeIds: ["head-ro"],
    unitIds: ["RO"],
    plan: [{ on: "2026-04-29", topic: "Balie" }],
    state,
    steps: [into(state)],
    ...more,
  });
export const programme = (state: string) =>
  pdca.AuditProgramme.parse({
    id: "AP",
    firstYear: 2027,
    objectives: "Alles eens gezien",
    riskBasis: "Risicoregister 2026",
    subjects: [],
    state,
    steps: [into(state)],
  });
export const certificate = () =>
  pdca.Certificate.parse({
    id: "C-9001",
    standard: "iso9001-2015",
    scope: "Alle diensten",
    body: "Keurder",
    number: "BE-1",
    decidedOn: "2025-09-01",
  });
export const complaint = (state: string, more: object = {}) =>
  pdca.Complaint.parse({
    id: "k1",
    receivedOn: "2026-03-02",
    channel: "email",
    complainant: { kind: "known", personRef: "px-1" },
    about: { unitIds: ["BZ"] },
    regulation: { id: "KV", version: "1" },
    handlerId: "p9",
    state,
    steps:
      state === "received" ? [] : [into("registered", "2026-03-02", "register", "received"), into(state, "2026-03-03")],
    ...more,
  });
export const finding = (state: string, more: object = {}) =>
  pdca.Finding.parse({
    id: "F-1",
    auditId: "IA-0",
    grade: "major",
    requirementIds: ["8.5.1"],
    unitId: "RO",
    auditeeIds: ["head-ro"],
    raisedOn: "2026-02-16",
    statement: "Eén persoon bewaakt",
    criterion: "De termijn wordt bewaakt",
    state,
    steps: state === "raised" ? [] : [into(state)],
    ...more,
  });
export const meeting = (state: string, more: object = {}) =>
  pdca.ThinkGroupMeeting.parse({ id: "DG", on: "2026-03-09", state, steps: [into(state)], ...more });
export const advice = { id: "A-7", text: "Vrije inloop", to: "mt", why: "Senioren geraken niet online." };
export const monitoringPlan = (state: string) =>
  pdca.MonitoringPlan.parse({
    id: "MON",
    title,
    ownerId: "p7",
    scope: "BZ",
    state,
    steps: [into("running", "2025-02-03", "run", "communicated"), ...(state === "running" ? [] : [into(state)])],
  });
export const nonconformity = (state: string) =>
  pdca.Nonconformity.parse({
    id: "NC-1",
    source: { kind: "self-report" },
    reporter: { kind: "person", personId: "p3" },
    description: "Verouderd formulier",
    unitId: "BZ",
    unitHeadId: "head-bz",
    occurredOn: "2026-02-12",
    detectedOn: "2026-02-16",
    severity: 2,
    state,
    steps: state === "reported" ? [] : [into(state)],
  });
export const planAction = (state: string) =>
  pdca.PlanAction.parse({
    code: "AC1",
    parentCode: "AP1",
    title,
    ownerId: "p7",
    start: "2026-01-01",
    end: "2026-05-29",
    state,
    steps: [{ ...into(state), motivation: "De aannemer kan pas in juni beginnen." }],
  });
export const plan = (state: string, actions: readonly pdca.PlanAction[] = []) =>
  pdca.Plan.parse({
    id: "MJP",
    regime: "BBC",
    name: title,
    years: { first: 2026, last: 2031 },
    state,
    actions,
    steps: [into(state, "2025-12-15", state === "adapted" ? "adapt" : "adopt")],
  });
export const policyTest = (state: string, more: object = {}) =>
  pdca.PolicyTest.parse({
    id: "BT",
    subject: { kind: "project", id: "P-7", title: "Balie" },
    phase: "ex-ante",
    authorId: "p1",
    state,
    steps: [into(state, "2026-03-02", state === "decided" ? "decide" : "step")],
    ...more,
  });
export const consultation = (more: object = {}) => ({
  id: "C-1",
  groupId: "associations",
  partyId: "sportraad",
  how: "brief",
  requestedOn: "2026-01-05",
  deadline: "2026-02-02",
  ...more,
});
export const promise = () => ({ code: "N-4", indicatorCodes: [], since: calendarDate("2026-01-05"), ownerId: "p7" });
export const proposal = (state: string, more: object = {}) =>
  pdca.Proposal.parse({
    id: "v1",
    source: "employee",
    submitterRefs: ["p7"],
    receivedOn: "2026-02-02",
    text: "Fietsenrek",
    unitId: "RO",
    state,
    decisions:
      state === "decided"
        ? [
            {
              round: 0,
              verdict: "accept",
              why: "Er is plaats voor tien fietsen, en de kost past.",
              by: "head",
              on: "2026-03-02",
            },
          ]
        : [],
    steps: [into(state, "2026-03-02", state === "appealed" ? "appeal" : "step")],
    ...more,
  });
export const review = (state: string) =>
  pdca.ManagementReview.parse({
    id: "DB",
    jurisdiction: "nl",
    period: "2025",
    chairId: "ad",
    state,
    heldOn: "2026-03-02",
  });
export const signal = () =>
  pdca.Signal.parse({ indicator: { kind: "indicator-card", id: "KPI-02" }, period: "2026-Q1", kinds: ["red"] });

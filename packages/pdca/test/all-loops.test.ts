import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
import * as pdca from "@maatstaf/pdca";
import { expect, it } from "vitest";

const ON = calendarDate("2026-06-01");
const indicator = { kind: "indicator-card", id: "KPI-02" };
const base = { ownerId: "p7" };
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

it("issue item 10: one of each record, each unanswered thing once, with age, owner and who hears of it", () => {
  const action = pdca.Action.parse({
    ...base,
    id: "A-1",
    title: { nl: "Loket" },
    kind: "improvement",
    unitId: "BZ",
    priority: 2,
    createdOn: "2026-01-05",
    origin: { kind: "proposal", ref: { kind: "proposal", id: "v1" } },
    dueDate: "2026-03-31",
    evaluations: [{ on: "2026-03-01" }],
  });
  const consultation = {
    id: "C-1",
    groupId: "associations",
    partyId: "sportraad",
    how: "brief",
    requestedOn: "2026-01-05",
    deadline: "2026-02-01",
    view: { text: "Laat een loket vrij.", on: "2026-01-20" },
  };
  const items = [
    ...pdca.signalLoops([pdca.Signal.parse({ indicator, period: "2026-Q1", kinds: ["red"] })], [], () => "p7"),
    ...pdca.proposalLoops([
      pdca.Proposal.parse({
        id: "v1",
        source: "employee",
        receivedOn: "2026-02-02",
        text: "Rek",
        unitId: "FAC",
        state: "received",
      }),
    ]),
    ...pdca.actionLoops([action]),
    ...pdca.evaluationLoops([action]),
    ...pdca.promiseLoops([{ ...base, code: "N-4", indicatorCodes: [], since: calendarDate("2026-01-05") }], []),
    ...pdca.reviewLoops([
      pdca.ManagementReview.parse({
        id: "DB",
        jurisdiction: "nl",
        period: "2025",
        chairId: "ad",
        state: "held",
        heldOn: "2026-03-02",
      }),
    ]),
    ...pdca.findingLoops(
      [
        pdca.Finding.parse({
          id: "F-1",
          auditId: "IA-1",
          grade: "minor",
          requirementIds: ["8.5.1"],
          unitId: "RO",
          raisedOn: "2026-05-04",
          statement: "Eén persoon bewaakt",
          criterion: "De termijn wordt bewaakt",
        }),
      ],
      { RO: "head-ro" },
    ),
    ...pdca.adviceLoops([
      pdca.ThinkGroupMeeting.parse({
        id: "DG",
        on: "2026-01-12",
        state: "held",
        advices: [{ id: "A-7", text: "Vrije inloop", to: "mt", why: "Senioren." }],
      }),
    ]),
    ...pdca.auditLoops([
      pdca.Audit.parse({
        id: "IA-1",
        type: "internal",
        leadAuditorId: "p1",
        state: "in-execution",
        plan: [{ on: "2026-04-29", topic: "Balie" }],
      }),
    ]),
    ...pdca.complaintLoops(
      [
        pdca.Complaint.parse({
          id: "k1",
          receivedOn: "2026-03-16",
          channel: "email",
          complainant: { kind: "known", personRef: "px-1" },
          about: {},
          regulation: { id: "KV", version: "1" },
          handlerId: "p9",
        }),
      ],
      { regulation, calendar: holidayCalendar("nl") },
      ON,
    ),
    ...pdca.planActionLoops([
      pdca.PlanAction.parse({
        ...base,
        code: "AC1",
        parentCode: "AP1",
        title: { nl: "Loket" },
        start: "2026-01-01",
        end: "2026-12-31",
      }),
    ]),
    ...pdca.monitoringLoops([
      pdca.MonitoringPlan.parse({
        ...base,
        id: "MON",
        title: { nl: "Monitoring" },
        scope: "BZ",
        state: "running",
        steps: [{ command: "run", from: "communicated", to: "running", by: "p7", on: "2025-02-02" }],
      }),
    ]),
    ...pdca.policyTestLoops([
      pdca.PolicyTest.parse({
        id: "BT",
        subject: { kind: "project", id: "P-7", title: "Balie" },
        phase: "ex-ante",
        authorId: "p1",
        consulted: [consultation],
      }),
    ]),
  ];
  expect(
    pdca.openLoops(items, ON).map(({ item, ageDays, escalatedTo }) => [item.kind, ageDays, item.ownerId, escalatedTo]),
  ).toEqual([
    ["plan-action", 151, "p7", undefined],
    ["action", 147, "p7", "unit-head"],
    ["promise", 147, "p7", undefined],
    ["advice", 140, "mt", "general-director"],
    ["view", 132, "p1", undefined],
    ["monitoring", 119, "p7", "quality-coordinator"],
    ["proposal", 119, "FAC", "management-team"],
    ["evaluation", 92, "p7", "unit-head"],
    ["review", 91, "ad", undefined],
    ["complaint", 77, "p9", "complaints-coordinator"],
    ["signal", 62, "p7", undefined],
    ["audit", 33, "p1", undefined],
    ["finding", 28, "RO", undefined],
  ]);
});

import { inputIssues } from "@maatstaf/kernel";
import type { LifeCycle, Refusal } from "@maatstaf/kernel";
import * as pdca from "@maatstaf/pdca";
import { describe, expect, it } from "vitest";
import * as one from "./records.ts";

interface Given {
  readonly command: never;
  readonly actor: { readonly id: string; readonly roles: readonly never[] };
  readonly on: typeof one.ON;
  readonly motivation: string;
}
type Outcome = { readonly kind: "moved" } | { readonly kind: "refused"; readonly reasons: readonly Refusal[] };

const WHY = "Een reden die lang genoeg is om te zeggen waarom we dit zo beslissen.";
const rules = one.setting.rulesOf(one.complaint("received"));
const audits = { findings: [], employments: [], calendar: one.setting.calendar };

/** For each record: how it is moved, in a given state, by a command that the table does not have there. */
const MOVES: readonly (readonly [LifeCycle, (state: string) => object, (record: never, given: Given) => Outcome])[] = [
  [pdca.actionLifeCycle, one.action, (record, given) => pdca.movedAction(record, given)],
  [pdca.auditLifeCycle, one.audit, (record, given) => pdca.movedAudit(record, given, audits)],
  [pdca.programmeLifeCycle, one.programme, (record, given) => pdca.movedProgramme(record, given, [])],
  [pdca.complaintLifeCycle, one.complaint, (record, given) => pdca.movedComplaint(record, given, rules)],
  [pdca.findingLifeCycle, one.finding, (record, given) => pdca.movedFinding(record, given)],
  [pdca.thinkGroupLifeCycle, one.meeting, (record, given) => pdca.movedMeeting(record, given)],
  [pdca.monitoringLifeCycle, one.monitoringPlan, (record, given) => pdca.movedMonitoringPlan(record, given, [])],
  [pdca.nonconformityLifeCycle, one.nonconformity, (record, given) => pdca.movedNonconformity(record, given, [])],
  [pdca.planLifeCycle, one.plan, (record, given) => pdca.movedPlan(record, given)],
  [
    pdca.planActionLifeCycle,
    (state) => one.plan("adopted", [one.planAction(state)]),
    (record, given) => pdca.movedPlanAction(record, { ...given, code: "AC1" }),
  ],
  [pdca.policyTestLifeCycle, one.policyTest, (record, given) => pdca.movedPolicyTest(record, given)],
  [pdca.proposalLifeCycle, one.proposal, (record, given) => pdca.movedProposal(record, given, [])],
  [pdca.reviewLifeCycle, one.review, (record, given) => pdca.movedReview(record, given)],
];

const leads = ({ transitions, states }: LifeCycle, state: string, command: string) =>
  transitions.some(
    (row) =>
      row.command === command &&
      (row.from === "any" ? row.to !== state && states[state]?.final !== true : [row.from].flat().includes(state)),
  );

describe("a command out of turn", () => {
  it.each(MOVES.map(([cycle, record, move]) => [cycle.id, cycle, record, move] as const))(
    "%s: is refused with its code in every state, whoever gives it, and changes nothing",
    (_, cycle, record, move) => {
      const roles = [...new Set(cycle.transitions.flatMap((row) => row.roles))] as never[];
      let refused = 0;
      for (const state of Object.keys(cycle.states)) {
        for (const command of new Set(cycle.transitions.map((row) => row.command))) {
          if (leads(cycle, state, command)) continue;
          const before = record(state);
          const copy = JSON.stringify(before);
          const given = { command: command as never, actor: { id: "p1", roles }, on: one.ON, motivation: WHY };
          const outcome = move(before as never, given);
          expect(outcome).toEqual({
            kind: "refused",
            reasons: [{ code: "no-such-transition", params: { state, command } }],
          });
          expect(JSON.stringify(before)).toBe(copy);
          refused += 1;
        }
      }
      expect(refused).toBeGreaterThan(3);
    },
  );

  it("names every life cycle of the package", () => {
    const exported = Object.entries(pdca).flatMap(([name, cycle]) => (name.endsWith("LifeCycle") ? [cycle] : []));
    expect(new Set<unknown>(MOVES.map(([cycle]) => cycle))).toEqual(new Set<unknown>(exported));
  });
});

const wrong = "2026-02-30";
const step = [{ command: "x", from: "a", to: "b", by: "p1", on: wrong }];

describe("a date that is no date is refused with its code and place", () => {
  it.each([
    ["action", pdca.Action, { ...one.action("planned"), dueDate: wrong }, "dueDate"],
    ["action", pdca.Action, { ...one.action("planned"), evaluations: [{ on: wrong }] }, "evaluations[0].on"],
    ["audit", pdca.Audit, { ...one.audit("planned"), plan: [{ on: wrong, topic: "Balie" }] }, "plan[0].on"],
    ["audit programme", pdca.AuditProgramme, { ...one.programme("draft"), steps: step }, "steps[0].on"],
    ["certificate", pdca.Certificate, { ...one.certificate(), decidedOn: wrong }, "decidedOn"],
    ["complaint", pdca.Complaint, { ...one.complaint("received"), receivedOn: wrong }, "receivedOn"],
    ["finding", pdca.Finding, { ...one.finding("raised"), raisedOn: wrong }, "raisedOn"],
    ["management review", pdca.ManagementReview, { ...one.review("held"), heldOn: wrong }, "heldOn"],
    ["meeting", pdca.ThinkGroupMeeting, { ...one.meeting("planned"), on: wrong }, "on"],
    ["monitoring plan", pdca.MonitoringPlan, { ...one.monitoringPlan("running"), steps: step }, "steps[0].on"],
    ["nonconformity", pdca.Nonconformity, { ...one.nonconformity("reported"), detectedOn: wrong }, "detectedOn"],
    ["action of the plan", pdca.PlanAction, { ...one.planAction("running"), end: wrong }, "end"],
    [
      "policy test",
      pdca.PolicyTest,
      { ...one.policyTest("draft"), consulted: [one.consultation({ deadline: wrong })] },
      "consulted[0].deadline",
    ],
    ["proposal", pdca.Proposal, { ...one.proposal("received"), receivedOn: wrong }, "receivedOn"],
  ])("%s", (_, schema, input, place) => {
    expect(inputIssues(schema.safeParse(input).error, input).map(({ path, code }) => [path, code])).toEqual([
      [place, "not-a-calendar-date"],
    ]);
  });
});

it("a regulation without terms is refused with its code and place, and never filled in by us", () => {
  const { regulation } = rules;
  const { answer: _answer, ...terms } = regulation.terms;
  const input = { ...regulation, terms };
  const issues = inputIssues(pdca.ComplaintRegulation.safeParse(input).error, input);
  expect(issues.map(({ path, code }) => [path, code])).toEqual([
    ["terms.answer", "complaint.regulation-without-terms"],
  ]);
});

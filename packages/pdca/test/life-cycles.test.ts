/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { lifeCycleIssues, refusalText, transition } from "@maatstaf/kernel";
import type { LifeCycle } from "@maatstaf/kernel";
import * as pdca from "@maatstaf/pdca";
import { lifeCycleWalk } from "@maatstaf/testkit";
import { describe, expect, it } from "vitest";

const { pdcaLabel, pdcaMessages } = pdca;

/** Every life cycle with the states of its record, the first one by default. */
const CYCLES = [
  [pdca.actionLifeCycle, pdca.Action.shape.state],
  [pdca.auditLifeCycle, pdca.Audit.shape.state],
  [pdca.complaintLifeCycle, pdca.Complaint.shape.state],
  [pdca.findingLifeCycle, pdca.Finding.shape.state],
  [pdca.monitoringLifeCycle, pdca.MonitoringPlan.shape.state],
  [pdca.nonconformityLifeCycle, pdca.Nonconformity.shape.state],
  [pdca.planLifeCycle, pdca.Plan.shape.state],
  [pdca.planActionLifeCycle, pdca.PlanAction.shape.state],
  [pdca.policyTestLifeCycle, pdca.PolicyTest.shape.state],
  [pdca.programmeLifeCycle, pdca.AuditProgramme.shape.state],
  [pdca.proposalLifeCycle, pdca.Proposal.shape.state],
  [pdca.reviewLifeCycle, pdca.ManagementReview.shape.state],
  [pdca.thinkGroupLifeCycle, pdca.ThinkGroupMeeting.shape.state],
] as const;
const ALL: readonly LifeCycle[] = CYCLES.map(([cycle]) => cycle);

it("the list names every life cycle of the package", () => {
  const exported = Object.entries(pdca).flatMap(([name, cycle]) => (name.endsWith("LifeCycle") ? [cycle] : []));
  expect(new Set<unknown>(ALL)).toEqual(new Set<unknown>(exported));
});

const hasWord = (id: string) => pdcaMessages.has(`label.${id}`);

it.each(ALL.map((cycle) => [cycle.id, cycle] as const))(
  "life cycle %s: every row works, every other command is refused with its code, and all ids have words",
  (_, cycle) => {
    expect(lifeCycleWalk(cycle, { transition, lifeCycleIssues, hasWord })).toEqual([]);
  },
);

it.each(CYCLES.map(([cycle, state]) => [cycle.id, cycle as LifeCycle, state] as const))(
  "life cycle %s has the states of its record, which starts in the first",
  (_, cycle, state) => {
    expect([...state.unwrap().options].toSorted()).toEqual(Object.keys(cycle.states).toSorted());
    expect(state.parse(undefined)).toBe(cycle.initial);
  },
);

/** Who may not do what to their own work: record, command, and the part that stands in the way. */
const SEPARATED = [
  ["action", "check", "owner"],
  ["action", "check", "executor"],
  ["action", "secure", "owner"],
  ["action", "secure", "executor"],
  ["audit", "prepare", "auditee"],
  ["audit", "start", "auditee"],
  ["audit", "draft", "auditee"],
  ["audit", "offer-reply", "auditee"],
  ["audit", "finalise", "auditee"],
  ["audit", "close", "auditee"],
  ["audit-programme", "approve", "author"],
  ["complaint", "declare-inadmissible", "subject"],
  ["complaint", "declare-inadmissible", "decision-chain"],
  ["complaint", "answer", "subject"],
  ["complaint", "answer", "decision-chain"],
  ["finding", "uphold", "auditee"],
  ["finding", "withdraw", "auditee"],
  ["finding", "regrade", "auditee"],
  ["finding", "accept-plan", "auditee"],
  ["finding", "accept-plan", "executor"],
  ["finding", "send-back", "auditee"],
  ["finding", "send-back", "executor"],
  ["finding", "verify", "auditee"],
  ["finding", "verify", "executor"],
  ["finding", "close", "auditee"],
  ["finding", "close", "executor"],
  ["nonconformity", "reject", "reporter"],
  ["nonconformity", "check", "executor"],
  ["nonconformity", "close", "executor"],
  ["policy-test", "advise", "author"],
  ["policy-test", "decide", "author"],
  ["proposal", "triage", "submitter"],
  ["proposal", "decide", "submitter"],
  ["proposal", "decide", "first-decider"],
  ["think-group-meeting", "approve-minutes", "minutes-writer"],
] as const;

const nameOf = (guard: string | { readonly name: string }) => (typeof guard === "string" ? guard : guard.name);

describe("decision 11: segregation of duties", () => {
  it("is in the tables where it is here, and nowhere less or more", () => {
    const inTables = ALL.flatMap(({ id, transitions }) =>
      transitions.flatMap(({ command, notBy = [] }) => notBy.map((part) => `${id} ${command} ${part}`)),
    );
    expect([...new Set(inTables)].toSorted()).toEqual(SEPARATED.map((rule) => rule.join(" ")).toSorted());
  });

  it.each(SEPARATED)("%s: no %s by the %s, whatever their roles", (id, command, part) => {
    const cycle = ALL.find((one) => one.id === id);
    const rows = cycle?.transitions.filter((row) => row.command === command && row.notBy?.includes(part)) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      for (const from of [row.from].flat()) {
        const given = (holder: string) =>
          cycle &&
          transition(cycle, from, command, {
            actor: { id: "p1", roles: row.roles },
            facts: Object.fromEntries((row.guards ?? []).map((guard) => [nameOf(guard), true])),
            parts: { ...Object.fromEntries((row.notBy ?? []).map((one) => [one, ["p2"]])), [part]: [holder] },
            motivation: "Een reden die lang genoeg is om te zeggen waarom we dit zo beslissen.",
          });
        expect(given("p1")).toEqual({ kind: "refused", reasons: [{ code: "separation-of-duties", params: { part } }] });
        expect(given("p3")?.kind).toBe("moved");
      }
    }
  });

  it("every rule by which conflicts are listed afterwards is a refusal in the life cycle of its record as well", () => {
    const own = pdca.dutyRules().filter(({ recordKind }) => recordKind !== "risk" && recordKind !== "survey");
    const held = new Set(SEPARATED.map(([id, , part]) => `${id} ${part}`));
    expect(own.filter(({ recordKind, parts }) => !parts.some((part) => held.has(`${recordKind} ${part}`)))).toEqual([]);
  });

  it("says why in the language of the reader", () => {
    const reason = { code: "separation-of-duties", params: { part: "executor" } } as const;
    expect(refusalText(reason, "nl-BE", (id) => pdcaLabel(id, "nl-BE"))).toBe(
      "Wie uitvoerder is, mag dit niet zelf doen. Laat het door iemand anders doen.",
    );
  });
});

it("every part of a rule, bone, topic and grade has a word", () => {
  const ids = [
    ...pdca.dutyRules().flatMap(({ parts }) => parts),
    ...pdca.fishboneCategories(),
    ...pdca.thinkGroupRules().standing.map(({ topic }) => topic),
    ...pdca.FINDING_GRADES,
    "overdue",
  ];
  expect(ids.filter((id) => !pdcaMessages.has(`label.${id}`))).toEqual([]);
});

it("no word for an id is left over: each stands in the sources", () => {
  const folder = new URL("../src/", import.meta.url);
  const sources = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), "utf8"))
    .join("\n");
  const isNamed = (id: string) =>
    sources.includes(`"${id}"`) || new RegExp(String.raw`(^|[\s{])${id}: `, "mu").test(sources);
  const labels = pdcaMessages.codes.filter((code) => code.startsWith("label.")).map((code) => code.slice(6));
  expect(labels.filter((id) => !isNamed(id))).toEqual([]);
});

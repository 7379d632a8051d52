import { calendarDate, holidayCalendar, inputIssues, plusDays } from "@maatstaf/kernel";
import {
  causeAnalysisIssues,
  causeAnalysisTemplate,
  dutyConflicts,
  dutyRules,
  Finding,
  findingDueMoments,
  findingDuties,
  findingLifeCycle,
  findingLoops,
  fishboneCategories,
  movedFinding,
  openLoops,
  repeatedFindings,
  tasks,
} from "@maatstaf/pdca";
import type { FindingCommand } from "@maatstaf/pdca";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterwards, came, walked, WHY } from "./model.ts";

const day = calendarDate;
const BE = holidayCalendar("be");
const head = { id: "head-sd", roles: ["unit-head"] } as const;
const auditor = { id: "ia", roles: ["internal-auditor", "lead-auditor"] } as const;
const kc = { id: "kc", roles: ["quality-coordinator"] } as const;
const proof = [{ kind: "document", statement: "Alleen versie 5 ligt aan de balie" }] as const;

const finding = (more: object = {}): Finding =>
  Finding.parse({
    id: "F-04",
    auditId: "EXT-2024",
    grade: "minor",
    requirementIds: ["7.5.3"],
    unitId: "SD",
    auditeeIds: ["head-sd"],
    raisedOn: "2024-04-18",
    statement: "Verouderd formulier in omloop",
    criterion: "Alleen de geldige versie is in gebruik",
    ...more,
  });
const response = { correction: "Weggehaald", cause: "De oude map bleef open", plan: "Map sluiten", ownerId: "p3" };
const given = (
  record: Finding,
  command: FindingCommand["command"],
  actor: FindingCommand["actor"],
  when: string | ({ readonly on: string } & Partial<Omit<FindingCommand, "on">>),
) => {
  const { on, ...more } = typeof when === "string" ? { on: when } : when;
  return movedFinding(record, { command, actor, on: day(on), ...more });
};

/** A finding that was implemented on 3 June 2024 by p3. */
function implemented(): Finding {
  const accepted = afterwards(given(finding(), "accept", head, "2024-04-22"));
  const submitted = afterwards(given(Finding.parse({ ...accepted, response }), "submit-plan", head, "2024-05-02"));
  const planned = afterwards(given(submitted, "accept-plan", auditor, "2024-05-03"));
  const done = Finding.parse({ ...planned, implementation: { by: ["p3"], evidence: proof } });
  return afterwards(given(done, "implement", head, "2024-06-03"));
}
const judged = (on: string, by = "ia", verdict = "effective") =>
  Finding.parse({ ...implemented(), effect: { verdict, by, on, evidence: proof } });

describe("movedFinding", () => {
  it("US-35 AC 2: verifies on evidence, thirty days after the implementation and not a day before", () => {
    expect(came(given(implemented(), "verify", auditor, "2024-07-05"))).toEqual(["guard-not-met effect-by-actor"]);
    expect(came(given(judged("2024-07-02"), "verify", auditor, "2024-07-02"))).toEqual([
      "guard-not-met days-since-implementation",
    ]);
    expect(came(given(judged("2024-07-03"), "verify", auditor, "2024-07-03"))).toBe("verified");
  });

  it("US-35 AC 2: an effect that was judged too early does not ripen by waiting", () => {
    expect(came(given(judged("2024-06-04"), "verify", auditor, "2024-09-01"))).toEqual([
      "guard-not-met days-since-implementation",
    ]);
  });

  it("US-15 AC 4: the auditor verifies, not the unit and not who carried it out", () => {
    const both = { id: "head-sd", roles: ["unit-head", "internal-auditor"] } as const;
    expect(came(given(judged("2024-07-03", "head-sd"), "verify", both, "2024-07-03"))).toEqual([
      "separation-of-duties auditee",
      "separation-of-duties executor",
    ]);
    const executor = { id: "p3", roles: ["internal-auditor"] } as const;
    expect(came(given(judged("2024-07-03", "p3"), "verify", executor, "2024-07-03"))).toEqual([
      "separation-of-duties executor",
    ]);
    expect(came(given(judged("2024-07-03"), "verify", head, "2024-07-03"))).toContain("role-not-allowed");
  });

  it("US-15 AC 2: the cause comes with a template; one that is begun is finished before the plan is submitted", () => {
    const accepted = afterwards(given(finding(), "accept", head, "2024-04-22"));
    const submitted = (causeAnalysis: object) =>
      came(
        given(
          Finding.parse({ ...accepted, response: { ...response, causeAnalysis } }),
          "submit-plan",
          head,
          "2024-05-02",
        ),
      );
    const whys = causeAnalysisTemplate("five-whys", "Een oud formulier lag aan de balie");
    const bones = causeAnalysisTemplate("fishbone", "Een oud formulier lag aan de balie");
    expect([submitted(whys), submitted(bones)]).toEqual([
      ["guard-not-met cause-complete"],
      ["guard-not-met cause-complete"],
    ]);
    expect(causeAnalysisIssues(whys).map(({ code }) => code)).toEqual([
      "nonconformity.no-root-cause",
      ...Array(5).fill("nonconformity.why-unanswered"),
    ]);
    expect(causeAnalysisIssues(bones).filter(({ code }) => code === "nonconformity.bone-not-examined")).toHaveLength(
      fishboneCategories().length,
    );
    const answers = [
      "De map lag open",
      "Niemand sluit ze",
      "Het staat in geen taak",
      "De lijst is oud",
      "Niemand beheert ze",
    ];
    const steps = answers.map((because, at) => ({ id: `why-${at + 1}`, because }));
    expect(submitted({ ...whys, steps, roots: [{ text: "Niemand beheert de lijst", from: "why-5" }] })).toBe(
      "plan-submitted",
    );
    expect(came(given(Finding.parse({ ...accepted, response }), "submit-plan", head, "2024-05-02"))).toBe(
      "plan-submitted",
    );
  });

  it("US-15 AC 3: implementation is told with evidence, each with the file it is in", () => {
    const planned = Finding.parse({ ...finding(), state: "plan-accepted", response });
    expect(came(given(planned, "implement", head, "2024-06-03"))).toEqual(["guard-not-met implementation-on-evidence"]);
    const empty = Finding.safeParse({ ...planned, implementation: { by: ["p3"], evidence: [] } });
    expect(inputIssues(empty.error).map(({ path, code }) => [path, code])).toEqual([
      ["implementation.evidence", "too-few"],
    ]);
    const evidence = [{ ...proof[0], ref: "foto-balie-2024-06-03" }];
    const shown = Finding.parse({ ...planned, implementation: { by: ["p3"], evidence } });
    expect(came(given(shown, "implement", head, "2024-06-03"))).toBe("implemented");
  });

  it("who carried it out is who is named for it, also when another owns the plan", () => {
    const others = { response: { ...response, ownerId: "p9" }, implementation: { by: ["p4"], evidence: proof } };
    const done = Finding.parse({ ...judged("2024-07-03", "p4"), ...others });
    const executor = { id: "p4", roles: ["internal-auditor"] } as const;
    expect(came(given(done, "verify", executor, "2024-07-03"))).toEqual(["separation-of-duties executor"]);
  });

  it("nobody verifies what another judged, or what did not work", () => {
    expect(came(given(judged("2024-07-03", "kc"), "verify", auditor, "2024-07-03"))).toEqual([
      "guard-not-met effect-by-actor",
    ]);
    expect(came(given(judged("2024-07-03", "ia", "partly"), "verify", auditor, "2024-07-03"))).toEqual([
      "guard-not-met effect-by-actor",
    ]);
    expect(
      came(given(judged("2024-07-03", "ia", "partly"), "send-back", auditor, { on: "2024-07-03", motivation: WHY })),
    ).toBe("plan-accepted");
  });

  it("US-35 AC 3: can be reopened; what was answered before is kept and counts no more", () => {
    const verified = afterwards(given(judged("2024-07-03"), "verify", auditor, "2024-07-03"));
    const closed = afterwards(given(verified, "close", kc, "2024-07-04"));
    expect(came(given(closed, "reopen", auditor, "2025-03-12"))).toEqual(["motivation-too-short"]);
    const reopened = afterwards(given(closed, "reopen", auditor, { on: "2025-03-12", motivation: WHY }));
    expect(reopened.earlierRounds).toHaveLength(1);
    expect([reopened.response, reopened.implementation, reopened.effect]).toEqual([undefined, undefined, undefined]);
    expect(came(given(reopened, "submit-plan", head, "2025-03-20"))).toEqual(["guard-not-met correction-cause-plan"]);
    expect(Finding.parse(JSON.parse(JSON.stringify(reopened))).state).toBe("accepted");
  });

  it("a finding with a nonconformity closes after it", () => {
    const verified = afterwards(given(judged("2024-07-03"), "verify", auditor, "2024-07-03"));
    const linked = Finding.parse({ ...verified, nonconformityId: "NC-1" });
    const close = { command: "close", actor: auditor, on: day("2024-07-04") } as const;
    expect(came(movedFinding(linked, close))).toEqual(["guard-not-met nonconformity-closed"]);
    expect(came(movedFinding(linked, close, { nonconformity: { id: "NC-1", state: "implemented" } }))).toEqual([
      "guard-not-met nonconformity-closed",
    ]);
    expect(came(movedFinding(linked, close, { nonconformity: { id: "NC-2", state: "closed" } }))).toEqual([
      "guard-not-met nonconformity-closed",
    ]);
    expect(came(movedFinding(linked, close, { nonconformity: { id: "NC-1", state: "closed" } }))).toBe("closed");
  });

  it("the lead auditor settles a dispute, with why", () => {
    const disputed = afterwards(given(finding(), "dispute", head, { on: "2024-04-22", motivation: WHY }));
    expect(came(given(disputed, "uphold", auditor, "2024-04-24"))).toEqual(["motivation-too-short"]);
    expect(came(given(disputed, "uphold", auditor, { on: "2024-04-24", motivation: WHY }))).toBe("accepted");
    expect(came(given(disputed, "withdraw", auditor, { on: "2024-04-24", motivation: WHY }))).toBe("withdrawn");
  });

  it("only what is no breach may be noted without a plan, only what is positive shared", () => {
    const note = (grade: string) =>
      came(given(finding({ grade, state: "accepted" }), "note", head, { on: "2024-05-01", motivation: WHY }));
    expect(note("minor")).toEqual(["guard-not-met no-breach"]);
    expect(note("observation")).toBe("closed");
    expect(came(given(finding(), "share", kc, "2024-05-01"))).toEqual(["guard-not-met positive"]);
    expect(came(given(finding({ grade: "positive" }), "share", kc, "2024-05-01"))).toBe("shared");
    expect(came(given(finding({ grade: "positive" }), "accept", head, "2024-05-01"))).toEqual([
      "guard-not-met not-positive",
    ]);
  });

  it("random edits and commands never verify too early, nor by who carried it out", () => {
    const reached = walked<Finding>({
      cycle: findingLifeCycle,
      rare: ["withdraw"],
      start: finding(),
      from: day("2024-04-18"),
      actors: [head, auditor, kc, { id: "p3", roles: ["internal-auditor", "unit-head"] }],
      edits: [
        (record) => Finding.parse({ ...record, response }),
        (record) => Finding.parse({ ...record, implementation: { by: ["p3"], evidence: proof } }),
        (record, on, by) => Finding.parse({ ...record, effect: { verdict: "effective", by, on, evidence: proof } }),
        (record, on) => Finding.parse({ ...record, effect: { verdict: "effective", by: "ia", on, evidence: proof } }),
      ],
      move: (record, command) => movedFinding(record, command as FindingCommand),
      invariant: (after, { command, actor, on }, before) => {
        const last = before.steps.findLast((step) => step.command === "implement")?.on;
        return {
          "only the independent auditor verifies": command !== "verify" || actor.id === "ia",
          "thirty days after": command !== "verify" || (last !== undefined && plusDays(last, 30) <= on),
          "on an effect": command !== "verify" || after.effect?.verdict === "effective",
          "closed after verification": after.state !== "closed" || before.state === "verified",
          "a round is kept": command !== "reopen" || after.earlierRounds.length === before.earlierRounds.length + 1,
        };
      },
    });
    expect(reached.get("verified")).toBeGreaterThan(3);
    expect(reached.get("closed")).toBeGreaterThan(1);
  });
});

describe("a repeated minor", () => {
  const F04 = finding();
  const F10 = finding({ id: "F-10", auditId: "SURV-2025", raisedOn: "2025-03-12", state: "disputed" });

  it("US-35 AC 1: on the same clause and unit within the cycle proposes major", () => {
    expect(repeatedFindings([F10, F04])).toEqual([
      { findingId: "F-10", requirementId: "7.5.3", unitId: "SD", earlierIds: ["F-04"], proposed: "major" },
    ]);
  });

  it("US-35 AC 1: the lead auditor decides, and the earlier grade is kept with why", () => {
    const regraded = given(F10, "regrade", auditor, { on: "2025-03-20", grade: "major", motivation: WHY });
    expect(came(regraded)).toBe("raised");
    const major = afterwards(regraded);
    expect([major.grade, major.earlierGrades]).toEqual([
      "major",
      [{ grade: "minor", until: "2025-03-20", by: "ia", why: WHY }],
    ]);
    expect(repeatedFindings([F04, major])).toEqual([]);
    expect(came(given(F10, "regrade", auditor, { on: "2025-03-20", grade: "minor", motivation: WHY }))).toEqual([
      "guard-not-met other-grade",
    ]);
    expect(came(given(F10, "regrade", auditor, { on: "2025-03-20", motivation: WHY }))).toEqual([
      "guard-not-met other-grade",
    ]);
  });

  it("not in another unit, on another clause, after the cycle, or after one that was withdrawn", () => {
    const after = (more: object) => repeatedFindings([F04, finding({ id: "F-10", raisedOn: "2025-03-12", ...more })]);
    expect(after({ unitId: "BZ" })).toEqual([]);
    expect(after({ requirementIds: ["8.5.1"] })).toEqual([]);
    expect(after({ raisedOn: "2027-04-18" })).toHaveLength(1);
    expect(after({ raisedOn: "2027-04-19" })).toEqual([]);
    expect(after({ grade: "observation" })).toEqual([]);
    expect(repeatedFindings([finding({ state: "withdrawn" }), F10])).toEqual([]);
    expect(repeatedFindings([finding({ grade: "major" }), F10])).toHaveLength(1);
  });

  it("does not depend on the order of the list", () => {
    const some = [0, 200, 500, 900, 1400].map((days, at) =>
      finding({
        id: `F-${at}`,
        raisedOn: plusDays(day("2022-01-01"), days),
        requirementIds: at % 2 === 0 ? ["a", "b"] : ["a"],
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: 5 }), (order) => {
        expect(repeatedFindings(order)).toEqual(repeatedFindings(some));
      }),
      { numRuns: 30 },
    );
  });
});

const asked = (more: object, next?: string) =>
  findingDueMoments(finding(more), { calendar: BE }, next === undefined ? undefined : day(next)).map(
    ({ kind, due, assignee }) => `${kind} ${due} ${assignee}`,
  );

const standing = (on: string) =>
  tasks(findingDueMoments(finding(), { calendar: BE }), day(on)).map((task) => [
    task.standing,
    task.escalation.isReached,
  ]);

describe("the terms of a finding", () => {
  it("US-15 AC 1: a plan in ten working days for a major, twenty for a minor", () => {
    expect(asked({ grade: "major" })).toEqual(["submit-plan 2024-05-03 head-sd"]);
    expect(asked({})).toEqual(["submit-plan 2024-05-21 head-sd"]);
    expect(asked({ grade: "observation" })).toEqual(["answer-finding 2024-07-18 head-sd"]);
    expect(asked({ grade: "positive" })).toEqual([]);
  });

  it("implementation in three months for a major, before the next audit for a minor", () => {
    expect(asked({ grade: "major", state: "plan-accepted", response })).toEqual(["implement 2024-07-18 p3"]);
    expect(asked({ state: "plan-accepted", response }, "2025-03-11")).toEqual(["implement 2025-03-10 p3"]);
    expect(asked({ state: "plan-accepted", response })).toEqual(["implement 2025-04-18 p3"]);
    expect(asked({ state: "plan-accepted", response: { ...response, implementBy: "2024-09-30" } })).toEqual([
      "implement 2024-09-30 p3",
    ]);
  });

  it("US-15 AC 1: reminds from fourteen days before, and tells the quality coordinator the day after", () => {
    expect(standing("2024-05-06")).toEqual([["later", false]]);
    expect(standing("2024-05-07")).toEqual([["due-soon", false]]);
    expect(standing("2024-05-21")).toEqual([["due-today", false]]);
    expect(standing("2024-05-22")).toEqual([["overdue", true]]);
  });

  it("US-35 AC 2: verification thirty days after implementation", () => {
    expect(
      findingDueMoments(implemented(), { calendar: BE }).map(({ kind, due, assignee }) => [kind, due, assignee]),
    ).toEqual([["verify-effect", "2024-07-03", "internal-auditor"]]);
  });

  it("counts anew from the day it was reopened", () => {
    const reopened = {
      state: "accepted",
      steps: [{ command: "reopen", from: "closed", to: "accepted", by: "ia", on: "2025-03-12" }],
    };
    expect(asked(reopened)).toEqual(["submit-plan 2025-04-09 head-sd"]);
  });
});

describe("what a finding offers to others", () => {
  it("is an open loop until it is closed", () => {
    const verified = afterwards(given(judged("2024-07-03"), "verify", auditor, "2024-07-03"));
    const closed = afterwards(given(verified, "close", kc, "2024-07-10"));
    const open = (on: string) =>
      openLoops(
        findingLoops([closed, finding({ id: "F-02", grade: "positive" })], { SD: "head-sd" }, { calendar: BE }),
        day(on),
      ).map(({ item, ageDays }) => [item.ref.id, item.unitHeadId, ageDays]);
    expect(open("2024-07-09")).toEqual([["F-04", "head-sd", 82]]);
    expect(open("2024-07-10")).toEqual([]);
  });

  it("US-23 AC 1: shows who verified what they carried out, when it came from elsewhere", () => {
    const imported = Finding.parse({ ...judged("2024-07-03", "p3"), state: "closed" });
    const options = { rules: dutyRules(), exceptions: [], on: day("2024-08-01") };
    expect(dutyConflicts([findingDuties(imported)], options).map(({ personId }) => personId)).toEqual(["p3"]);
    expect(dutyConflicts([findingDuties(judged("2024-07-03"))], options)).toEqual([]);
  });
});

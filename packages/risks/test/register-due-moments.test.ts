import { calendarDate } from "@maatstaf/kernel";
import {
  ContextIssue,
  registerDueMoments,
  registerIssues,
  registerTerms,
  riskLifeCycle,
  riskMessages,
  riskTaskText,
} from "@maatstaf/risks";
import { describe, expect, it } from "vitest";
import { control, ON, register, risk, score } from "./register.ts";

const told = (...given: Parameters<typeof registerDueMoments>) =>
  registerDueMoments(...given).map(
    ({ ref, kind, due, assignee, escalatesTo }) => `${kind} ${ref.id} ${due} ${assignee}, ${escalatesTo}`,
  );

const acceptance = {
  by: "mt",
  role: "management-team",
  on: "2026-01-01",
  until: "2026-07-01",
  motivation: "De maatregel volgt in het meerjarenplan.",
};
const scenario = (more: object = {}) => ({
  id: "power-cut",
  version: 1,
  name: { nl: "Stroomuitval" },
  trigger: { nl: "Het gebouw valt zonder stroom" },
  state: "approved",
  approvedOn: "2025-11-03",
  processes: [{ processId: "civil-registry", tolerableHours: 8, recoveryHours: 4, paperFallback: true }],
  ...more,
});
const incident = (more: object = {}) => ({
  id: "I-1",
  on: "2026-01-02",
  riskIds: ["R-03"],
  description: "Ladder gleed weg",
  nearMiss: true,
  ...more,
});
const factor = (more: object = {}) =>
  ContextIssue.parse({
    id: "ageing",
    kind: "external",
    theme: "social",
    text: { nl: "De bevolking vergrijst" },
    effect: { nl: "Meer vraag naar zorg" },
    ownerId: "aw",
    state: "validated",
    validatedOn: "2025-02-02",
    ...more,
  });

const asked = (more: object) => told(register({ risks: [], scenarios: [scenario(more)] }));

const overdue = (on: string) =>
  registerIssues(
    register({ scenarios: [scenario({ approvedOn: undefined, exercises: [{ on: "2025-01-05", kind: "desk" }] })] }),
    calendarDate(on),
  ).some(({ code }) => code === "exercise-overdue");

describe("everything in the register with a due moment asks for something, of somebody, and somebody else hears of it", () => {
  it("one of each", () => {
    const whole = register({
      risks: [risk({ acceptance, targetBy: "2026-12-31" })],
      scenarios: [scenario()],
      incidents: [incident(), incident({ id: "I-2", state: "analysed" })],
    });
    expect(told(whole, [factor()])).toEqual([
      "review-risk R-03 2026-03-01 ict, unit-head",
      "renew-acceptance R-03 2026-07-01 ict, management-team",
      "reach-target R-03 2026-12-31 ict, unit-head",
      "test-control restore-test 2026-11-03 internal-auditor, quality-coordinator",
      "exercise-scenario power-cut 2026-11-03 quality-coordinator, general-director",
      "analyse-incident I-1 2026-01-16 ict, general-director",
      "close-incident I-2 2026-03-03 quality-coordinator, general-director",
      "review-context ageing 2026-02-02 aw, management-team",
    ]);
  });

  it("a risk is reviewed in the states in which it is lived with, and a closed one asks for nothing", () => {
    const reviewed = Object.keys(riskLifeCycle.states).filter((state) =>
      told(register({ risks: [risk({ state })] })).some((line) => line.startsWith("review-risk")),
    );
    expect(reviewed).toEqual(["treated", "accepted", "monitored", "reviewed"]);
    const closed = register({ risks: [risk({ state: "closed", acceptance, targetBy: "2026-12-31" })] });
    expect(told(closed)).toEqual([]);
  });

  it("a risk that was never reviewed counts from its score; a target that is reached asks no more", () => {
    expect(told(register({ risks: [risk({ lastReview: undefined })] }))[0]).toBe(
      "review-risk R-03 2026-03-01 ict, unit-head",
    );
    const reached = register({ risks: [risk({ residual: score(2, 3), targetBy: "2026-12-31" })] });
    expect(told(reached).filter((line) => line.startsWith("reach-target"))).toEqual([]);
    const chance = { direction: "opportunity", inherent: score(1, 2), residual: score(2, 3), target: score(3, 3) };
    expect(told(register({ risks: [risk({ ...chance, targetBy: "2026-12-31" })] }))).toContain(
      "reach-target R-03 2026-12-31 ict, unit-head",
    );
  });

  it("a key control that was never tested, or failed, is late at once; another one asks for nothing", () => {
    const tested = (more: object) =>
      told(register({ controls: [control(more)] })).filter((line) => line.startsWith("test-control"));
    expect(tested({ tests: [] })).toEqual([
      "test-control restore-test 2025-12-01 internal-auditor, quality-coordinator",
    ]);
    expect(tested({ tests: [{ on: "2025-12-15", by: ["ia"], result: "fails" }] })).toEqual([
      "test-control restore-test 2025-12-15 internal-auditor, quality-coordinator",
    ]);
    expect(tested({ key: false })).toEqual([]);
    expect(
      told(register({ risks: [risk({ controls: [] })] })).filter((line) => line.startsWith("test-control")),
    ).toEqual([]);
  });

  it("an exercise counts from the last one; a draft, or a process that may wait, asks for none", () => {
    expect(asked({ exercises: [{ on: "2026-01-04", kind: "desk" }] })).toEqual([
      "exercise-scenario power-cut 2027-01-04 quality-coordinator, general-director",
    ]);
    expect(asked({ state: "draft" })).toEqual([]);
    expect(asked({ processes: [{ processId: "payroll", tolerableHours: 72, recoveryHours: 48 }] })).toEqual([]);
  });

  it("terms are data, and the checks of the register use the same", () => {
    const terms = { ...registerTerms(), analyseIncidentDays: 3 };
    expect(told(register({ risks: [], incidents: [incident()] }), [], terms)).toEqual([
      "analyse-incident I-1 2026-01-05 quality-coordinator, general-director",
    ]);
    expect([overdue("2026-01-05"), overdue("2026-01-06")]).toEqual([false, true]);
  });

  it("every kind has words in both languages, and no words are left over", () => {
    const whole = register({
      risks: [risk({ acceptance, targetBy: "2026-12-31" })],
      scenarios: [scenario()],
      incidents: [incident(), incident({ id: "I-2", state: "analysed" })],
    });
    const kinds = new Set(registerDueMoments(whole, [factor()]).map(({ kind }) => kind));
    const worded = riskMessages.codes.flatMap((code) => (code.startsWith("task.") ? [code.slice(5)] : []));
    expect(new Set<string>(worded)).toEqual(new Set<string>(kinds));
    for (const locale of ["nl-BE", "en-GB"] as const)
      expect(new Set([...kinds].map((kind) => riskTaskText(kind, locale))).size).toBe(kinds.size);
    expect(registerIssues(whole, ON).map(({ code }) => code)).toEqual([]);
  });
});

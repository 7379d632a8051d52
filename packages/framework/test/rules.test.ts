import * as api from "@maatstaf/framework";
import {
  Adaptation,
  adaptationIssues,
  adaptedRequirements,
  ConsensusScore,
  consistencyFindings,
  ControlledDocument,
  disposalDecision,
  documentIssues,
  domainRollUp,
  frameworkMessages,
  ImprovementPoint,
  IndividualScore,
  maturityScale,
  renamedTexts,
  scoreDistribution,
  selfEvaluationLifeCycle,
  validationIssues,
} from "@maatstaf/framework";
import { calendarDate, priorityQuadrant } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { framework, requirement } from "./example.ts";

const adaptation = (fields: Partial<z.input<typeof Adaptation>> = {}) =>
  Adaptation.parse({
    id: "libraries",
    code: "VT-BIB",
    version: 1,
    framework: { framework: "own", edition: "2026" },
    name: { nl: "bibliotheken" },
    slots: { klant: { singular: "lener", plural: "leners", article: "de" } },
    ...fields,
  });
const score = (fields: Partial<z.input<typeof ConsensusScore>> = {}) =>
  ConsensusScore.parse({
    evaluation: "e",
    requirement: "own:a",
    value: 3,
    motivation: "De ploeg werkt er elke week naar.",
    decidedOn: "2026-04-01",
    decidedBy: "p1",
    ...fields,
  });
const flags = (consensus: ReturnType<typeof score>) =>
  consistencyFindings({
    evaluation: { method: "consensus-only", participants: [] },
    requirements: [{ id: "own:a", code: "A.01", part: "own:p", weight: 1, isApplicable: true }],
    individual: [],
    consensus: [consensus],
    on: calendarDate("2026-05-01"),
  }).map(({ code }) => code);
const document = { kind: "document", reference: "nota", statement: "beslist" } as const;
const measured = { kind: "indicator", reference: "wachttijd", statement: "9 op 10 binnen 10 minuten" } as const;

const version = (fields: Partial<z.input<typeof ControlledDocument>> = {}) =>
  ControlledDocument.parse({
    id: "d",
    code: "P-07",
    title: { nl: "Klachten behandelen" },
    type: "procedure",
    owner: "p1",
    author: "p1",
    version: 1,
    status: "in-force",
    approver: "p2",
    effectiveFrom: "2025-01-01",
    reviewDue: "2026-12-31",
    classification: "internal",
    ...fields,
  });

describe("2.3 framework", () => {
  it("level n implies the evidence of level n-1: each descriptor differs and the scale counts up by one", () => {
    const { levels } = maturityScale();
    expect(levels.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(new Set(levels.map(({ descriptor }) => descriptor.nl)).size).toBe(6);
  });

  it("a score of 3 or more without evidence is flagged", () => {
    expect(flags(score())).toContain("three-without-evidence");
    expect(flags(score({ evidence: [document] }))).not.toContain("three-without-evidence");
    expect(flags(score({ value: 2 }))).not.toContain("three-without-evidence");
  });

  it("a score of 4 or more without at least one measurement link is flagged", () => {
    expect(flags(score({ value: 4, evidence: [document] }))).toContain("check-without-indicator");
    expect(flags(score({ value: 4, evidence: [document, measured] }))).not.toContain("check-without-indicator");
    expect(flags(score({ evidence: [document] }))).not.toContain("check-without-indicator");
  });
});

describe("2.4 adaptations", () => {
  it("there is no field to change a code, a scale or a weight", () => {
    for (const field of ["code", "weight", "meaning", "levels", "scale"])
      expect(Adaptation.safeParse({ ...adaptation(), requirements: { "own:a.goals": { [field]: 1 } } }).success).toBe(
        false,
      );
  });

  it("not applicable needs a reason", () => {
    const silent = adaptation({ requirements: { "own:a.goals": { applicable: false } } });
    expect(adaptationIssues(framework(), silent).map(({ code }) => code)).toContain("reason-missing");
  });

  it("renaming is previewed side by side with the generic text", () => {
    const renamed = renamedTexts(framework(), adaptation());
    expect(renamed[0]).toMatchObject({
      code: "A.01",
      field: "question",
      generic: { nl: "Kent de klant de afspraken?" },
      adapted: { nl: "Kent de lener de afspraken?" },
    });
    expect(renamedTexts(framework(), adaptation({ slots: {} }))).toEqual([]);
    expect(renamed.every(({ generic, adapted }) => generic.nl !== adapted.nl)).toBe(true);
  });

  it("local requirements carry a code with L and stay out of comparison across domains", () => {
    const local = adaptation({ localRequirements: [requirement("b.l-loans", "L1"), requirement("b.loans", "X1")] });
    expect(adaptationIssues(framework(), local).map(({ code }) => code)).toContain("local-code");
    const own = adaptedRequirements(framework(), local).filter(({ isLocal }) => isLocal);
    const generic = framework().requirements.map(({ id }) => id);
    const levels = Object.fromEntries([...generic, ...own.map(({ id }) => id)].map((id) => [id, 0]));
    const rolled = domainRollUp(generic, [{ domain: "libraries", levels }]);
    expect(rolled.map((row) => row.requirement)).toEqual(generic);
  });
});

describe("2.6 self-evaluation", () => {
  it("an individual score is a level of 0 to 5, weet niet or nvt, and nothing else", () => {
    const given = { evaluation: "e", participant: "p", requirement: "own:a", submittedOn: "2026-03-01" };
    const accepted = [0, 5, "unknown", "not-applicable", 6, -1, 2.5, "", undefined].map(
      (value) => IndividualScore.safeParse({ ...given, value }).success,
    );
    expect(accepted).toEqual([true, true, true, true, false, false, false, false, false]);
  });

  it("consensus knows no weet niet: it is a decision", () => {
    expect(ConsensusScore.safeParse({ ...score(), value: "unknown" }).success).toBe(false);
    expect(ConsensusScore.safeParse({ ...score(), value: "not-applicable" }).success).toBe(true);
  });

  it("not applicable needs a motivation too before validation", () => {
    const asked = [{ id: "own:a", code: "A.01" }];
    const found = validationIssues(asked, [score({ value: "not-applicable", motivation: "" })]);
    expect(found.map(({ code }) => code)).toEqual(["motivation-missing"]);
  });

  it("an improvement point has impact and effort of 1 to 5; each chosen one is to become an action", () => {
    const point = { code: "V1", text: "Uren op de deur", impact: 4, effort: 2, isChosen: true };
    expect(ImprovementPoint.safeParse({ ...point, effort: 0 }).success).toBe(false);
    expect(priorityQuadrant(point)).toBe("quick-win");
    const chosen = score({ value: 2, improvements: [point] });
    expect(flags(chosen)).toContain("chosen-without-action");
    expect(flags(score({ value: 2, improvements: [{ ...point, action: "A-1" }] }))).not.toContain(
      "chosen-without-action",
    );
  });

  it("the roll-up gives no mean and no rank, so that no league table of teams can be read from it", () => {
    const [row] = domainRollUp(["own:a"], [{ domain: "libraries", levels: { "own:a": 2 } }]);
    expect(Object.keys(row ?? {}).toSorted()).toEqual([
      "distribution",
      "lowest",
      "notApplicable",
      "notScored",
      "requirement",
    ]);
  });

  it("what the facilitator sees carries no person, whatever was given", () => {
    const scores = Array.from({ length: 6 }, (_, index) => ({ value: index, participant: `p${index}` }));
    expect(JSON.stringify(scoreDistribution(scores))).not.toMatch(/p\d/u);
  });

  it("every state but the last ones can be left, and the gate is named in both languages", () => {
    for (const { guards = [] } of selfEvaluationLifeCycle.transitions)
      for (const guard of guards) {
        const code = `label.${typeof guard === "string" ? guard : guard.name}`;
        expect(frameworkMessages.text("nl-BE", code)).not.toBe(frameworkMessages.text("en-GB", code));
      }
  });

  it("the words of the response gate say the share that the gate asks", () => {
    expect(frameworkMessages.text("nl-BE", "label.response")).toContain(`${api.LEAST_RESPONSE * 100} %`);
    expect(frameworkMessages.text("en-GB", "label.response")).toContain(`${api.LEAST_RESPONSE * 100}%`);
  });
});

describe("2.27 documents and records", () => {
  const on = calendarDate("2026-05-01");
  const codes = (...versions: readonly ReturnType<typeof version>[]) =>
    documentIssues(versions, on).map(({ code }) => code);

  it("one version in force, of each document", () => {
    const next = version({ version: 2, changeLog: [{ version: 2, on: "2026-04-01", text: "Nieuwe termijn" }] });
    expect(codes(version(), next)).toEqual(["two-in-force"]);
    expect(codes(version(), version({ code: "P-08" }))).toEqual([]);
    expect(codes(version({ status: "superseded" }), next)).toEqual([]);
  });

  it("an external document has an owner who watches it, and the day it was checked", () => {
    expect(codes(version({ type: "external" }))).toEqual(["watch-missing"]);
    expect(codes(version({ type: "external", watch: { owner: "p3", checkedOn: "2026-01-05" } }))).toEqual([]);
    expect(ControlledDocument.safeParse({ ...version(), watch: { owner: "p3" } }).success).toBe(false);
  });

  it("withdrawn is never deleted before its retention ends; the term is data", () => {
    const record = { date: calendarDate("2026-01-01") };
    for (const years of [1, 10, 30]) {
      const retention = { years, trigger: "intrekking", basis: "selectielijst", disposal: "destroy" } as const;
      const last = calendarDate(`${2026 + years}-01-01`);
      expect(disposalDecision({ retention }, record, last)).toEqual({ kind: "retain", until: last });
    }
  });
});

describe("3.1 maturity", () => {
  it("a level becomes a CAF score by approximation; nothing converts back", () => {
    expect(Object.keys(api).filter((name) => /caf/iu.test(name))).toEqual(["cafPoint"]);
  });
});

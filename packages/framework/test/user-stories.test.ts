import {
  adaptedRequirements,
  Adaptation,
  ConsensusScore,
  consensusAgenda,
  domainLevel,
  frameworkLabel,
  namedScores,
  rolloutMatrix,
  scoreDistribution,
  scoringProgress,
  selfEvaluationFacts,
  selfEvaluationLifeCycle,
  yearComparison,
} from "@maatstaf/framework";
import type { IndividualScore, SelfEvaluationContent } from "@maatstaf/framework";
import { calendarDate, refusalText, transition } from "@maatstaf/kernel";
import type { CommandOf, StateOf } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import { framework } from "./example.ts";

const everyone = {
  id: "p1",
  roles: ["quality-coordinator", "facilitator", "unit-head", "general-director"],
} as const;
const decided = { evaluation: "e", decidedOn: "2026-04-01", decidedBy: "p1" } as const;
const content = (fields: Partial<SelfEvaluationContent> = {}): SelfEvaluationContent => ({
  evaluation: { method: "individual+consensus", participants: ["p1", "p2", "p3"].map((person) => ({ person })) },
  requirements: [{ id: "own:a", code: "A.01" }],
  individual: [],
  consensus: [],
  ...fields,
});
function asked(
  state: StateOf<typeof selfEvaluationLifeCycle>,
  command: CommandOf<typeof selfEvaluationLifeCycle>,
  whole: SelfEvaluationContent,
) {
  const outcome = transition(selfEvaluationLifeCycle, state, command, {
    actor: everyone,
    facts: selfEvaluationFacts(whole),
  });
  return outcome.kind === "moved"
    ? outcome.state
    : outcome.reasons.map((reason) => refusalText(reason, "nl-BE", (id) => frameworkLabel(id, "nl-BE"))).join(" ");
}

const invited = (...people: readonly string[]) =>
  content({
    evaluation: { method: "individual+consensus", participants: people.map((person) => ({ person })) },
  });
const of = (requirement: string, values: readonly IndividualScore["value"][]) =>
  values.map((value) => ({ requirement, value }));
const score = (fields: object = {}) =>
  ConsensusScore.parse({ ...decided, requirement: "own:a", value: 3, motivation: "Zo werken we.", ...fields });
const levels = (of: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(of).map(([id, level]) => [id, { level, meaning: 1 }]));

describe("US-01: start a self-evaluation for one domain", () => {
  it("US-01 AC 1: the words of the domain, the same ids", () => {
    const domain = Adaptation.parse({
      id: "libraries",
      code: "VT-BIB",
      version: 1,
      framework: { framework: "own", edition: "2026" },
      name: { nl: "bibliotheken" },
      slots: { klant: { singular: "lener", plural: "leners", article: "de" } },
    });
    const spoken = adaptedRequirements(framework(), domain);
    expect(spoken.map(({ id }) => id)).toEqual(framework().requirements.map(({ id }) => id));
    expect(spoken[0]?.question.nl).toBe("Kent de lener de afspraken?");
  });

  it("US-01 AC 2: at least three invited participants in individual mode, different people", () => {
    const why = "Er is nog niet voldaan aan: er zijn minstens drie mensen uitgenodigd.";
    expect(asked("prepared", "open", invited("p1", "p2"))).toBe(why);
    expect(asked("prepared", "open", invited("p1", "p2", "p2"))).toBe(why);
    expect(asked("prepared", "open", invited("p1", "p2", "p3"))).toBe("open");
  });
});

describe("US-02: prepare the consensus meeting without names", () => {
  it("US-02 AC 1: sorted by must discuss, agreement, median (G01)", () => {
    const scores = [...of("calm", [3, 3, 3]), ...of("low", [1, 1, 1]), ...of("g01", [2, 3, 3, 1, 4, "unknown", 3])];
    const agenda = consensusAgenda(
      ["calm", "low", "g01"].map((id) => ({ id, code: id })),
      scores,
    );
    expect(agenda.map(({ code }) => code)).toEqual(["g01", "low", "calm"]);
    expect(agenda[0]?.scores).toMatchObject({ median: 3, spread: 3, mustDiscuss: true });
  });

  it("US-02 AC 2: with fewer than five only median and range", () => {
    expect(scoreDistribution(of("r", [1, 2, 4, 4]))).toEqual({ kind: "range", median: 3, minimum: 1, maximum: 4 });
    expect(scoreDistribution(of("r", [1, 2, 4, 4, 4]))).toMatchObject({ kind: "distribution" });
  });
});

describe("US-03: record consensus with motivation and evidence", () => {
  it("US-03 AC 1: a score of 3 or more without evidence is blocked at validation, by name", () => {
    expect(asked("consensus", "validate", content({ consensus: [score()] }))).toBe(
      "Er is nog niet voldaan aan: bij elke score vanaf 3 staat bewijs.",
    );
    const evidence = [{ kind: "record", reference: "lijst", statement: "wekelijks afgevinkt" }];
    expect(asked("consensus", "validate", content({ consensus: [score({ evidence })] }))).toBe("validated");
    expect(asked("consensus", "validate", content({ consensus: [score({ value: 2 })] }))).toBe("validated");
  });

  it("US-03 AC 2: a minority note is possible, and does not block", () => {
    const noted = score({ value: 2, dissent: "De balie ziet dit lager." });
    expect(noted.dissent).toBe("De balie ziet dit lager.");
    expect(asked("consensus", "validate", content({ consensus: [noted] }))).toBe("validated");
    expect(ConsensusScore.safeParse({ ...noted, dissent: " " }).success).toBe(false);
  });

  it("US-03 AC 3: strengths and improvement points are kept, and a chosen point opens the plan", () => {
    const improvements = [{ code: "V1", text: "Uren op de deur", impact: 4, effort: 1, isChosen: true }];
    const kept = score({ value: 2, strengths: ["vriendelijk onthaal"], improvements });
    expect([kept.strengths, kept.improvements[0]?.text]).toEqual([["vriendelijk onthaal"], "Uren op de deur"]);
    expect(asked("validated", "plan-improvement", content({ consensus: [kept] }))).toBe("improvement-plan");
  });

  it("US-03 AC 4: reopening counts a revision, so that the history can be shown", () => {
    const again = transition(selfEvaluationLifeCycle, "validated", "reopen", {
      actor: everyone,
      motivation: "Een score stond bij de verkeerde vraag.",
      counters: { revision: 2 },
    });
    expect(again).toMatchObject({ kind: "moved", state: "consensus", counters: { revision: 3 } });
  });
});

describe("US-04: a matrix of domains and phases over years", () => {
  const day = calendarDate;

  it("US-04 AC 2: the cell follows the consensus level, and a level that covers less than 80 % is told", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const level = domainLevel(ids, { a: 3, b: 3, c: 3 });
    if (level.kind !== "level") throw new Error("no level");
    const [row] = rolloutMatrix({ cells: [] }, [{ domain: "libraries", ...level }], day("2026-06-30"));
    expect(row?.isCovered).toBe(false);
    expect(row?.cells.map(({ status }) => status)).toEqual(["reached", "reached", "not-planned", "not-planned"]);
    const whole = domainLevel(ids, { a: 3, b: 3, c: 3, d: 3 });
    expect(rolloutMatrix({ cells: [] }, [{ domain: "l", ...whole }], day("2026-06-30"))[0]?.isCovered).toBe(true);
  });

  it("US-04 AC 3: the planned day next to the day it was reached, over years", () => {
    const cells = [
      { domain: "libraries", phase: "plan", targetDate: day("2025-06-30"), responsible: "p1" },
      { domain: "libraries", phase: "check", targetDate: day("2026-06-30"), responsible: "p1" },
    ] as const;
    const consensus = [
      { on: day("2026-04-01"), level: 3 },
      { on: day("2024-04-01"), level: 2 },
      { on: day("2025-04-01"), level: 2 },
    ];
    const [row] = rolloutMatrix({ cells }, [{ domain: "libraries", consensus }], day("2026-05-01"));
    expect(row?.level).toBe(3);
    expect(row?.cells.map(({ status, targetDate, reachedOn }) => [status, targetDate, reachedOn])).toEqual([
      ["reached", "2025-06-30", "2024-04-01"],
      ["reached", undefined, "2026-04-01"],
      ["planned", "2026-06-30", undefined],
      ["not-planned", undefined, undefined],
    ]);
  });

  it("US-04 AC 3: a phase that was lost counts from the day it was won back", () => {
    const consensus = [2, 1, 2].map((level, index) => ({ on: day(`202${index + 4}-04-01`), level }));
    const [row] = rolloutMatrix({ cells: [] }, [{ domain: "libraries", consensus }], day("2026-05-01"));
    expect(row?.cells[0]).toEqual({ phase: "plan", status: "reached", reachedOn: "2026-04-01" });
  });

  it("US-04 AC 4: comparison over years uses matched requirements (G04)", () => {
    const found = yearComparison(levels({ R1: 2, R2: 3, R3: 1, R4: 4 }), levels({ R1: 3, R2: 3, R3: 3, R5: 2 }));
    expect(found).toMatchObject({ matched: ["R1", "R2", "R3"], dropped: ["R4"], added: ["R5"], meanDifference: 1 });
    expect([found.improved, found.same, found.worse]).toEqual([2, 1, 0]);
  });
});

describe("US-19: score at my own pace and with weet niet", () => {
  it("US-19 AC 3: colleagues cannot see my score", () => {
    const mine = { value: 1, requirement: "r" } as const;
    expect(scoreDistribution([mine])).toEqual({ kind: "too-few", required: 2 });
    expect(namedScores({ anonymityToGroup: true, namesAgreedOn: calendarDate("2026-01-01") }, [])).toEqual({
      kind: "anonymous",
    });
    const shown = JSON.stringify(
      scoreDistribution([1, 2, 3, 4, 5].map((value) => ({ value, participant: `p${value}` }))),
    );
    expect(shown).not.toContain("p1");
  });

  it("US-19 AC 4: progress counts weet niet as an answer, and nothing twice", () => {
    const scores: readonly Pick<IndividualScore, "requirement" | "value">[] = [
      { requirement: "a", value: "unknown" },
      { requirement: "b", value: 3 },
      { requirement: "b", value: 4 },
      { requirement: "elsewhere", value: 1 },
    ];
    expect(scoringProgress(["a", "b", "c"], scores)).toEqual({ answered: 2, total: 3 });
    expect(scoringProgress([], scores)).toEqual({ answered: 0, total: 0 });
  });
});

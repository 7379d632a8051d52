import {
  ConsensusScore,
  responseShare,
  selfEvaluationFacts,
  selfEvaluationLifeCycle,
  validationIssues,
  issueText,
} from "@maatstaf/framework";
import type { SelfEvaluationContent } from "@maatstaf/framework";
import { lifeCycleIssues, openCommands, transition } from "@maatstaf/kernel";
import type { CommandOf, StateOf } from "@maatstaf/kernel";
import { array, assert, constant, constantFrom, oneof, property, record, subarray } from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";

type State = StateOf<typeof selfEvaluationLifeCycle>;
type Command = CommandOf<typeof selfEvaluationLifeCycle>;

const requirements = [
  { id: "own:a", code: "A.01" },
  { id: "own:b", code: "A.02" },
];
const consensus = (fields: Partial<z.input<typeof ConsensusScore>> = {}) =>
  ConsensusScore.parse({
    evaluation: "e",
    requirement: "own:a",
    value: 2,
    motivation: "Zo is het.",
    decidedOn: "2026-04-01",
    decidedBy: "p1",
    ...fields,
  });
const point = { code: "V1", text: "Beter", impact: 4, effort: 1, isChosen: true };
const evidence = [{ kind: "document" as const, reference: "nota", statement: "beslist" }];
const whole: SelfEvaluationContent = {
  evaluation: { method: "individual+consensus", participants: ["p1", "p2", "p3"].map((person) => ({ person })) },
  requirements,
  individual: ["p1", "p2"].map((participant) => ({ participant })),
  consensus: [consensus({ improvements: [point] }), consensus({ requirement: "own:b", value: 3, evidence })],
};
const as = (...roles: readonly ("quality-coordinator" | "facilitator" | "unit-head" | "general-director")[]) => ({
  id: "p1",
  roles,
});
const reasons = (state: State, command: Command, content: SelfEvaluationContent, motivation?: string) => {
  const outcome = transition(selfEvaluationLifeCycle, state, command, {
    actor: as("quality-coordinator", "facilitator", "unit-head", "general-director"),
    facts: selfEvaluationFacts(content),
    ...(motivation === undefined ? {} : { motivation }),
  });
  return outcome.kind === "moved"
    ? outcome.state
    : outcome.reasons.map(({ code, params }) => `${code} ${params["guard"] ?? ""}`.trim());
};

describe("the life cycle", () => {
  it("has no dead end", () => {
    expect(lifeCycleIssues(selfEvaluationLifeCycle)).toEqual([]);
  });

  it("at least three participants for individual mode", () => {
    const two = {
      ...whole,
      evaluation: { ...whole.evaluation, participants: [{ person: "p1" }, { person: "p2" }, { person: "p2" }] },
    };
    expect(reasons("prepared", "open", two)).toEqual(["guard-not-met enough-participants"]);
    expect(reasons("prepared", "open", { ...two, evaluation: { ...two.evaluation, method: "consensus-only" } })).toBe(
      "open",
    );
    expect(reasons("prepared", "open", whole)).toBe("open");
  });

  it("scoring closes at a response of 60 % or by override", () => {
    const low = { ...whole, individual: [{ participant: "p1" }, { participant: "stranger" }] };
    expect(reasons("open", "close-scoring", low)).toEqual(["guard-not-met response"]);
    expect(reasons("open", "close-scoring", low, "vakantie")).toBe("scoring-closed");
    expect(reasons("open", "close-scoring", whole)).toBe("scoring-closed");
    expect(
      responseShare(
        Array.from({ length: 5 }, (_, index) => ({ person: `${index}` })),
        ["0", "1", "2"].map((participant) => ({ participant })),
      ),
    ).toBe(0.6);
  });

  it("validated when every applicable requirement has value and motivation, and 3 or more has evidence", () => {
    const of = (scores: SelfEvaluationContent["consensus"]) =>
      reasons("consensus", "validate", { ...whole, consensus: scores });
    expect(of(whole.consensus)).toBe("validated");
    expect(of([consensus()])).toEqual(["guard-not-met all-scored"]);
    expect(of([consensus({ motivation: " " }), consensus({ requirement: "own:b" })])).toEqual([
      "guard-not-met all-motivated",
    ]);
    expect(of([consensus(), consensus({ requirement: "own:b", value: 3 })])).toEqual([
      "guard-not-met evidence-from-three",
    ]);
    expect(of([consensus(), consensus({ requirement: "own:b", value: "not-applicable" })])).toBe("validated");
  });

  it("validated by head or director only", () => {
    const outcome = transition(selfEvaluationLifeCycle, "consensus", "validate", {
      actor: as("quality-coordinator", "facilitator"),
      facts: selfEvaluationFacts(whole),
    });
    expect(outcome).toMatchObject({ kind: "refused", reasons: [{ code: "role-not-allowed" }] });
  });

  it("improvement plan with at least one chosen point, or motivated none", () => {
    const none = { ...whole, consensus: [consensus({ improvements: [{ ...point, isChosen: false }] })] };
    expect(reasons("validated", "plan-improvement", none)).toEqual(["guard-not-met point-chosen"]);
    expect(reasons("validated", "plan-improvement", none, "eerst de verhuizing")).toBe("improvement-plan");
    expect(reasons("validated", "plan-improvement", whole)).toBe("improvement-plan");
  });

  it("reopening a validated evaluation creates a new revision, with a motivation", () => {
    expect(reasons("validated", "reopen", whole)).toEqual(["motivation-too-short"]);
    const outcome = transition(selfEvaluationLifeCycle, "validated", "reopen", {
      actor: as("quality-coordinator"),
      motivation: "fout in A.02",
      counters: { revision: 1 },
    });
    expect(outcome).toMatchObject({ kind: "moved", state: "consensus", counters: { revision: 2 } });
  });

  it("only an open one is cancelled, with a motivation", () => {
    expect(reasons("open", "cancel", whole)).toEqual(["motivation-too-short"]);
    expect(reasons("open", "cancel", whole, "fusie")).toBe("cancelled");
    expect(reasons("consensus", "cancel", whole, "fusie")).toEqual(["no-such-transition"]);
  });
});

describe("random commands against the table", () => {
  const cycle = selfEvaluationLifeCycle;
  const states = Object.keys(cycle.states) as State[];
  const commands = [...new Set(cycle.transitions.map(({ command }) => command))];
  const roles = [...new Set(cycle.transitions.flatMap((row) => [...row.roles]))];
  /** What the domain allows, written down apart from the table. */
  const ALLOWED: Readonly<Record<State, Partial<Record<Command, State>>>> = {
    prepared: { open: "open" },
    open: { "close-scoring": "scoring-closed", cancel: "cancelled" },
    "scoring-closed": { "start-consensus": "consensus" },
    consensus: { validate: "validated" },
    validated: { "plan-improvement": "improvement-plan", reopen: "consensus" },
    "improvement-plan": { archive: "archived", reopen: "consensus" },
    archived: {},
    cancelled: {},
  };
  const mostly = constantFrom(true, true, true, false);
  const step = record({
    command: constantFrom(...commands),
    roles: oneof(constant(roles), subarray(roles)),
    motivation: constantFrom("", "  ", "omdat het zo is"),
    facts: record({
      "enough-participants": mostly,
      response: mostly,
      "all-scored": mostly,
      "all-motivated": mostly,
      "evidence-from-three": mostly,
      "point-chosen": mostly,
    }),
  });

  it("move only where the domain allows, refuse with a reason code, and lose no revision", () => {
    const visited = new Set<State>();
    assert(
      property(array(step, { minLength: 40, maxLength: 120 }), (steps) => {
        let state: State = cycle.initial;
        let revision = 1;
        const wrong: string[] = [];
        for (const { command, roles: held, motivation, facts } of steps) {
          const outcome = transition(cycle, state, command, {
            actor: { id: "p", roles: held },
            facts,
            motivation,
            counters: { revision },
          });
          const target = ALLOWED[state][command];
          if (outcome.kind === "refused") {
            const isUnknown = outcome.reasons.some(({ code }) => code === "no-such-transition");
            if (isUnknown !== (target === undefined)) wrong.push(`${state} ${command}: refused without its reason`);
            continue;
          }
          const next = command === "reopen" ? revision + 1 : revision;
          const isValid = facts["all-scored"] && facts["all-motivated"] && facts["evidence-from-three"];
          if (outcome.state !== target) wrong.push(`${state} ${command}: moved to ${outcome.state}`);
          if (!openCommands(cycle, state, held).includes(command)) wrong.push(`${state} ${command}: not offered`);
          if (command === "validate" && !isValid) wrong.push("validated what is not whole");
          if (command === "close-scoring" && !facts.response && motivation.trim() === "")
            wrong.push("closed too early");
          if (outcome.counters.revision !== next) wrong.push(`${state} ${command}: lost a revision`);
          revision = outcome.counters.revision ?? revision;
          state = outcome.state;
          visited.add(state);
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 400, seed: 2606 },
    );
    expect(states.filter((state) => state !== cycle.initial && !visited.has(state))).toEqual([]);
  });
});

describe("validationIssues", () => {
  it("names the requirement and says what to do, in both languages", () => {
    const found = validationIssues(
      [...requirements, { id: "own:c", code: "A.03" }],
      [consensus({ motivation: "" }), consensus({ requirement: "own:b", value: 4 })],
    );
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ["motivation-missing", '["own:a"]'],
      ["evidence-missing-from-three", '["own:b"]'],
      ["value-missing", '["own:c"]'],
    ]);
    for (const issue of found) expect(issueText(issue, "nl-BE")).not.toBe(issueText(issue, "en-GB"));
  });
});

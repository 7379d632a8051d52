import {
  documentLifeCycle,
  frameworkLabel,
  frameworkLifeCycle,
  frameworkMessages,
  selfEvaluationLifeCycle,
} from "@maatstaf/framework";
import { kernelMessages, lifeCycleIssues, openCommands, refusalText, transition } from "@maatstaf/kernel";
import type { LifeCycle } from "@maatstaf/kernel";
import { idsOf, lifeCycleWalk } from "@maatstaf/testkit";
import { array, assert, constant, constantFrom, dictionary, oneof, property, record, subarray } from "fast-check";
import { describe, expect, it } from "vitest";

const CYCLES: readonly LifeCycle[] = [selfEvaluationLifeCycle, documentLifeCycle, frameworkLifeCycle];
const hasWord = (id: string): boolean => frameworkMessages.has(`label.${id}`);

it.each(CYCLES.map((cycle) => [cycle.id, cycle] as const))(
  "life cycle %s: every row works, every other command is refused with its code, and all ids have words",
  (_, cycle) => {
    expect(lifeCycleWalk(cycle, { transition, lifeCycleIssues, hasWord })).toEqual([]);
  },
);

it("no word for a life cycle is left over", () => {
  const ids = new Set(CYCLES.flatMap(idsOf));
  const labels = frameworkMessages.codes.filter((code) => code.startsWith("label."));
  expect(labels.filter((code) => !ids.has(code.slice("label.".length)))).toEqual([]);
});

describe.each(["nl-BE", "en-GB"] as const)("a refusal names the gate that is closed, in words (%s)", (locale) => {
  it.each(CYCLES.flatMap((cycle) => cycle.transitions.map((row) => [cycle.id, row.command, cycle, row] as const)))(
    "%s: %s",
    (_, command, cycle, row) => {
      const [from] = [row.from].flat();
      const outcome = transition(cycle, from ?? "", command, { actor: { id: "p", roles: [] }, facts: {} });
      if (outcome.kind !== "refused") throw new Error(`${command} moved without a role`);
      for (const refusal of outcome.reasons) {
        const text = refusalText(refusal, locale, (id) => frameworkLabel(id, locale));
        expect(kernelMessages.has(`refusal.${refusal.code}`)).toBe(true);
        expect(text).not.toMatch(/[a-z]+(?:-[a-z]+)+(?=[.,])|[{}]|undefined/u);
      }
      const gates = (row.guards ?? []).map((guard) => (typeof guard === "string" ? guard : guard.name));
      expect(outcome.reasons.flatMap(({ params }) => params["guard"] ?? [])).toEqual(gates);
    },
  );
});

/** What DOMAIN 2.3 and 2.27 allow, written down apart from the tables: from, command, to. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  document: {
    draft: { submit: "review" },
    review: { approve: "approved" },
    approved: { enforce: "in-force" },
    "in-force": { "call-for-review": "review-due" },
    "review-due": { supersede: "superseded", withdraw: "withdrawn" },
    superseded: {},
    withdrawn: {},
  },
  framework: {
    draft: { submit: "review" },
    review: { publish: "published" },
    published: { retire: "retired" },
    retired: {},
  },
};

describe.each([documentLifeCycle, frameworkLifeCycle].map((cycle: LifeCycle) => [cycle.id, cycle] as const))(
  "random commands on a %s",
  (id, cycle) => {
    const allowed = ALLOWED[id] ?? {};
    const commands = [...new Set(cycle.transitions.map(({ command }) => command))];
    const roles = [...new Set(cycle.transitions.flatMap((row) => [...row.roles]))];
    const guards = cycle.transitions.flatMap(({ guards: own = [] }) =>
      own.map((guard) => (typeof guard === "string" ? guard : guard.name)),
    );
    const mostly = constantFrom(true, true, true, false);
    const step = record({
      command: constantFrom(...commands),
      person: constantFrom("anna", "bert"),
      roles: oneof(constant(roles), subarray(roles)),
      motivation: constantFrom("", "omdat het zo is"),
      facts: dictionary(constantFrom(...guards), mostly, { minKeys: guards.length, maxKeys: guards.length }),
    });

    it("move only where the domain allows, through open gates, by someone with the role who may", () => {
      const visited = new Set<string>();
      assert(
        property(array(step, { minLength: 40, maxLength: 100 }), (steps) => {
          let state: string = cycle.initial;
          const wrong: string[] = [];
          for (const { command, person, roles: held, motivation, facts } of steps) {
            const parts = { author: ["anna"] };
            const outcome = transition(cycle, state, command, {
              actor: { id: person, roles: held },
              facts,
              motivation,
              parts,
            });
            const target = allowed[state]?.[command];
            if (outcome.kind === "refused") {
              const isUnknown = outcome.reasons.some(({ code }) => code === "no-such-transition");
              if (isUnknown !== (target === undefined)) wrong.push(`${state} ${command}: refused without its reason`);
              continue;
            }
            const row = cycle.transitions.find((one) => one.command === command && [one.from].flat().includes(state));
            const own = (row?.guards ?? []).map((guard) => (typeof guard === "string" ? guard : guard.name));
            if (outcome.state !== target) wrong.push(`${state} ${command}: moved to ${outcome.state}`);
            if (!openCommands(cycle, state, held).includes(command)) wrong.push(`${state} ${command}: not offered`);
            if (own.some((guard) => facts[guard] !== true)) wrong.push(`${state} ${command}: through a closed gate`);
            if (command === "approve" && person === "anna") wrong.push("approved what she wrote");
            if (command === "withdraw" && motivation === "") wrong.push("withdrawn without a word");
            state = outcome.state;
            visited.add(state);
          }
          expect(wrong).toEqual([]);
        }),
        { numRuns: 300, seed: 227 },
      );
      expect(Object.keys(cycle.states).filter((state) => state !== cycle.initial && !visited.has(state))).toEqual([]);
    });
  },
);

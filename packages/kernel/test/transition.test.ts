import { transition } from "@maatstaf/kernel";
import type { CommandOf, StateOf } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { statesOf } from "../src/life-cycle-paths.ts";
import { improvement } from "./life-cycles.ts";

const owner = { id: "p1", roles: ["owner"] } as const;
const verifier = { id: "p2", roles: ["verifier"] } as const;
const approver = { id: "p3", roles: ["approver"] } as const;

test("states and commands are unions of the texts in the table", () => {
  expectTypeOf<StateOf<typeof improvement>>().toEqualTypeOf<
    "proposed" | "planned" | "in-execution" | "on-hold" | "done" | "checked" | "secured" | "closed" | "cancelled"
  >();
  expectTypeOf<"reopen">().toExtend<CommandOf<typeof improvement>>();
  // @ts-expect-error -- a state that is not in the table
  transition(improvement, "lost", "accept", { actor: owner });
  // @ts-expect-error -- a command that is not in the table
  transition(improvement, "proposed", "lose", { actor: owner });
  // @ts-expect-error -- a guard that is not in the table
  transition(improvement, "proposed", "accept", { actor: owner, facts: { "moon-full": true } });
});

test("a command whose gate is open moves the record", () => {
  expect(
    transition(improvement, "proposed", "accept", {
      actor: owner,
      facts: { "due-date-set": true, "owner-set": true },
      counters: { cycle: 2 },
    }),
  ).toEqual({
    kind: "moved",
    from: "proposed",
    command: "accept",
    state: "planned",
    counters: { cycle: 2 },
    overridden: [],
  });
});

const reasons = (outcome: ReturnType<typeof transition>): unknown =>
  outcome.kind === "refused" ? outcome.reasons : outcome;

const checked = (parts: { owner?: string[]; executor?: string[] }): unknown =>
  reasons(transition(improvement, "done", "check", { actor: verifier, facts: { effective: true }, parts }));

const reopened = (counters: { reopened?: number }): unknown =>
  reasons(
    transition(improvement, "closed", "reopen", { actor: owner, facts: { "days-since-closing": true }, counters }),
  );

const reopenedAfter = (days: number): string =>
  transition(improvement, "closed", "reopen", {
    actor: owner,
    facts: { "days-since-closing": ({ atMost = 0 }) => days <= Number(atMost) },
  }).kind;

const resumed = (facts: object): unknown => transition(improvement, "on-hold", "resume", { actor: owner, facts });

const secured = (context: object): unknown =>
  transition(improvement, "checked", "secure", { actor: owner, ...context });

describe("refused", () => {
  test("a transition that is not in the table", () => {
    expect(reasons(transition(improvement, "proposed", "close", { actor: owner }))).toEqual([
      { code: "no-such-transition", params: { state: "proposed", command: "close" } },
    ]);
    expect(
      reasons(transition(improvement, "cancelled", "cancel", { actor: approver, motivation: "x".repeat(10) })),
    ).toEqual([{ code: "no-such-transition", params: { state: "cancelled", command: "cancel" } }]);
  });

  test("a role that may not, with the roles that may", () => {
    expect(
      reasons(transition(improvement, "closed", "reopen", { actor: verifier, facts: { "days-since-closing": true } })),
    ).toEqual([{ code: "role-not-allowed", params: { roles: "owner, quality-coordinator" } }]);
  });

  test("a guard that does not hold, or of which nothing is known, with its figures", () => {
    expect(
      reasons(transition(improvement, "proposed", "accept", { actor: owner, facts: { "owner-set": false } })),
    ).toEqual([
      { code: "guard-not-met", params: { guard: "due-date-set" } },
      { code: "guard-not-met", params: { guard: "owner-set" } },
    ]);
    expect(reasons(transition(improvement, "closed", "reopen", { actor: owner }))).toEqual([
      { code: "guard-not-met", params: { guard: "days-since-closing", atMost: 30 } },
    ]);
  });

  test("who holds a part that must be another, and when it is not known who does", () => {
    expect(checked({ owner: ["p1"], executor: ["p9", "p2"] })).toEqual([
      { code: "separation-of-duties", params: { part: "executor" } },
    ]);
    expect(checked({ owner: [] })).toEqual([{ code: "part-unknown", params: { part: "executor" } }]);
    expect(checked({ owner: [], executor: ["p1"] })).toMatchObject({ kind: "moved", state: "checked" });
  });

  test("a motivation that is too short, spaces not counted", () => {
    expect(
      reasons(transition(improvement, "planned", "cancel", { actor: approver, motivation: "  kort      " })),
    ).toEqual([{ code: "motivation-too-short", params: { minimum: 10, found: 4 } }]);
    expect(reasons(transition(improvement, "planned", "cancel", { actor: approver }))).toEqual([
      { code: "motivation-too-short", params: { minimum: 10, found: 0 } },
    ]);
  });

  test("a counter at its limit", () => {
    expect(reopened({})).toMatchObject({ kind: "moved", state: "planned", counters: { reopened: 1 } });
    expect(reopened({ reopened: 1 })).toEqual([
      { code: "counter-exhausted", params: { counter: "reopened", limit: 1 } },
    ]);
  });

  test("with everything that stands in the way at once", () => {
    expect(reasons(transition(improvement, "planned", "hold", { actor: verifier }))).toEqual([
      { code: "role-not-allowed", params: { roles: "owner" } },
      { code: "motivation-too-short", params: { minimum: 10, found: 0 } },
      { code: "guard-not-met", params: { guard: "new-date-set" } },
    ]);
  });
});

test("a counter goes up, from nothing too, and the one handed in stays as it was", () => {
  const counters = { cycle: 1, reopened: 1 };
  const again = { actor: verifier, parts: { owner: ["p1"] } };
  expect(transition(improvement, "done", "send-back", { ...again, counters })).toMatchObject({
    counters: { cycle: 2, reopened: 1 },
  });
  expect(transition(improvement, "done", "send-back", again)).toMatchObject({
    state: "planned",
    counters: { cycle: 1 },
  });
  expect(counters).toEqual({ cycle: 1, reopened: 1 });
});

test("the facts decide which of two rows is taken", () => {
  expect(resumed({ "was-planned": true })).toMatchObject({ state: "planned" });
  expect(resumed({ "was-in-execution": true })).toMatchObject({ state: "in-execution" });
  expect(resumed({})).toMatchObject({ kind: "refused", reasons: [{ params: { guard: "was-planned" } }] });
});

test("a guard is judged by the figures in the table", () => {
  expect([reopenedAfter(30), reopenedAfter(31)]).toEqual(["moved", "refused"]);
});

test("a motivation may stand in for a guard that says so, and the outcome tells it", () => {
  expect(secured({ motivation: "Geen document betrokken" })).toMatchObject({
    state: "secured",
    overridden: ["document-updated"],
  });
  expect(secured({ facts: { "document-updated": true }, motivation: "Bijgewerkt" })).toMatchObject({ overridden: [] });
  expect(secured({ motivation: "x" })).toMatchObject({ overridden: ["document-updated"] });
  expect(secured({ motivation: "  " })).toMatchObject({ kind: "refused" });
});

const states = statesOf(improvement);
const commands = [...new Set(improvement.transitions.map(({ command }) => command))];
const guards = improvement.transitions
  .flatMap((row) => row.guards ?? [])
  .map((demand) => (typeof demand === "string" ? demand : demand.name));
const contexts = fc.record({
  actor: fc.record({
    id: fc.constant("p"),
    roles: fc.subarray(["owner", "verifier", "approver", "quality-coordinator"] as const),
  }),
  facts: fc.subarray(guards).map((met) => Object.fromEntries(met.map((guard) => [guard, true]))),
  motivation: fc.string({ maxLength: 20 }),
  parts: fc.constant({ owner: [], executor: [] }),
});

test("a record moves only along a row of the table, by a role of that row", () => {
  let moves = 0;
  fc.assert(
    fc.property(fc.constantFrom(...states), fc.constantFrom(...commands), contexts, (state, command, context) => {
      const outcome = transition(improvement, state, command, context);
      const rows = improvement.transitions.filter(
        (row) =>
          outcome.kind === "moved" &&
          row.command === command &&
          row.to === outcome.state &&
          (row.from === "any" ? improvement.states[state].final !== true : [row.from].flat().includes(state)) &&
          row.roles.some((role) => context.actor.roles.includes(role)),
      );
      moves += rows.length;
      expect(rows.length > 0).toBe(outcome.kind === "moved");
    }),
    { numRuns: 10_000 },
  );
  expect(moves).toBeGreaterThan(50);
});

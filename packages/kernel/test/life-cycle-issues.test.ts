import { lifeCycleIssues } from "@maatstaf/kernel";
import type { LifeCycle, Transition } from "@maatstaf/kernel";
import { describe, expect, test } from "vitest";
import { improvement } from "./life-cycles.ts";

const row = (from: Transition["from"], to: string, more: Partial<Transition> = {}): Transition => ({
  command: `${[from].flat().join("-")}-to-${to}`,
  from,
  to,
  roles: ["owner"],
  ...more,
});
const cycle = (transitions: readonly Transition[], more: Partial<LifeCycle> = {}): LifeCycle => ({
  id: "test",
  initial: "a",
  states: { a: {}, b: {}, end: { final: true } },
  transitions,
  ...more,
});
const sound = [row("a", "b"), row("b", "end")];

describe("nothing is wrong with", () => {
  test.each([
    ["a table that says all a table can say", improvement],
    ["a chain", cycle(sound)],
    ["a way back", cycle([...sound, row("b", "a")])],
    ["a way out of a final state", cycle([...sound, row("end", "a")])],
    [
      "a state that is entered from any",
      cycle([...sound, row("any", "stop")], { states: { a: {}, b: {}, end: { final: true }, stop: { final: true } } }),
    ],
    ["a row that leads back to its own state", cycle([...sound, row("a", "a")])],
    [
      "two ways by one command, the first with a gate",
      cycle([row("a", "b"), row("b", "end", { command: "go", guards: ["g"] }), row("b", "a", { command: "go" })]),
    ],
    [
      "two ways by one command, for other roles",
      cycle([row("a", "b"), row("b", "end", { command: "go" }), row("b", "a", { command: "go", roles: ["other"] })]),
    ],
  ])("%s", (_name, table) => {
    expect(lifeCycleIssues(table)).toEqual([]);
  });
});

test.each([
  [{ guards: ["g"] }],
  [{ notBy: ["author"] }],
  [{ guards: ["g"], notBy: ["author"] }],
  [{ motivation: 10 }],
  [{ counts: { counter: "c", limit: 1 } }],
  [{ motivation: 10, counts: { counter: "c", limit: 1 } }],
  [{ roles: ["other"] }],
])("a row with %j leaves room for the next", (gate) => {
  const rows = [row("a", "b"), row("b", "end", { command: "go", ...gate }), row("b", "a", { command: "go" })];
  expect(lifeCycleIssues(cycle(rows))).toEqual([]);
});

test("a row that only counts leaves none", () => {
  const counts = { counter: "c" };
  const rows = [row("a", "b"), row("b", "end", { command: "go", counts }), row("b", "a", { command: "go" })];
  expect(lifeCycleIssues(cycle(rows))).toEqual([
    { code: "shadowed-transition", params: { state: "b", command: "go" } },
  ]);
});

test.each([
  ["missing-initial", cycle(sound, { initial: "x" }), "x"],
  ["unreachable-state", cycle(sound, { states: { a: {}, b: {}, c: { final: true }, end: { final: true } } }), "c"],
  [
    "unreachable-state",
    cycle([...sound, row("c", "b")], { states: { a: {}, b: {}, c: {}, end: { final: true } } }),
    "c",
  ],
  ["dead-state", cycle(sound, { states: { a: {}, b: {}, end: {} } }), "end"],
  ["unknown-state", cycle([...sound, row("a", "x")]), "x"],
  ["unknown-state", cycle([...sound, row(["a", "x"], "b", { command: "from-x" })]), "x"],
  ["unknown-state", cycle([...sound, row([], "b", { command: "from-nowhere" })]), ""],
  ["duplicate-transition", cycle([...sound, row("a", "b")]), "a"],
  ["duplicate-transition", cycle([...sound, row(["b", "a"], "b", { command: "a-to-b" })]), "a"],
  ["shadowed-transition", cycle([...sound, row("a", "end", { command: "a-to-b" })]), "a"],
  ["shadowed-transition", cycle([...sound, row("any", "a", { command: "b-to-end" })]), "b"],
  [
    "reserved-state-name",
    cycle([...sound, row("b", "any")], { states: { a: {}, b: {}, any: { final: true }, end: { final: true } } }),
    "any",
  ],
])("%s", (code, table, state) => {
  expect(lifeCycleIssues(table)).toContainEqual({ code, params: expect.objectContaining({ state }) });
});

test.each([
  ["unnamed-guard", { guards: [""] }, {}],
  ["unnamed-guard", { guards: [{ name: " " }] }, {}],
  ["nobody-may", { roles: [] }, {}],
  ["not-a-limit", { motivation: 0 }, { found: 0 }],
  ["not-a-limit", { counts: { counter: "c", limit: 1.5 } }, { found: 1.5 }],
])("%s", (code, more, params) => {
  expect(lifeCycleIssues(cycle([row("a", "b", more), row("b", "end")]))).toEqual([
    { code, params: { command: "a-to-b", ...params } },
  ]);
});

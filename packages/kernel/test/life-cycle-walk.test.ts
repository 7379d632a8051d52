/// <reference types="node" />
import { lifeCycle, lifeCycleIssues, transition } from "@maatstaf/kernel";
import type { LifeCycle } from "@maatstaf/kernel";
import { lifeCycleWalk } from "@maatstaf/testkit";
import { describe, expect, it } from "vitest";

const card: LifeCycle = lifeCycle({
  id: "card",
  initial: "draft",
  states: { draft: {}, review: {}, published: { final: true } },
  transitions: [
    { command: "submit", from: "draft", to: "review", roles: ["editor"], guards: ["complete"] },
    { command: "publish", from: "review", to: "published", roles: ["chief"], notBy: ["author"], guards: ["read"] },
    {
      command: "send-back",
      from: "review",
      to: "draft",
      roles: ["chief"],
      motivation: 20,
      counts: { counter: "rounds", limit: 2 },
    },
  ],
});
const tools = { transition, lifeCycleIssues, hasWord: () => true };
type Context = Parameters<typeof transition>[3];

const codeWith = (cycle: LifeCycle) => (_: LifeCycle, state: string, command: string, context: Context) =>
  transition(cycle, state, command, context);

describe("the walk over a life cycle that the tests of every package share", () => {
  it("finds nothing in a table that is carried out", () => {
    expect(lifeCycleWalk(card, tools)).toEqual([]);
  });

  it("finds a state that leads nowhere, one that nothing leads to, and an id without a word", () => {
    const broken: LifeCycle = { ...card, states: { ...card.states, lost: {} } };
    const walked = lifeCycleWalk(broken, { ...tools, hasWord: (id) => id !== "chief" });
    expect(walked).toEqual(["issue unreachable-state", "issue dead-state", "no word for chief"]);
  });

  it("finds a row that is not taken and a command that is taken without a row", () => {
    const short: LifeCycle = { ...card, transitions: card.transitions.slice(0, 2) };
    expect(lifeCycleWalk(card, { ...tools, transition: codeWith(short) })[0]).toBe(
      "review send-back: expected draft, found refused: no-such-transition",
    );
    const wide: LifeCycle = {
      ...card,
      transitions: card.transitions.map((row) =>
        row.command === "submit" ? { ...row, from: ["draft", "review"] } : row,
      ),
    };
    expect(lifeCycleWalk(card, { ...tools, transition: codeWith(wide) })).toContain(
      "review submit: expected refused: no-such-transition, found review",
    );
  });

  it.each([
    [
      "review publish without the role",
      (context: Context) => ({ ...context, actor: { id: "x", roles: ["editor", "chief"] } }),
    ],
    ["review publish by author", (context: Context) => ({ ...context, parts: { author: ["another"] } })],
    ["draft submit without complete", (context: Context) => ({ ...context, facts: { complete: true, read: true } })],
    ["review send-back without a motivation", (context: Context) => ({ ...context, motivation: "x".repeat(40) })],
    ["review send-back after 2", (context: Context) => ({ ...context, counters: {} })],
  ])("finds a gate that is not kept: %s", (what, loosened) => {
    const loose = (cycle: LifeCycle, state: string, command: string, context: Context) =>
      transition(cycle, state, command, loosened(context));
    const found = lifeCycleWalk(card, { ...tools, transition: loose });
    expect(found.filter((line) => line.startsWith(what))).toHaveLength(1);
  });
});

/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { lifeCycleIssues, transition } from "@maatstaf/kernel";
import type { LifeCycle } from "@maatstaf/kernel";
import * as pdca from "@maatstaf/pdca";
import { describe, expect, it } from "vitest";

const CYCLES = Object.entries(pdca)
  .filter(([name]) => name.endsWith("LifeCycle"))
  .map(([, cycle]) => cycle as LifeCycle);
const { pdcaMessages } = pdca;
const WHY = "Een reden die lang genoeg is om iets te zeggen, ook waar er veertig tekens nodig zijn.";

const nameOf = (guard: string | { readonly name: string }) => (typeof guard === "string" ? guard : guard.name);
const rowsAt = (cycle: LifeCycle, state: string, command: string) =>
  cycle.transitions.filter(
    (row) =>
      row.command === command &&
      (row.from === state ||
        (Array.isArray(row.from) && row.from.includes(state)) ||
        (row.from === "any" && row.to !== state && cycle.states[state]?.final !== true)),
  );

describe.each(CYCLES.map((cycle) => [cycle.id, cycle] as const))("life cycle %s", (_, cycle) => {
  const commands = [...new Set(cycle.transitions.map(({ command }) => command))];

  it("has no issue: every state can be reached and left", () => {
    expect(lifeCycleIssues(cycle)).toEqual([]);
  });

  it("takes every row of its table and refuses every other command, for any state", () => {
    for (const state of Object.keys(cycle.states)) {
      for (const command of commands) {
        const rows = rowsAt(cycle, state, command);
        const outcome = transition(cycle, state, command, {
          actor: { id: "somebody", roles: rows.flatMap((row) => row.roles) },
          facts: Object.fromEntries(
            rows.flatMap((row) => (row.guards ?? []).map((guard) => [nameOf(guard), true] as const)),
          ),
          parts: Object.fromEntries(rows.flatMap((row) => row.notBy ?? []).map((part) => [part, ["another"]])),
          motivation: WHY,
        });
        expect([state, command, outcome.kind]).toEqual([state, command, rows.length > 0 ? "moved" : "refused"]);
        const reasons = outcome.kind === "refused" ? outcome.reasons.map(({ code }) => code) : ["no-such-transition"];
        expect(reasons).toEqual(["no-such-transition"]);
      }
    }
  });

  it("refuses each row for anyone without the role, who holds a part that it excludes, or for want of a gate", () => {
    for (const row of cycle.transitions) {
      const from = typeof row.from === "string" ? row.from : (row.from[0] ?? "");
      const state = from === "any" ? cycle.initial : from;
      const others = rowsAt(cycle, state, row.command).filter((other) => other !== row);
      if (others.length > 0) continue;
      const facts = Object.fromEntries((row.guards ?? []).map((guard) => [nameOf(guard), true]));
      const parts = Object.fromEntries((row.notBy ?? []).map((part) => [part, ["another"]]));
      const codes = (more: object, roles = row.roles, motivation: string | undefined = WHY) => {
        const outcome = transition(cycle, state, row.command, {
          actor: { id: "somebody", roles },
          facts,
          parts,
          ...(motivation === undefined ? {} : { motivation }),
          ...more,
        });
        return outcome.kind === "refused" ? outcome.reasons.map(({ code }) => code) : [];
      };
      expect(codes({}, [])).toEqual(["role-not-allowed"]);
      for (const part of row.notBy ?? []) {
        expect(codes({ parts: { ...parts, [part]: ["somebody"] } })).toEqual(["separation-of-duties"]);
      }
      for (const guard of row.guards ?? []) {
        const isMotivable = typeof guard !== "string" && guard.unlessMotivated === true;
        expect(codes({ facts: { ...facts, [nameOf(guard)]: false } })).toEqual(isMotivable ? [] : ["guard-not-met"]);
      }
      expect(codes({ motivation: "kort" })).toEqual(row.motivation === undefined ? [] : ["motivation-too-short"]);
    }
  });

  it("has a word in both languages for all of its ids", () => {
    const ids = [
      ...Object.keys(cycle.states),
      ...cycle.transitions.flatMap(({ command, roles, notBy = [], guards = [], counts }) => [
        command,
        ...roles,
        ...notBy,
        ...guards.map(nameOf),
        ...(counts === undefined ? [] : [counts.counter]),
      ]),
    ];
    expect(ids.filter((id) => !pdcaMessages.has(`label.${id}`))).toEqual([]);
    expect(ids.filter((id) => pdcaMessages.text("en-GB", `label.${id}`) === "")).toEqual([]);
  });
});

it("no word for an id is left over: each stands in the sources", () => {
  const folder = new URL("../src/", import.meta.url);
  const sources = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), "utf8"))
    .join("\n");
  const isNamed = (id: string) =>
    sources.includes(`"${id}"`) || new RegExp(String.raw`(^|[\s{])${id}: `, "mu").test(sources);
  expect(
    pdcaMessages.codes.filter((code) => code.startsWith("label.") && !isNamed(code.slice("label.".length))),
  ).toEqual([]);
});

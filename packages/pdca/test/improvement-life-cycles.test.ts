/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { lifeCycleIssues, refusalText, transition } from "@maatstaf/kernel";
import type { LifeCycle } from "@maatstaf/kernel";
import * as pdca from "@maatstaf/pdca";
import { describe, expect, it } from "vitest";
import { WHY } from "./model.ts";

const { pdcaLabel, pdcaMessages } = pdca;

const CYCLES = [
  [pdca.auditLifeCycle, pdca.Audit],
  [pdca.findingLifeCycle, pdca.Finding],
  [pdca.nonconformityLifeCycle, pdca.Nonconformity],
  [pdca.thinkGroupLifeCycle, pdca.ThinkGroupMeeting],
  [pdca.reviewLifeCycle, pdca.ManagementReview],
  [pdca.policyTestLifeCycle, pdca.PolicyTest],
] as const;

const names = (cycle: LifeCycle): string[] => [
  ...Object.keys(cycle.states),
  ...cycle.transitions.flatMap(({ command, roles, notBy = [], guards = [], counts }) => [
    command,
    ...roles,
    ...notBy,
    ...guards.map((guard) => (typeof guard === "string" ? guard : guard.name)),
    ...(counts === undefined ? [] : [counts.counter]),
  ]),
];

describe.each(CYCLES.map(([cycle, schema]) => [cycle.id, cycle as LifeCycle, schema] as const))(
  "life cycle %s",
  (_, cycle, schema) => {
    it("has no issue: every state can be reached and left", () => {
      expect(lifeCycleIssues(cycle)).toEqual([]);
    });

    it("has the states of its record, which starts in the first", () => {
      const state = schema.shape.state;
      expect(state.unwrap().options).toEqual(Object.keys(cycle.states));
      expect(state.parse(undefined)).toBe(cycle.initial);
    });

    it("takes every row of its table and refuses every other command, for any state", () => {
      const states = Object.keys(cycle.states);
      const commands = [...new Set(cycle.transitions.map(({ command }) => command))];
      for (const state of states) {
        for (const command of commands) {
          const rows = cycle.transitions.filter(
            (row) =>
              row.command === command && (row.from === state || (Array.isArray(row.from) && row.from.includes(state))),
          );
          const guards = rows
            .flatMap((row) => row.guards ?? [])
            .map((guard) => (typeof guard === "string" ? guard : guard.name));
          const outcome = transition(cycle, state, command, {
            actor: { id: "somebody", roles: rows.flatMap((row) => row.roles) },
            facts: Object.fromEntries(guards.map((guard) => [guard, true])),
            parts: Object.fromEntries(rows.flatMap((row) => row.notBy ?? []).map((part) => [part, ["another"]])),
            motivation: WHY,
          });
          expect([state, command, outcome.kind]).toEqual([state, command, rows.length > 0 ? "moved" : "refused"]);
          const reasons = outcome.kind === "refused" ? outcome.reasons.map(({ code }) => code) : ["no-such-transition"];
          expect(reasons).toEqual(["no-such-transition"]);
        }
      }
    });

    it("refuses every row to whoever holds a part that may not, and to every other role", () => {
      for (const row of cycle.transitions) {
        const from = typeof row.from === "string" ? row.from : (row.from[0] ?? "");
        const open = {
          facts: Object.fromEntries(names(cycle).map((guard) => [guard, true])),
          motivation: WHY,
        };
        const nobody = Object.fromEntries((row.notBy ?? []).map((part) => [part, [] as string[]]));
        const stranger = transition(cycle, from, row.command, {
          ...open,
          actor: { id: "p", roles: [] },
          parts: nobody,
        });
        expect(stranger.kind === "refused" && stranger.reasons.map(({ code }) => code)).toContain("role-not-allowed");
        for (const part of row.notBy ?? []) {
          const outcome = transition(cycle, from, row.command, {
            ...open,
            actor: { id: "p", roles: row.roles },
            parts: { ...nobody, [part]: ["p"] },
          });
          expect(outcome).toMatchObject({
            kind: "refused",
            reasons: [{ code: "separation-of-duties", params: { part } }],
          });
        }
      }
    });

    it("has a word in both languages for all of its ids", () => {
      expect(names(cycle).filter((id) => !pdcaMessages.has(`label.${id}`))).toEqual([]);
    });
  },
);

it("every part of a rule, bone, topic and grade has a word, and no word is left over", () => {
  const ids = [
    ...pdca.dutyRules().flatMap(({ parts }) => parts),
    ...pdca.fishboneCategories(),
    ...pdca.thinkGroupRules().standing.map(({ topic }) => topic),
    ...pdca.FINDING_GRADES,
    "overdue",
  ];
  expect(ids.filter((id) => !pdcaMessages.has(`label.${id}`))).toEqual([]);
  const folder = new URL("../src/", import.meta.url);
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
  const isNamed = (id: string) =>
    sources.some((text) => text.includes(`"${id}"`) || new RegExp(String.raw`(^|[\s{])${id}: `, "mu").test(text));
  const labels = pdcaMessages.codes.filter((code) => code.startsWith("label.")).map((code) => code.slice(6));
  expect(labels.filter((id) => !isNamed(id))).toEqual([]);
});

it("says why it refuses in the language of the reader", () => {
  const reason = { code: "separation-of-duties", params: { part: "executor" } } as const;
  expect(refusalText(reason, "nl-BE", (id) => pdcaLabel(id, "nl-BE"))).toBe(
    "Wie uitvoerder is, mag dit niet zelf doen. Laat het door iemand anders doen.",
  );
});

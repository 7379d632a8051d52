/// <reference types="node" />
import { readFileSync } from "node:fs";
import { cardLifeCycle, indicatorMessages, measurementLifeCycle, movedCard } from "@maatstaf/indicators";
import type { CardCommand, IndicatorCard } from "@maatstaf/indicators";
import { lifeCycleDiagram, lifeCycleIssues } from "@maatstaf/kernel";
import type { LifeCycle } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { card } from "./example.ts";

const STATES = ["proposed", "defined", "approved", "measured", "published", "retired"] as const;
const COMMANDS = ["define", "approve", "measure", "publish", "retire"] as const;
const ROLES = ["indicator-owner", "unit-head", "general-director", "quality-coordinator"] as const;
const WHY = "We meten dit niet meer sinds de fusie.";

/** A card that may be in any status. */
const full = card({
  decision: { nl: "Meer loketten?" },
  audience: ["mt"],
  baseline: { period: "2024", numerator: 1, denominator: 2 },
});

const all = (command: CardCommand["command"]): CardCommand => ({
  command,
  actor: { id: "an", roles: ROLES },
  motivation: WHY,
});

/** Why a command is refused: the guards that do not hold, or the codes. */
const reasons = (of: IndicatorCard, given: Partial<CardCommand> & Pick<CardCommand, "command">): unknown => {
  const found = movedCard(of, { ...all(given.command), ...given });
  return found.kind === "refused" ? found.reasons.map(({ code, params }) => params["guard"] ?? code) : found.kind;
};

describe("the life cycle of a card", () => {
  it("has no issue, and the states that a card may have", () => {
    expect(lifeCycleIssues(cardLifeCycle)).toEqual([]);
    expect(Object.keys(cardLifeCycle.states)).toEqual(STATES);
  });

  it("takes every row of its table and refuses every other command with a code", () => {
    for (const status of STATES) {
      for (const command of COMMANDS) {
        const row = cardLifeCycle.transitions.find(
          (one) => one.command === command && [one.from].flat().includes(status),
        );
        const found = movedCard({ ...full, status }, all(command));
        expect(found).toMatchObject(
          row === undefined
            ? { kind: "refused", reasons: [{ code: "no-such-transition" }] }
            : { kind: "moved", card: { ...full, status: row.to } },
        );
      }
    }
  });

  it("asks for the fields of the status to come, and tells which are missing", () => {
    const found = movedCard(card({ status: "defined" }), all("approve"));
    expect(found).toMatchObject({ kind: "refused", reasons: [{ code: "guard-not-met" }] });
    expect(found.kind === "refused" && found.issues.map(({ code }) => code)).toEqual([
      "decision-missing",
      "audience-missing",
    ]);
    expect(reasons({ ...full, scale: 1, status: "proposed" }, { command: "define" })).toEqual(["fields-sound"]);
  });

  it("the head of a unit approves, but not what is in the key set", () => {
    const defined = { ...full, status: "defined" } as const;
    const head = { id: "bo", roles: ["unit-head"] } as const;
    expect(reasons(defined, { command: "approve", actor: head })).toBe("moved");
    expect(reasons(defined, { command: "approve", actor: head, inKeySet: true })).toEqual(["approved-by-actor"]);
    expect(
      reasons(defined, { command: "approve", actor: { id: "ad", roles: ["general-director"] }, inKeySet: true }),
    ).toBe("moved");
    expect(reasons(defined, { command: "approve", actor: { id: "an", roles: ["indicator-owner"] } })).toEqual([
      "role-not-allowed",
    ]);
  });

  it("measuring takes a baseline, or the first facts", () => {
    const approved = { ...full, status: "approved", baseline: undefined } as const;
    expect(reasons(approved, { command: "measure" })).toEqual(["baseline-known"]);
    expect(reasons(approved, { command: "measure", hasFacts: true })).toBe("moved");
  });

  it("retiring takes a why", () => {
    expect(reasons({ ...full, status: "published" }, { command: "retire", motivation: "weg" })).toEqual([
      "motivation-too-short",
    ]);
  });

  it("whatever commands come, a card only moves forward and an approved one is never incomplete", () => {
    const command = fc.record({
      command: fc.constantFrom(...COMMANDS),
      role: fc.constantFrom(...ROLES),
      hasFacts: fc.boolean(),
      inKeySet: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), fc.boolean(), (commands, isFull) => {
        let current: IndicatorCard = isFull
          ? { ...full, status: "proposed", baseline: undefined }
          : card({ status: "proposed" });
        for (const { role, ...given } of commands) {
          const found = movedCard(current, { ...given, actor: { id: "an", roles: [role] }, motivation: WHY });
          const next = found.kind === "moved" ? found.card : current;
          const steps = STATES.indexOf(next.status) - STATES.indexOf(current.status);
          expect(found.kind === "moved" ? steps > 0 : steps === 0 && found.reasons.length > 0).toBe(true);
          expect(isFull || ["proposed", "defined", "retired"].includes(next.status)).toBe(true);
          current = next;
        }
      }),
    );
  });

  it("has a word in both languages for all of its ids, and none left over", () => {
    const ids = [
      ...STATES,
      ...Object.keys(measurementLifeCycle.states),
      ...[cardLifeCycle, measurementLifeCycle].flatMap(({ transitions }: LifeCycle) =>
        transitions.flatMap(({ command, roles, guards = [], notBy = [] }) => [
          command,
          ...roles,
          ...guards.map(String),
          ...notBy,
        ]),
      ),
    ];
    const labels = indicatorMessages.codes
      .filter((code) => code.startsWith("label."))
      .map((code) => code.slice("label.".length));
    expect(labels.toSorted()).toEqual([...new Set(ids)].toSorted());
  });

  it("is drawn in the documentation as its table has it", () => {
    const page = readFileSync(new URL("../../../docs/methods/indicator-card.md", import.meta.url), "utf8");
    expect(page).toContain(`\`\`\`mermaid\n${lifeCycleDiagram(cardLifeCycle)}\`\`\``);
  });
});

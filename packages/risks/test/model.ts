import { openCommands, plusDays } from "@maatstaf/kernel";
import type { CalendarDate, LifeCycle } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect } from "vitest";
import { ON } from "./register.ts";

export const WHY = "Een reden die lang genoeg is om iets te zeggen.";

interface Given {
  readonly command: string;
  readonly actor: { readonly id: string; readonly roles: readonly string[] };
  readonly on: CalendarDate;
  readonly motivation?: string;
}

type Outcome<Kept> =
  | { readonly kind: "moved"; readonly from: string; readonly to: string; readonly record: Kept }
  | { readonly kind: "refused"; readonly reasons: readonly { readonly code: string }[] };

export interface Model<Kept extends { readonly state: string }> {
  readonly cycle: LifeCycle;
  readonly start: Kept;
  readonly actors: readonly Given["actor"][];
  /** What people may write in a record between two commands. */
  readonly edits: readonly ((record: Kept, on: CalendarDate, actorId: string) => Kept)[];
  readonly move: (record: Kept, given: Given) => Outcome<Kept>;
  /** What must hold after every move, by name. */
  readonly invariant: (after: Kept, given: Given, before: Kept) => Readonly<Record<string, boolean>>;
}

/**
 * Walks random rows of edits and commands against the table, and expects of each: nothing passed in is changed, a refusal has a
 * reason, a move is one of the table for this role and breaks no invariant.
 *
 * @returns The states that were reached, so that a test can see that the walk came somewhere.
 */
export function walked<Kept extends { readonly state: string }>(model: Model<Kept>): ReadonlySet<string> {
  const { cycle, actors, edits, move, invariant } = model;
  const step = fc.record({
    pick: fc.nat(),
    any: fc.constantFrom(...new Set(cycle.transitions.map(({ command }) => command))),
    actor: fc.constantFrom(...actors),
    edit: fc.nat(),
    days: fc.nat(60),
    isCommand: fc.constantFrom(true, true, false),
    motivation: fc.constantFrom(WHY, WHY, WHY, "ok"),
  });
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 50 }), (steps) => {
      let record = model.start;
      let on = ON;
      for (const { pick, any, actor, edit, days, isCommand, motivation } of steps) {
        on = plusDays(on, days);
        if (!isCommand) {
          record = edits[edit % edits.length]?.(record, on, actor.id) ?? record;
          continue;
        }
        const before = JSON.stringify(record);
        const open = openCommands(cycle, record.state, actor.roles);
        const given: Given = {
          command: (pick % 6 === 0 ? undefined : open[pick % open.length]) ?? any,
          actor,
          on,
          motivation,
        };
        const outcome = move(record, given);
        expect(JSON.stringify(record)).toBe(before);
        if (outcome.kind === "refused") {
          expect(outcome.reasons.length).toBeGreaterThan(0);
          continue;
        }
        expect(open).toContain(given.command);
        expect([outcome.from, outcome.to]).toEqual([record.state, outcome.record.state]);
        const rules = invariant(outcome.record, given, record);
        expect(Object.keys(rules).filter((rule) => rules[rule] !== true)).toEqual([]);
        reached.add(outcome.to);
        record = outcome.record;
      }
    }),
    { numRuns: 120 },
  );
  return reached;
}

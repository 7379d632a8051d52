import { openCommands, plusDays } from "@maatstaf/kernel";
import type { CalendarDate, LifeCycle } from "@maatstaf/kernel";
import type { RecordStep, MovedRecord, RecordCommand } from "@maatstaf/pdca";
import * as fc from "fast-check";
import { expect } from "vitest";

export const WHY = "Een reden die lang genoeg is om te zeggen waarom we dit zo beslissen.";

interface Living {
  readonly id: string;
  readonly state: string;
  readonly steps: readonly RecordStep[];
}

export interface Model<Kept extends Living> {
  readonly cycle: LifeCycle;
  readonly start: Kept;
  readonly from: CalendarDate;
  readonly actors: readonly { readonly id: string; readonly roles: readonly string[] }[];
  /** What people may write in a record between two commands. */
  readonly edits: readonly ((record: Kept, on: CalendarDate, actorId: string) => Kept)[];
  readonly move: (record: Kept, command: RecordCommand) => MovedRecord<Kept>;
  /** What must hold after every move, by name. */
  readonly invariant: (after: Kept, command: RecordCommand, before: Kept) => Readonly<Record<string, boolean>>;
  /** Commands that end a walk, and are given now and then only. */
  readonly rare?: readonly string[];
  readonly runs?: number;
  readonly mostDays?: number;
}

/**
 * Walks random rows of edits and commands against the table, and expects of each: nothing passed in is changed, a refusal
 * has a reason, a move is one of the table for this role, adds one step, and breaks no invariant.
 *
 * @returns How often each state was reached, so that a test can see that the walk came somewhere.
 */
export function walked<Kept extends Living>(model: Model<Kept>): ReadonlyMap<string, number> {
  const { cycle, actors, edits, move, invariant } = model;
  const commands = [...new Set(cycle.transitions.map(({ command }) => command))];
  const step = fc.record({
    pick: fc.nat(),
    any: fc.constantFrom(...commands),
    actor: fc.constantFrom(...actors),
    edit: fc.nat(),
    days: fc.nat(model.mostDays ?? 40),
    isCommand: fc.constantFrom(true, true, false),
  });
  const reached = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 90 }), (steps) => {
      let record = model.start;
      let on = model.from;
      for (const { pick, any, actor, edit, days, isCommand } of steps) {
        on = plusDays(on, days);
        if (!isCommand) {
          record = edits[edit % edits.length]?.(record, on, actor.id) ?? record;
          continue;
        }
        const before = JSON.stringify(record);
        const open = openCommands(cycle, record.state, actor.roles);
        const usual = open.filter((command) => !(model.rare ?? []).includes(command));
        const command = (pick % 10 === 0 ? undefined : usual[pick % usual.length]) ?? any;
        const given: RecordCommand = { command, actor, on, motivation: WHY };
        const outcome = move(record, given);
        expect(JSON.stringify(record)).toBe(before);
        if (outcome.kind === "refused") {
          expect(outcome.reasons.length).toBeGreaterThan(0);
          continue;
        }
        expect(open).toContain(command);
        expect(outcome.record.steps.slice(0, -1)).toEqual(record.steps);
        expect(outcome.record.steps.at(-1)).toEqual(outcome.step);
        expect(outcome.step).toMatchObject({ command, from: record.state, to: outcome.step.to, on });
        expect(outcome.record.state).toBe(outcome.step.to);
        const rules = invariant(outcome.record, given, record);
        expect(Object.keys(rules).filter((rule) => rules[rule] !== true)).toEqual([]);
        reached.set(outcome.step.to, (reached.get(outcome.step.to) ?? 0) + 1);
        record = outcome.record;
      }
    }),
    { numRuns: model.runs ?? 120 },
  );
  return reached;
}

/** The codes and what they are about of a refusal, or the state that was reached. */
export function came<Kept>(outcome: MovedRecord<Kept>): string | readonly string[] {
  if (outcome.kind === "moved") return outcome.step.to;
  return outcome.reasons.map(({ code, params }) => {
    const about = params["guard"] ?? params["part"];
    return about === undefined ? code : `${code} ${about}`;
  });
}

/** The record after a move that has to succeed. */
export function afterwards<Kept>(outcome: MovedRecord<Kept>): Kept {
  if (outcome.kind === "refused") throw new Error(JSON.stringify(outcome.reasons));
  return outcome.record;
}

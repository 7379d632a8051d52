import { transition } from "@maatstaf/kernel";
import type { CalendarDate, GuardParams, LifeCycle, Refusal } from "@maatstaf/kernel";
import type { HistoryStep } from "./history-step.ts";

/** A command for a record: which, by whom, on what day, and why where the table asks for it. */
export interface RecordCommand<Command extends string = string, Role extends string = string> {
  readonly command: Command;
  readonly actor: { readonly id: string; readonly roles: readonly Role[] };
  readonly on: CalendarDate;
  readonly motivation?: string;
}

/** What came of a command: the record after it, or everything that stood in its way. */
export type MovedRecord<Kept> =
  | { readonly kind: "moved"; readonly from: string; readonly to: string; readonly record: Kept }
  | { readonly kind: "refused"; readonly reasons: readonly [Refusal, ...Refusal[]] };

/** What the table asks of a record, as read from the record. */
export interface RecordFacts<Guard extends string, Part extends string> {
  readonly facts: Readonly<Record<Guard, boolean | ((params: GuardParams) => boolean)>>;
  readonly parts: Readonly<Record<Part, readonly string[]>>;
}

/** A record with a state and with what happened to it. */
interface Living<State extends string> {
  readonly state: State;
  readonly history: readonly HistoryStep[];
}

/**
 * The record after a command, with the step added to its history; or the reasons of the refusal. A command that is dated
 * before the last step is refused as well (`after-last-step`). Counters of the table count commands in the history.
 */
export function movedRecord<
  State extends string,
  Command extends string,
  Role extends string,
  Guard extends string,
  Part extends string,
  Kept extends Living<State>,
>(
  cycle: LifeCycle<State, Command, Role, Guard, Part, "reopened">,
  record: Kept,
  { command, actor, on, motivation }: RecordCommand<NoInfer<Command>, NoInfer<Role>>,
  { facts, parts }: RecordFacts<NoInfer<Guard>, NoInfer<Part>>,
): MovedRecord<Kept> {
  const said = motivation === undefined ? {} : { motivation };
  const reopened = record.history.filter((step) => step.command === "reopen").length;
  const outcome = transition(cycle, record.state, command, { actor, facts, parts, counters: { reopened }, ...said });
  const last = record.history.at(-1);
  const untimely: Refusal[] =
    last !== undefined && on < last.on
      ? [{ code: "guard-not-met", params: { guard: "after-last-step", last: last.on, found: on } }]
      : [];
  if (outcome.kind === "refused") return { kind: "refused", reasons: [...outcome.reasons, ...untimely] };
  const [first] = untimely;
  if (first !== undefined) return { kind: "refused", reasons: [first] };
  const step: HistoryStep = { command, from: record.state, to: outcome.state, by: actor.id, on, ...said };
  return {
    kind: "moved",
    from: record.state,
    to: outcome.state,
    record: { ...record, state: outcome.state, history: [...record.history, step] },
  };
}

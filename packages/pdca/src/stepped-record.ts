import type { GuardParams, LifeCycle } from "@maatstaf/kernel";
import { recordStep } from "./moved-record.ts";
import type { MovedRecord, RecordCommand } from "./moved-record.ts";
import type { RecordStep } from "./record-step.ts";

/** What the table asks of a record, as read from the record. */
interface RecordFacts<Guard extends string, Part extends string> {
  readonly facts: Readonly<Record<Guard, boolean | ((params: GuardParams) => boolean)>>;
  readonly parts: Readonly<Record<Part, readonly string[]>>;
}

/** A record with a state and with what happened to it. */
interface Living<State extends string> {
  readonly id: string;
  readonly state: State;
  readonly steps: readonly RecordStep[];
}

/**
 * The record after a command, with the step added to it, or the reasons of the refusal. The counter `reopened` counts the
 * commands `reopen` among its steps.
 */
export function steppedRecord<
  State extends string,
  Command extends string,
  Role extends string,
  Guard extends string,
  Part extends string,
  Kept extends Living<State>,
>(
  cycle: LifeCycle<State, Command, Role, Guard, Part, "reopened">,
  record: Kept,
  given: RecordCommand<NoInfer<Command>, NoInfer<Role>>,
  { facts, parts }: RecordFacts<NoInfer<Guard>, NoInfer<Part>>,
): MovedRecord<Kept> {
  const reopened = record.steps.filter(({ command }) => command === "reopen").length;
  const outcome = recordStep(cycle, record, given, { facts, parts, counters: { reopened } });
  if (outcome.kind === "refused") return outcome;
  const { state, step } = outcome;
  return { kind: "moved", record: { ...record, state, steps: [...record.steps, step] }, step };
}

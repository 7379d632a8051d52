import { transition } from "@maatstaf/kernel";
import type { CalendarDate, LifeCycle, Refusal, TransitionContext } from "@maatstaf/kernel";
import type { RecordStep } from "./record-step.ts";

/** A command for a record: which, by whom, on what day, and why. */
export interface RecordCommand<Command extends string = string, Role extends string = string> {
  readonly command: Command;
  readonly actor: { readonly id: string; readonly roles: readonly Role[] };
  /** The day of the command; not before the last step of the record. */
  readonly on: CalendarDate;
  readonly motivation?: string;
}

/** What came of a command: the record as it is now, or everything that stood in its way. */
export type MovedRecord<Kept> =
  | { readonly kind: "moved"; readonly record: Kept; readonly step: RecordStep }
  | { readonly kind: "refused"; readonly reasons: readonly [Refusal, ...Refusal[]] };

/** The command of a life cycle with its roles. */
export type CommandFor<Cycle extends LifeCycle> = RecordCommand<
  Cycle["transitions"][number]["command"],
  Cycle["transitions"][number]["roles"][number]
>;

/** The gates of a life cycle, as a union: a record of facts over it names them all. */
export type GuardOf<Cycle extends LifeCycle> =
  Cycle extends LifeCycle<string, string, string, infer Guard> ? Guard : never;

/** What came of a change that is no step: the record as it is now, or what stood in its way. */
export type ChangedRecord<Kept> =
  | { readonly kind: "changed"; readonly record: Kept }
  | { readonly kind: "refused"; readonly reasons: readonly [Refusal, ...Refusal[]] };

/** A refusal for every demand that is not met, or `undefined` when all are. */
export function refusedFor(
  demands: Readonly<Record<string, boolean>>,
): Extract<ChangedRecord<never>, { kind: "refused" }> | undefined {
  const [first, ...others] = Object.entries(demands)
    .filter(([, isMet]) => !isMet)
    .map(([guard]): Refusal => ({ code: "guard-not-met", params: { guard } }));
  return first === undefined ? undefined : { kind: "refused", reasons: [first, ...others] };
}

/** What a record tells about itself to a gate. */
type Known<Role extends string, Guard extends string, Part extends string, Counter extends string> = Omit<
  TransitionContext<Role, Guard, Part, Counter>,
  "actor" | "motivation"
>;

/** The least number of characters of a motivation that stands in for a gate. */
const OVERRIDE_WHY = 20;

interface Outcome<State extends string, Counter extends string> {
  readonly kind: "moved";
  readonly state: State;
  readonly counters: Readonly<Partial<Record<Counter, number>>>;
  readonly step: RecordStep;
}

/**
 * The step that a command makes a record take. What the gates ask is read from the record by the caller, so that it
 * cannot be claimed by who gives the command.
 *
 * @throws RangeError when the day of the command lies before the last step.
 */
export function recordStep<
  State extends string,
  Command extends string,
  Role extends string,
  Guard extends string,
  Part extends string,
  Counter extends string,
>(
  cycle: LifeCycle<State, Command, Role, Guard, Part, Counter>,
  record: { readonly id: string; readonly state: NoInfer<State>; readonly steps: readonly RecordStep[] },
  given: RecordCommand<NoInfer<Command>, NoInfer<Role>>,
  known: Known<NoInfer<Role>, NoInfer<Guard>, NoInfer<Part>, NoInfer<Counter>>,
): Outcome<State, Counter> | Extract<MovedRecord<never>, { kind: "refused" }> {
  const { command, actor, on, motivation } = given;
  const last = record.steps.at(-1);
  if (last !== undefined && on < last.on) {
    throw new RangeError(
      `${cycle.id} ${record.id}: found a command on ${on}, before the last step on ${last.on}; give the day of the command`,
    );
  }
  const outcome = transition(cycle, record.state, command, {
    ...known,
    actor,
    ...(motivation === undefined ? {} : { motivation }),
  });
  if (outcome.kind === "refused") return outcome;
  const found = (motivation ?? "").trim().length;
  if (outcome.overridden.length > 0 && found < OVERRIDE_WHY) {
    return { kind: "refused", reasons: [{ code: "motivation-too-short", params: { minimum: OVERRIDE_WHY, found } }] };
  }
  return {
    kind: "moved",
    state: outcome.state,
    counters: outcome.counters,
    step: {
      command,
      from: record.state,
      to: outcome.state,
      by: actor.id,
      on,
      ...(motivation === undefined ? {} : { motivation }),
    },
  };
}

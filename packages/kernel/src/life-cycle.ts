/** What a gate demands: a name, or a name with the figures the guard is judged by (`{ name: "days-passed", params: { atLeast: 30 } }`). */
export type GuardDemand<Guard extends string = string> =
  | Guard
  | {
      readonly name: Guard;
      readonly params?: Readonly<Record<string, string | number>>;
      /** The gate opens as well for a motivation in place of the guard ("response ≥ 60 %, or override"). */
      readonly unlessMotivated?: true;
    };

/** What a state may be. */
export interface StateDeclaration {
  /** A record may stay here for good. It may still have a way out, such as a reopening. */
  readonly final?: true;
}

/** One row of a life cycle: who may bring a record from where to where, and what that takes. */
export interface Transition<
  State extends string = string,
  Command extends string = string,
  Role extends string = string,
  Guard extends string = string,
  Part extends string = string,
  Counter extends string = string,
> {
  readonly command: Command;
  /** One state, several, or `any`: every state but the final ones and `to` itself. */
  readonly from: State | "any" | readonly State[];
  readonly to: State;
  /** Roles that may give the command; one of them is enough. What a timer or another program does is a role too. */
  readonly roles: readonly Role[];
  /** All must hold. */
  readonly guards?: readonly GuardDemand<Guard>[];
  /** The least number of characters of the motivation that the command must carry; also of one in place of a guard. */
  readonly motivation?: number;
  /** Segregation of duties: parts in the record that the actor may not hold, such as `owner`. */
  readonly notBy?: readonly Part[];
  /** The counter that goes up by one; with `limit`, the most it may come to ("reopened once": 1). */
  readonly counts?: { readonly counter: Counter; readonly limit?: number };
}

/** The life cycle of a kind of record, as a table: {@link lifeCycle}. */
export interface LifeCycle<
  State extends string = string,
  Command extends string = string,
  Role extends string = string,
  Guard extends string = string,
  Part extends string = string,
  Counter extends string = string,
> {
  readonly id: string;
  readonly initial: State;
  readonly states: Readonly<Record<State, StateDeclaration>>;
  readonly transitions: readonly Transition<State, Command, Role, Guard, Part, Counter>[];
}

/** The states of a life cycle, as a union. */
export type StateOf<Cycle extends LifeCycle> = Extract<keyof Cycle["states"], string>;

/** The commands of a life cycle, as a union. */
export type CommandOf<Cycle extends LifeCycle> = Cycle["transitions"][number]["command"];

/**
 * A life cycle as data, with its states, commands, roles, guards, parts and counters as unions of the texts in it.
 *
 * One table serves the program that moves a record ({@link transition}), the picture in the documentation
 * ({@link lifeCycleDiagram}) and the test that walks it ({@link lifeCycleIssues}). A transition that is not in the
 * table is forbidden. Several rows may share state and command, for a gate that decides which way to go: the first
 * row that is open is taken.
 *
 * @example
 * ```ts
 * import { lifeCycle, transition } from "@maatstaf/kernel";
 *
 * const improvement = lifeCycle({
 *   id: "improvement-action",
 *   initial: "proposed",
 *   states: { proposed: {}, planned: {}, done: {}, closed: { final: true }, cancelled: { final: true } },
 *   transitions: [
 *     { command: "accept", from: "proposed", to: "planned", roles: ["owner"], guards: ["due-date-set"] },
 *     { command: "finish", from: "planned", to: "done", roles: ["owner"] },
 *     { command: "check", from: "done", to: "closed", roles: ["verifier"], notBy: ["executor"] },
 *     { command: "replan", from: "done", to: "planned", roles: ["verifier"], counts: { counter: "cycle" } },
 *     { command: "cancel", from: "any", to: "cancelled", roles: ["approver"], motivation: 20 },
 *   ],
 * });
 *
 * const actor = { id: "p7", roles: ["verifier"] } as const;
 * const outcome = transition(improvement, "done", "replan", { actor, counters: { cycle: 1 } });
 * outcome.kind // => "moved"
 * outcome.kind === "moved" ? [outcome.state, outcome.counters] : [] // => ["planned", { cycle: 2 }]
 * ```
 */
export function lifeCycle<
  const State extends string,
  const Command extends string,
  const Role extends string,
  const Guard extends string = never,
  const Part extends string = never,
  const Counter extends string = never,
>(table: {
  readonly id: string;
  readonly initial: NoInfer<State>;
  readonly states: Readonly<Record<State, StateDeclaration>>;
  readonly transitions: readonly Transition<NoInfer<State>, Command, Role, Guard, Part, Counter>[];
}): LifeCycle<State, Command, Role, Guard, Part, Counter> {
  return table;
}

import { sourcesOf } from "./life-cycle-paths.ts";
import type { GuardDemand, LifeCycle, Transition } from "./life-cycle.ts";

/** Figures a guard is judged by, from the table. */
export type GuardParams = Readonly<Record<string, string | number>>;

/** Who gives a command, and what is known about the record. */
export interface TransitionContext<
  Role extends string,
  Guard extends string,
  Part extends string,
  Counter extends string,
> {
  readonly actor: { readonly id: string; readonly roles: readonly Role[] };
  /** Whether each guard holds, or a function of its figures that tells. What is left out does not hold. */
  readonly facts?: Readonly<Partial<Record<Guard, boolean | ((params: GuardParams) => boolean)>>>;
  /** The ids of who holds each part in the record; an empty list for nobody. */
  readonly parts?: Readonly<Partial<Record<Part, readonly string[]>>>;
  /** How often each counter went up so far; 0 when left out. */
  readonly counters?: Readonly<Partial<Record<Counter, number>>>;
  readonly motivation?: string;
}

/** What may stand in the way of a command. */
export const REFUSAL_CODES = [
  "no-such-transition",
  "role-not-allowed",
  "separation-of-duties",
  "part-unknown",
  "counter-exhausted",
  "motivation-too-short",
  "guard-not-met",
] as const;

/** One thing that stands in the way of a command; its words are in {@link kernelMessages} under `refusal.<code>`. */
export interface Refusal {
  readonly code: (typeof REFUSAL_CODES)[number];
  readonly params: GuardParams;
}

/** What came of a command. */
export type TransitionOutcome<
  State extends string = string,
  Command extends string = string,
  Guard extends string = string,
  Counter extends string = string,
> =
  | {
      readonly kind: "moved";
      readonly from: State;
      readonly command: Command;
      readonly state: State;
      /** All counters, after the move. */
      readonly counters: Readonly<Partial<Record<Counter, number>>>;
      /** Guards that did not hold and that the motivation stood in for. */
      readonly overridden: readonly Guard[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly [Refusal, ...Refusal[]] };

/**
 * The state that a command brings a record to, or everything that stands in its way.
 *
 * Of several rows for this state and command the first open one is taken; when none is open, the reasons are those of
 * the row with the fewest. What is not known counts as not met: a guard without a fact, a part without holders.
 *
 * @param state - The state the record is in.
 * @returns `moved` with the new state, or `refused` with one reason or more; a command that the table does not have
 * for this state is refused with `no-such-transition`.
 *
 * @example
 * ```ts
 * import { lifeCycle, transition } from "@maatstaf/kernel";
 *
 * const document = lifeCycle({
 *   id: "document",
 *   initial: "draft",
 *   states: { draft: {}, "in-force": { final: true } },
 *   transitions: [
 *     { command: "approve", from: "draft", to: "in-force", roles: ["approver"], guards: ["read-by-all"], notBy: ["author"] },
 *   ],
 * });
 *
 * const outcome = transition(document, "draft", "approve", {
 *   actor: { id: "p1", roles: ["approver"] },
 *   facts: { "read-by-all": true },
 *   parts: { author: ["p1"] },
 * });
 * outcome // => { kind: "refused", reasons: [{ code: "separation-of-duties", params: { part: "author" } }] }
 * ```
 */
export function transition<
  State extends string,
  Command extends string,
  Role extends string,
  Guard extends string,
  Part extends string,
  Counter extends string,
>(
  cycle: LifeCycle<State, Command, Role, Guard, Part, Counter>,
  state: NoInfer<State>,
  command: NoInfer<Command>,
  context: TransitionContext<NoInfer<Role>, NoInfer<Guard>, NoInfer<Part>, NoInfer<Counter>>,
): TransitionOutcome<State, Command, Guard, Counter> {
  let fewest: readonly [Refusal, ...Refusal[]] | undefined;
  for (const row of cycle.transitions) {
    if (row.command !== command || !sourcesOf(cycle, row).includes(state)) continue;
    const { reasons, overridden } = gate(row, context);
    const [first, ...others] = reasons;
    if (first === undefined) {
      return {
        kind: "moved",
        from: state,
        command,
        state: row.to,
        counters: counted(row, context.counters),
        overridden,
      };
    }
    if (fewest === undefined || reasons.length < fewest.length) fewest = [first, ...others];
  }
  return {
    kind: "refused",
    reasons: fewest ?? [{ code: "no-such-transition", params: { state, command } }],
  };
}

function gate<Role extends string, Guard extends string, Part extends string, Counter extends string>(
  row: Transition<string, string, Role, Guard, Part, Counter>,
  context: TransitionContext<Role, Guard, Part, Counter>,
): { readonly reasons: readonly Refusal[]; readonly overridden: readonly Guard[] } {
  const reasons: Refusal[] = [];
  if (!row.roles.some((role) => context.actor.roles.includes(role))) {
    reasons.push({ code: "role-not-allowed", params: { roles: row.roles.join(", ") } });
  }
  for (const part of row.notBy ?? []) {
    const holders = context.parts?.[part];
    if (holders === undefined) reasons.push({ code: "part-unknown", params: { part } });
    else if (holders.includes(context.actor.id)) reasons.push({ code: "separation-of-duties", params: { part } });
  }
  if (row.counts?.limit !== undefined && (context.counters?.[row.counts.counter] ?? 0) >= row.counts.limit) {
    reasons.push({ code: "counter-exhausted", params: { counter: row.counts.counter, limit: row.counts.limit } });
  }
  const motivated = (context.motivation ?? "").trim().length;
  if (motivated < (row.motivation ?? 0)) {
    reasons.push({ code: "motivation-too-short", params: { minimum: row.motivation ?? 0, found: motivated } });
  }
  const unmet = (row.guards ?? []).map(written).filter(({ name, params }) => !holds(context.facts?.[name], params));
  const overridden = unmet.filter(({ unlessMotivated }) => unlessMotivated && motivated > 0);
  for (const demand of unmet) {
    if (overridden.includes(demand)) continue;
    reasons.push({ code: "guard-not-met", params: { ...demand.params, guard: demand.name } });
  }
  return { reasons, overridden: overridden.map(({ name }) => name) };
}

function written<Guard extends string>(
  demand: GuardDemand<Guard>,
): { readonly name: Guard; readonly params: GuardParams; readonly unlessMotivated: boolean } {
  if (typeof demand === "string") return { name: demand, params: {}, unlessMotivated: false };
  return { name: demand.name, params: demand.params ?? {}, unlessMotivated: demand.unlessMotivated === true };
}

function holds(fact: boolean | ((params: GuardParams) => boolean) | undefined, params: GuardParams): boolean {
  return typeof fact === "function" ? fact(params) : fact === true;
}

function counted<Counter extends string>(
  { counts }: Transition<string, string, string, string, string, Counter>,
  counters: Readonly<Partial<Record<Counter, number>>> | undefined,
): Readonly<Partial<Record<Counter, number>>> {
  const before = new Map<string, number | undefined>(Object.entries(counters ?? {}));
  if (counts !== undefined) before.set(counts.counter, (counters?.[counts.counter] ?? 0) + 1);
  // The keys are those of `counters` and the counter of the row.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(before) as Partial<Record<Counter, number>>;
}

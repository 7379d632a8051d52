import { sourcesOf, statesOf } from "./life-cycle-paths.ts";
import type { LifeCycle, Transition } from "./life-cycle.ts";

/** What is wrong with a life cycle, with the state, command or place meant: {@link lifeCycleIssues}. */
export interface LifeCycleIssue {
  readonly code:
    | "missing-initial"
    | "unreachable-state"
    | "dead-state"
    | "unknown-state"
    | "duplicate-transition"
    | "shadowed-transition"
    | "unnamed-guard"
    | "nobody-may"
    | "reserved-state-name"
    | "not-a-limit";
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * What is wrong with a life cycle; nothing when every state can be reached and left, and every row can be taken.
 *
 * - `missing-initial`: the initial state is no state of the table;
 * - `unreachable-state`: no row, or chain of rows, leads there from the initial state;
 * - `dead-state`: no row leads out, and the state is not declared final;
 * - `unknown-state`: a row leads from or to a state that is not in the table, or from none at all;
 * - `duplicate-transition`: two rows lead from the same state by the same command to the same state;
 * - `shadowed-transition`: an earlier row for this state and command has no gate, so that this one is never taken;
 * - `unnamed-guard`, `nobody-may`: a guard without a name, a row without a role;
 * - `reserved-state-name`: a state called `any`;
 * - `not-a-limit`: a motivation or counter limit that is not a whole number of one or more.
 *
 * @example
 * ```ts
 * import { lifeCycle, lifeCycleIssues } from "@maatstaf/kernel";
 *
 * const wrong = lifeCycle({
 *   id: "wrong",
 *   initial: "draft",
 *   states: { draft: {}, review: {}, lost: { final: true } },
 *   transitions: [{ command: "submit", from: "draft", to: "review", roles: ["author"] }],
 * });
 * const found = lifeCycleIssues(wrong).map(({ code, params }) => `${code} ${params.state}`);
 * found // => ["unreachable-state lost", "dead-state review"]
 * ```
 */
export function lifeCycleIssues(cycle: LifeCycle): readonly LifeCycleIssue[] {
  const states = statesOf(cycle);
  const reached = reachable(cycle);
  const left = new Set(cycle.transitions.flatMap((row) => sourcesOf(cycle, row)));
  return [
    ...(states.includes(cycle.initial) ? [] : [issue("missing-initial", { state: cycle.initial })]),
    ...states.filter((state) => state === "any").map((state) => issue("reserved-state-name", { state })),
    ...states.filter((state) => !reached.has(state)).map((state) => issue("unreachable-state", { state })),
    ...states
      .filter((state) => !left.has(state) && cycle.states[state]?.final !== true)
      .map((state) => issue("dead-state", { state })),
    ...cycle.transitions.flatMap((row, index) => [
      ...rowIssues(row, sourcesOf(cycle, row), states),
      ...overlapIssues(cycle, row, index),
    ]),
  ];
}

function issue(code: LifeCycleIssue["code"], params: LifeCycleIssue["params"]): LifeCycleIssue {
  return { code, params };
}

function reachable(cycle: LifeCycle): ReadonlySet<string> {
  const reached = new Set([cycle.initial]);
  // A set hands out what is added while it is walked, so that this ends when nothing new is found.
  for (const state of reached) {
    for (const row of cycle.transitions) if (sourcesOf(cycle, row).includes(state)) reached.add(row.to);
  }
  return reached;
}

function rowIssues(row: Transition, sources: readonly string[], states: readonly string[]): readonly LifeCycleIssue[] {
  const { command } = row;
  const unknown = [...sources, row.to].filter((state) => !states.includes(state));
  const unnamed = (row.guards ?? []).filter(
    (demand) => (typeof demand === "string" ? demand : demand.name).trim() === "",
  );
  const limits = [row.motivation, row.counts?.limit].filter((limit) => limit !== undefined);
  return [
    ...unknown.map((state) => issue("unknown-state", { state, command })),
    ...(sources.length === 0 ? [issue("unknown-state", { state: "", command })] : []),
    ...unnamed.map(() => issue("unnamed-guard", { command })),
    ...(row.roles.length === 0 ? [issue("nobody-may", { command })] : []),
    ...limits
      .filter((limit) => !Number.isInteger(limit) || limit < 1)
      .map((limit) => issue("not-a-limit", { command, found: limit })),
  ];
}

/** Of each state this row leads from, at most one issue: with the first earlier row that makes it double or void. */
function overlapIssues(cycle: LifeCycle, row: Transition, index: number): readonly LifeCycleIssue[] {
  const earlier = cycle.transitions.slice(0, index).filter(({ command }) => command === row.command);
  return sourcesOf(cycle, row).flatMap((state): readonly LifeCycleIssue[] => {
    const same = earlier.filter((other) => sourcesOf(cycle, other).includes(state));
    const params = { state, command: row.command };
    if (same.some(({ to }) => to === row.to)) return [issue("duplicate-transition", params)];
    return same.some((other) => isOpenToAll(other, row)) ? [issue("shadowed-transition", params)] : [];
  });
}

/** Whether whoever may take `row` can always take `earlier` instead. */
function isOpenToAll(earlier: Transition, row: Transition): boolean {
  const { guards = [], notBy = [], motivation, counts } = earlier;
  const isGated = guards.length > 0 || notBy.length > 0 || motivation !== undefined || counts?.limit !== undefined;
  return !isGated && row.roles.every((role) => earlier.roles.includes(role));
}

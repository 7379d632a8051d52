import type { CalendarDate } from "@maatstaf/kernel";
import type { Plan, PlanAction } from "./plan.ts";

/** How far the actions of a plan are, in counts. */
export interface PlanExecution {
  /** Actions that should have begun, or that have. */
  readonly due: number;
  readonly finished: number;
  /** Running, with its end ahead and no milestone late. */
  readonly onSchedule: number;
  readonly behind: number;
  readonly notStarted: number;
  readonly postponed: number;
  readonly stopped: number;
  /** Finished and on schedule among those due, in [0, 1]; absent when none is due. */
  readonly share?: number;
}

/**
 * How far the actions of a plan are on a day: finished and running on schedule among those due, with every count.
 *
 * Due is an action whose start has come, or that has begun before it. What was stopped or postponed stays among those
 * due, so that stopping an action does not make a plan look better.
 *
 * @param actions - Those to count, such as the priority ones.
 *
 * @see docs/methods/pdca-plan.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { PlanAction, planExecution } from "@maatstaf/pdca";
 *
 * const action = (code: string, state: string) =>
 *   PlanAction.parse({ code, parentCode: "AP1", title: { nl: code }, ownerId: "p7", start: "2026-01-01", end: "2026-12-31", state });
 * const { due, share } = planExecution([action("AC1", "running"), action("AC2", "stopped")], calendarDate("2026-06-30"));
 * [due, share] // => [2, 0.5]
 * ```
 */
export function planExecution(actions: readonly PlanAction[], on: CalendarDate): PlanExecution {
  const standings = actions.filter((action) => isDue(action, on)).map((action) => planActionStanding(action, on));
  const count = (kind: PlanActionStanding): number => standings.filter((standing) => standing === kind).length;
  const due = standings.length;
  const finished = count("finished");
  const onSchedule = count("on-schedule");
  return {
    due,
    finished,
    onSchedule,
    behind: count("behind"),
    notStarted: count("not-started"),
    postponed: count("postponed"),
    stopped: count("stopped"),
    ...(due === 0 ? {} : { share: (finished + onSchedule) / due }),
  };
}

/** How an action of a plan stands: its state, and for a running one whether it keeps its dates. */
export type PlanActionStanding = "not-started" | "on-schedule" | "behind" | "finished" | "stopped" | "postponed";

/**
 * How an action of a plan stands on a day; a running one is behind when its end or an open milestone lies before it.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { planActionStanding } from "@maatstaf/pdca";
 *
 * const action = { state: "running", end: calendarDate("2026-12-31"), milestones: [] } as const;
 * planActionStanding(action, calendarDate("2027-01-01")) // => "behind"
 * ```
 */
export function planActionStanding(
  { state, end, milestones }: Pick<PlanAction, "state" | "end" | "milestones">,
  on: CalendarDate,
): PlanActionStanding {
  if (state !== "running") return state;
  const isLate = end < on || milestones.some(({ date, doneOn }) => date < on && (doneOn === undefined || doneOn > on));
  return isLate ? "behind" : "on-schedule";
}

function isDue({ start, state }: PlanAction, on: CalendarDate): boolean {
  return start <= on || state === "running" || state === "finished";
}

/**
 * The actions of a plan that are reported to the council: those with priority, and those below an element with priority.
 *
 * @example
 * ```ts
 * import { Plan, priorityActions } from "@maatstaf/pdca";
 *
 * const plan = Plan.parse({
 *   id: "MJP", regime: "BBC", name: { nl: "Meerjarenplan" }, years: { first: 2026, last: 2031 },
 *   elements: [{ code: "AP1", level: "action-plan", title: { nl: "Loket" }, priority: true, unitId: "OB" }],
 *   actions: [{ code: "AC1", parentCode: "AP1", title: { nl: "Afspraak" }, ownerId: "p7", start: "2026-01-01", end: "2026-12-31" }],
 * });
 * priorityActions(plan).map(({ code }) => code) // => ["AC1"]
 * ```
 */
export function priorityActions({ elements, actions }: Plan): readonly PlanAction[] {
  const parents = new Set(elements.filter(({ priority }) => priority).map(({ code }) => code));
  const below = new Set(
    elements.filter(({ parentCode }) => parentCode !== undefined && parents.has(parentCode)).map(({ code }) => code),
  );
  return actions.filter(({ priority, parentCode }) => priority || parents.has(parentCode) || below.has(parentCode));
}

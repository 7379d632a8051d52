import { plusDays, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { Action } from "./action.ts";
import { actionStanding } from "./action-standing.ts";
import { grouped } from "./grouped.ts";

/** Overdue actions of one unit: only a count and an age, for who leads it to explain. */
export interface OverdueByUnit {
  readonly unitId: string;
  readonly count: number;
  /** Days that the oldest of them is overdue. */
  readonly oldestDays: number;
}

/**
 * How many actions of each unit are overdue, and for how long the oldest; a unit without one is left out. An action on
 * hold with a motivated new date that has not passed is not counted.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { overdueByUnit } from "@maatstaf/pdca";
 *
 * overdueByUnit([], calendarDate("2026-04-02")) // => []
 * ```
 */
export function overdueByUnit(actions: readonly Action[], on: CalendarDate): readonly OverdueByUnit[] {
  const late = actions.flatMap((action) => {
    const { isOverdue, overdueDays } = actionStanding(action, on);
    return isOverdue && !isHeld(action, on) ? [{ unitId: action.unitId, overdueDays }] : [];
  });
  return [...grouped(late, ({ unitId }) => unitId)]
    .map(([unitId, list]) => ({
      unitId,
      count: list.length,
      oldestDays: Math.max(...list.map(({ overdueDays }) => overdueDays)),
    }))
    .toSorted((a, b) => b.count - a.count || b.oldestDays - a.oldestDays || (a.unitId < b.unitId ? -1 : 1));
}

function isHeld({ state, holdUntil }: Action, on: CalendarDate): boolean {
  return state === "on-hold" && (holdUntil === undefined || holdUntil >= on);
}

/**
 * The action as it was on an earlier day, by its steps and the changes of its due date; `undefined` before it was
 * proposed.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { Action, actionOn } from "@maatstaf/pdca";
 *
 * const action = Action.parse({
 *   id: "A-14", title: { nl: "Tweede loket" }, kind: "improvement", unitId: "BZ", priority: 2, createdOn: "2026-01-05",
 *   origin: { kind: "proposal", ref: { kind: "proposal", id: "V-3" } }, state: "planned",
 *   steps: [{ command: "accept", from: "proposed", to: "planned", by: "p7", on: "2026-02-01" }],
 * });
 * actionOn(action, calendarDate("2026-01-31"))?.state // => "proposed"
 * actionOn(action, calendarDate("2026-01-04")) // => undefined
 * ```
 */
export function actionOn(action: Action, on: CalendarDate): Action | undefined {
  if (on < action.createdOn) return undefined;
  const later = action.steps.find((step) => step.on > on);
  const moved = action.dueDateChanges.find((change) => change.on > on);
  return {
    ...action,
    ...(moved === undefined ? {} : { dueDate: moved.from }),
    dueDateChanges: action.dueDateChanges.filter((change) => change.on <= on),
    steps: action.steps.filter((step) => step.on <= on),
    // The states of its steps are those of the life cycle.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    state: (later?.from as Action["state"] | undefined) ?? action.state,
  };
}

/** How many actions were overdue on the last day of a month. */
export interface OverdueOnDay {
  readonly on: CalendarDate;
  readonly count: number;
}

/**
 * Overdue actions on the last day of each of the twelve full months before a day, oldest first.
 *
 * State and due day are those of the day. Owner, unit and evaluation moments are those of today, since an action keeps no
 * history of them: an action that moved to another unit counts there for the whole year.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { overdueTrend } from "@maatstaf/pdca";
 *
 * const trend = overdueTrend([], calendarDate("2026-04-02"));
 * [trend.length, trend.at(-1)] // => [12, { on: "2026-03-31", count: 0 }]
 * ```
 */
export function overdueTrend(actions: readonly Action[], on: CalendarDate): readonly OverdueOnDay[] {
  const lastOfPrevious = plusDays(on, -Number(on.slice(8, 10)));
  return Array.from({ length: 12 }, (_, index) => {
    const firstAfter = plusMonths(plusDays(lastOfPrevious, 1), index - 11);
    const day = plusDays(firstAfter, -1);
    const then = actions.map((action) => actionOn(action, day)).filter((action) => action !== undefined);
    return { on: day, count: overdueByUnit(then, day).reduce((sum, { count }) => sum + count, 0) };
  });
}

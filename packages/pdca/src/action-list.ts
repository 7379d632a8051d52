import { compareDates, plusDays } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { Action } from "./action.ts";
import { actionStanding } from "./action-standing.ts";
import type { ActionStanding, PdcaStage } from "./action-standing.ts";
import { grouped } from "./grouped.ts";

/** What to list; what is left out does not narrow the list. */
export interface ActionFilter {
  readonly origin?: Action["origin"]["kind"];
  readonly unitId?: string;
  readonly ownerId?: string;
  readonly stage?: PdcaStage;
  readonly overdueOnly?: true;
}

/** An action with how it stands. */
export interface ListedAction {
  readonly action: Action;
  readonly standing: ActionStanding;
}

/**
 * The open actions of a filter: overdue first, the longest overdue on top; then by due date, those without one last, by
 * priority and by id.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { openActions } from "@maatstaf/pdca";
 *
 * openActions([], calendarDate("2026-04-02"), { stage: "C" }) // => []
 * ```
 */
export function openActions(
  actions: readonly Action[],
  on: CalendarDate,
  filter: ActionFilter = {},
): readonly ListedAction[] {
  return actions
    .map((action): ListedAction => ({ action, standing: actionStanding(action, on) }))
    .filter(({ action, standing }) => standing.isOpen && fits(action, standing, filter))
    .toSorted(
      (a, b) =>
        b.standing.overdueDays - a.standing.overdueDays ||
        dueOrder(a.action, b.action) ||
        a.action.priority - b.action.priority ||
        (a.action.id < b.action.id ? -1 : Number(a.action.id > b.action.id)),
    );
}

function fits(action: Action, standing: ActionStanding, filter: ActionFilter): boolean {
  return (
    (filter.origin === undefined || action.origin.kind === filter.origin) &&
    (filter.unitId === undefined || action.unitId === filter.unitId) &&
    (filter.ownerId === undefined || action.ownerId === filter.ownerId) &&
    (filter.stage === undefined || standing.stage === filter.stage) &&
    (filter.overdueOnly === undefined || standing.isOverdue)
  );
}

function dueOrder(a: Action, b: Action): number {
  if (a.dueDate === undefined || b.dueDate === undefined) {
    return Number(a.dueDate === undefined) - Number(b.dueDate === undefined);
  }
  return compareDates(a.dueDate, b.dueDate);
}

/** What one owner has to know of a week: what is late, what comes due, which evaluations want an answer. */
export interface ActionDigest {
  readonly ownerId: string;
  readonly overdue: readonly string[];
  readonly dueSoon: readonly string[];
  readonly evaluations: readonly string[];
}

/**
 * The weekly digest by owner (weekoverzicht), for those who have something in it, by id of the owner.
 *
 * @param on - The day of the digest; what falls due in the seven days from then on is `dueSoon`.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { actionDigests } from "@maatstaf/pdca";
 *
 * actionDigests([], calendarDate("2026-04-06")) // => []
 * ```
 */
export function actionDigests(actions: readonly Action[], on: CalendarDate): readonly ActionDigest[] {
  const week = plusDays(on, 7);
  const owned = grouped(
    openActions(actions, on).filter(({ action }) => action.ownerId !== undefined),
    ({ action }) => action.ownerId ?? "",
  );
  return [...owned]
    .map(([ownerId, list]) => ({
      ownerId,
      overdue: ids(list.filter(({ standing }) => standing.isOverdue)),
      dueSoon: ids(list.filter((listed) => isDueSoon(listed, on, week))),
      evaluations: ids(list.filter(({ standing }) => standing.openEvaluations.length > 0)),
    }))
    .filter(({ overdue, dueSoon, evaluations }) => overdue.length + dueSoon.length + evaluations.length > 0)
    .toSorted((a, b) => (a.ownerId < b.ownerId ? -1 : 1));
}

function ids(list: readonly ListedAction[]): readonly string[] {
  return list.map(({ action }) => action.id);
}

function isDueSoon({ action, standing }: ListedAction, on: CalendarDate, week: CalendarDate): boolean {
  const isBeforeDone = standing.stage === "P" || action.state === "in-execution" || action.state === "on-hold";
  return isBeforeDone && action.dueDate !== undefined && action.dueDate >= on && action.dueDate < week;
}

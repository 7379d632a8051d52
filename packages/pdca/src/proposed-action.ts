import type { CalendarDate } from "@maatstaf/kernel";
import { Action } from "./action.ts";

/** What a decision, a finding or a meeting asks for, before anybody has taken it up. */
export interface AskedAction extends Pick<Action, "title" | "origin" | "kind"> {
  readonly unitId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly due?: CalendarDate | undefined;
}

/**
 * A proposed action from what was asked for: on the one list there is, with where it came from.
 *
 * @param entry - `unitId` is that of the unit that takes it up, where what was asked for names none.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { proposedAction } from "@maatstaf/pdca";
 *
 * const origin = { kind: "audit-finding", ref: { kind: "finding", id: "F-04" } } as const;
 * const asked = { title: { nl: "Verouderde formulieren weghalen" }, origin, kind: "corrective" } as const;
 * const action = proposedAction(asked, { id: "A-20", unitId: "SD", priority: 2, on: calendarDate("2026-02-02") });
 * [action.state, action.origin.ref.id] // => ["proposed", "F-04"]
 * ```
 */
export function proposedAction(
  { title, origin, kind, unitId, ownerId, due }: AskedAction,
  entry: {
    readonly id: string;
    readonly unitId: string;
    readonly priority: number;
    readonly on: CalendarDate;
  },
): Action {
  return Action.parse({
    id: entry.id,
    title,
    origin,
    kind,
    unitId: unitId ?? entry.unitId,
    priority: entry.priority,
    createdOn: entry.on,
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(due === undefined ? {} : { dueDate: due }),
  });
}

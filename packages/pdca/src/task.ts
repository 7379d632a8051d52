import { compareDates, daysBetween, plusDays } from "@maatstaf/kernel";
import type { CalendarDate, Locale, Reference } from "@maatstaf/kernel";
import type { DueMoment } from "./due-moment.ts";
import { pdcaMessages } from "./pdca-messages.ts";

/**
 * `14`: the days before its due day from which a task is due soon.
 *
 * @example
 * ```ts
 * import { DUE_SOON_DAYS } from "@maatstaf/pdca";
 *
 * DUE_SOON_DAYS // => 14
 * ```
 */
export const DUE_SOON_DAYS = 14;

/** Something somebody has to do (taak), as it stands on a day. */
export interface Task {
  readonly kind: string;
  readonly ref: Reference;
  readonly assignee: string;
  readonly due: CalendarDate;
  readonly standing: "later" | "due-soon" | "due-today" | "overdue";
  /** Days until it is due; negative when it is overdue. */
  readonly daysLeft: number;
  readonly escalation: { readonly to: string; readonly on: CalendarDate; readonly isReached: boolean };
}

/**
 * The tasks that due moments give on a day, the earliest first, then by kind, record and assignee. The same task offered
 * twice (kind, record and assignee are equal) is one task: the earliest counts.
 *
 * @example
 * ```ts
 * import { tasks } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const answer = {
 *   ref: { kind: "finding", id: "F-09" }, kind: "implement", due: calendarDate("2026-01-15"),
 *   assignee: "head-wzc", escalatesTo: "general-director",
 * } as const;
 * tasks([answer], calendarDate("2026-01-20")).map(({ standing, daysLeft }) => [standing, daysLeft]) // => [["overdue", -5]]
 * ```
 */
export function tasks(dueMoments: readonly DueMoment[], on: CalendarDate): Task[] {
  const ordered = dueMoments.toSorted(
    (a, b) => compareDates(a.due, b.due) || compareText(keyOf(a), keyOf(b)) || compareText(nextOf(a), nextOf(b)),
  );
  const seen = new Set<string>();
  return ordered.flatMap((moment) => {
    const key = keyOf(moment);
    if (seen.has(key)) return [];
    seen.add(key);
    return [task(moment, on)];
  });
}

function task(moment: DueMoment, on: CalendarDate): Task {
  const { ref, kind, due, assignee, escalatesTo } = moment;
  const daysLeft = daysBetween(on, due);
  const soon = daysLeft <= DUE_SOON_DAYS ? "due-soon" : "later";
  const from = escalationDay(moment);
  return {
    kind,
    ref,
    assignee,
    due,
    standing: daysLeft < 0 ? "overdue" : daysLeft === 0 ? "due-today" : soon,
    daysLeft,
    escalation: { to: escalatesTo, on: from, isReached: from <= on },
  };
}

/** The day from which somebody else hears of a moment. */
export function escalationDay({ due, escalatesOn }: Pick<DueMoment, "due" | "escalatesOn">): CalendarDate {
  return escalatesOn ?? plusDays(due, 1);
}

function keyOf({ kind, ref, assignee }: DueMoment): string {
  return [kind, ref.kind, ref.id, assignee].join(" ");
}

function nextOf({ escalatesTo, escalatesOn }: DueMoment): string {
  return `${escalatesOn ?? ""} ${escalatesTo}`;
}

/** Order by code units: the same on every machine and in every language. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * What a task asks, in words; a kind without words is given back as it is.
 *
 * @example
 * ```ts
 * import { taskText } from "@maatstaf/pdca";
 *
 * taskText("submit-plan", "nl-BE") // => "Bezorg de correctie, de oorzaak en het plan"
 * ```
 */
export function taskText(kind: string, locale: Locale): string {
  return pdcaMessages.has(`task.${kind}`) ? pdcaMessages.text(locale, `task.${kind}`) : kind;
}

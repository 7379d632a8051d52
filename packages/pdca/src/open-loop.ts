import { compareDates, daysBetween, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate, Locale, Reference } from "@maatstaf/kernel";
import { pdcaMessages } from "./pdca-messages.ts";
import { escalationDay } from "./task.ts";

/**
 * Something that waits for an answer (open eindje): what every kind of record offers to {@link openLoops}, answered or not.
 */
export interface LoopItem {
  readonly ref: Reference;
  readonly kind:
    | "signal"
    | "proposal"
    | "evaluation"
    | "promise"
    | "review"
    | "finding"
    | "advice"
    | "nonconformity"
    | "action"
    | "complaint"
    | "audit"
    | "plan-action"
    | "monitoring"
    | "view"
    | "policy-test";
  /** The day it was raised. */
  readonly since: CalendarDate;
  /** The day it was answered; left out while it is not. */
  readonly answeredOn?: CalendarDate;
  readonly ownerId: string;
  readonly unitId?: string;
  /** Who leads the unit that has to answer. */
  readonly unitHeadId?: string;
  /** The last day on which what it waits for now is in time; of what was answered, the day its answer was due. */
  readonly due: CalendarDate;
  readonly escalatesTo: string;
  /** The day from which they hear of it; the day after `due` when left out. */
  readonly escalatesOn?: CalendarDate;
  /** A stop with a reason, first and last day included; without a reason it does not count. */
  readonly hold?: { readonly why: string; readonly from: CalendarDate; readonly until: CalendarDate };
}

/** Something unanswered, as it stands on a day. */
export interface OpenLoop {
  readonly item: LoopItem;
  readonly ageDays: number;
  readonly isOverdue: boolean;
  /** On hold with a reason, on that day. */
  readonly isHeld: boolean;
  /** Who has to hear of it by now. */
  readonly escalatedTo?: string;
}

/**
 * Everything that waits for an answer on a day, the oldest first. What was raised later, or answered by then, is left out,
 * so that the same items give the list of any day.
 *
 * @example
 * ```ts
 * import { openLoops } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const advice = {
 *   ref: { kind: "think-group-advice", id: "A-7" }, kind: "advice", ownerId: "mt", since: calendarDate("2026-01-12"),
 *   due: calendarDate("2026-02-11"), escalatesTo: "general-director",
 * } as const;
 * openLoops([advice], calendarDate("2026-02-12")).map(({ ageDays, escalatedTo }) => [ageDays, escalatedTo]) // => [[31, "general-director"]]
 * openLoops([{ ...advice, answeredOn: calendarDate("2026-02-01") }], calendarDate("2026-02-12")) // => []
 * ```
 */
export function openLoops(items: readonly LoopItem[], on: CalendarDate): OpenLoop[] {
  return items
    .filter(({ since, answeredOn }) => since <= on && (answeredOn === undefined || on < answeredOn))
    .toSorted((a, b) => compareDates(a.since, b.since) || (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) !== keyOf(b))))
    .map((item) => {
      const { hold } = item;
      const isHeld = hold !== undefined && hold.why.trim() !== "" && hold.from <= on && on <= hold.until;
      const isEscalated = !isHeld && escalationDay(item) <= on;
      return {
        item,
        ageDays: daysBetween(item.since, on),
        isOverdue: item.due < on,
        isHeld,
        ...(isEscalated ? { escalatedTo: item.escalatesTo } : {}),
      };
    });
}

function keyOf({ kind, ref }: LoopItem): string {
  return [kind, ref.kind, ref.id].join(" ");
}

/** How many loops are open for one head of a unit, without those on hold. */
export interface LoopCount {
  /** `undefined` for what no head of a unit has to answer. */
  readonly unitHeadId: string | undefined;
  readonly open: number;
  readonly overdue: number;
  readonly oldestDays: number;
  /** On hold with a reason, and not counted in the others. */
  readonly held: number;
  /** To drill down to: oldest first, those on hold left out. */
  readonly loops: readonly OpenLoop[];
}

/**
 * Counts and the oldest age by head of unit, the most overdue first. What is on hold with a reason is counted apart.
 *
 * @example
 * ```ts
 * import { loopCounts, openLoops } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const finding = (id: string, since: string) => ({
 *   ref: { kind: "finding", id }, kind: "finding", ownerId: "ro", unitHeadId: "head-ro", since: calendarDate(since),
 *   due: calendarDate("2025-06-16"), escalatesTo: "quality-coordinator",
 * }) as const;
 * const loops = openLoops([finding("F-07", "2025-06-02"), finding("F-08", "2025-06-20")], calendarDate("2025-06-30"));
 * loopCounts(loops).map(({ unitHeadId, open, oldestDays }) => [unitHeadId, open, oldestDays]) // => [["head-ro", 2, 28]]
 * ```
 */
export function loopCounts(loops: readonly OpenLoop[]): LoopCount[] {
  const heads = [...new Set(loops.map(({ item }) => item.unitHeadId))];
  const counts = heads.map((unitHeadId): LoopCount => {
    const own = loops.filter(({ item }) => item.unitHeadId === unitHeadId);
    const counted = own.filter(({ isHeld }) => !isHeld);
    return {
      unitHeadId,
      open: counted.length,
      overdue: counted.filter(({ isOverdue }) => isOverdue).length,
      oldestDays: counted.reduce((oldest, { ageDays }) => Math.max(oldest, ageDays), 0),
      held: own.length - counted.length,
      loops: counted,
    };
  });
  return counts.toSorted((a, b) => b.overdue - a.overdue || b.oldestDays - a.oldestDays || b.open - a.open);
}

/**
 * The counts of {@link loopCounts} of all heads together, on the same day of this and the months before it, oldest first.
 *
 * @param months - How many months back the first one lies.
 *
 * @example
 * ```ts
 * import { loopTrend } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const signal = {
 *   ref: { kind: "signal", id: "S-1" }, kind: "signal", ownerId: "bz", since: calendarDate("2025-12-10"), answeredOn: calendarDate("2026-02-10"),
 *   due: calendarDate("2026-01-09"), escalatesTo: "unit-head",
 * } as const;
 * loopTrend([signal], calendarDate("2026-02-28"), 3).map(({ open }) => open) // => [0, 1, 1, 0]
 * ```
 */
export function loopTrend(
  items: readonly LoopItem[],
  on: CalendarDate,
  months = 12,
): { readonly on: CalendarDate; readonly open: number; readonly overdue: number; readonly oldestDays: number }[] {
  return Array.from({ length: months + 1 }, (_, index) => {
    const day = plusMonths(on, index - months);
    const counted = openLoops(items, day).filter(({ isHeld }) => !isHeld);
    return {
      on: day,
      open: counted.length,
      overdue: counted.filter(({ isOverdue }) => isOverdue).length,
      oldestDays: counted[0]?.ageDays ?? 0,
    };
  });
}

/**
 * What kind of thing a loop is, in words.
 *
 * @example
 * ```ts
 * import { loopText } from "@maatstaf/pdca";
 *
 * loopText("promise", "nl-BE") // => "belofte"
 * ```
 */
export function loopText(kind: LoopItem["kind"], locale: Locale): string {
  return pdcaMessages.text(locale, `loop.${kind}`);
}

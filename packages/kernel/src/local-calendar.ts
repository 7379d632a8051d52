import type { HolidayCalendar, HolidayRule } from "./holiday-calendar.ts";

/** What a local calendar says otherwise than the one it is made from. */
export interface LocalChoices {
  /** Names the new calendar in every term computed with it. */
  readonly id: string;
  readonly version: string;
  /** Ids or choices of rules to switch on, such as `all-souls` or `equated-by-decree`. */
  readonly with?: readonly string[];
  /** Ids or choices of rules to switch off. */
  readonly without?: readonly string[];
  /** Rules of one's own: closing days, bridge days, days that a decree equates with a holiday. */
  readonly rules?: readonly HolidayRule[];
}

/**
 * A calendar with the choices of an organisation: optional days switched on or off, and days of its own.
 *
 * @throws RangeError when `with` or `without` names no rule of the calendar, or a rule of one's own takes an id that
 * is in use.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar, isWorkingDay, localCalendar } from "@maatstaf/kernel";
 *
 * const local = localCalendar(holidayCalendar("be"), {
 *   id: "be-voorbeeldgemeente",
 *   version: "2026.1",
 *   with: ["flemish-community-day", "all-souls", "second-christmas-day"],
 * });
 * isWorkingDay(calendarDate("2025-07-11"), local) // => false
 * isWorkingDay(calendarDate("2025-07-11"), holidayCalendar("be")) // => true
 * ```
 */
export function localCalendar(base: HolidayCalendar, choices: LocalChoices): HolidayCalendar {
  const on = new Set(choices.with);
  const off = new Set(choices.without);
  const known = new Set(base.rules.flatMap(({ id, choice }) => (choice === undefined ? [id] : [id, choice])));
  const unknown = [...on, ...off].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new RangeError(
      `localCalendar: found ${unknown.join(", ")}, expected rules of ${base.id}: ${[...known].toSorted().join(", ")}`,
    );
  }
  const taken = (choices.rules ?? []).filter(({ id }) => known.has(id));
  if (taken.length > 0) {
    throw new RangeError(
      `localCalendar: found own rules ${taken.map(({ id }) => id).join(", ")}, expected ids that ${base.id} does not use`,
    );
  }
  return {
    id: choices.id,
    version: choices.version,
    rules: [
      ...base.rules.map((rule) => ({
        ...rule,
        applies: (rule.applies || chosen(on, rule)) && !chosen(off, rule),
      })),
      ...(choices.rules ?? []),
    ],
  };
}

function chosen(names: ReadonlySet<string>, { id, choice }: HolidayRule): boolean {
  return names.has(id) || (choice !== undefined && names.has(choice));
}

import { civilDay, dayNumber, daysInMonth, LAST_DAY_NUMBER } from "./day-number.ts";
import type { PeriodKind } from "./period-kind.ts";
import type { Period } from "./period.ts";

/** A period as a number within its kind: the next period of that kind has the number plus {@link stride}. */
export interface PeriodSerial {
  readonly kind: PeriodKind;
  readonly serial: number;
}

interface KindRule {
  /** Serial of the period that holds a day number. */
  readonly containing: (day: number) => number;
  /** Day number of the first day. */
  readonly start: (serial: number) => number;
  readonly text: (serial: number) => string;
}

/**
 * Years after a multiple of three in which a three-year period starts unless its text says otherwise: 2014, 2017,
 * 2020, 2023, 2026, the halves of the six-year policy plans of Flemish local authorities.
 */
const THREE_YEARS_PHASE = 1;

const four = (year: number): string => String(year).padStart(4, "0");
const two = (value: number): string => String(value).padStart(2, "0");
const yearOf = (day: number): number => civilDay(day).year;

/** Rule of a kind that divides the year in `parts` equal numbers of months. */
function partOfYear(parts: number, suffix: (part: number) => string): KindRule {
  const months = 12 / parts;
  return {
    containing: (day) => {
      const { year, month } = civilDay(day);
      return year * parts + Math.floor((month - 1) / months);
    },
    start: (serial) => dayNumber(Math.floor(serial / parts), (serial % parts) * months + 1, 1),
    text: (serial) => `${four(Math.floor(serial / parts))}${suffix((serial % parts) + 1)}`,
  };
}

/** Serial of the ISO week 1 of a year: the week that holds 4 January. */
const firstWeek = (year: number): number => Math.floor(dayNumber(year, 1, 4) / 7);

export const KIND_RULES: Readonly<Record<PeriodKind, KindRule>> = {
  day: {
    containing: (day) => day,
    start: (serial) => serial,
    text: (serial) => {
      const { year, month, day } = civilDay(serial);
      return `${four(year)}-${two(month)}-${two(day)}`;
    },
  },
  week: {
    containing: (day) => Math.floor(day / 7),
    start: (serial) => serial * 7,
    text: (serial) => {
      // The Thursday of a week lies in the year the week belongs to.
      const year = yearOf(serial * 7 + 3);
      return `${four(year)}-W${two(serial - firstWeek(year) + 1)}`;
    },
  },
  month: partOfYear(12, (month) => `-${two(month)}`),
  quarter: partOfYear(4, (quarter) => `-Q${quarter}`),
  half: partOfYear(2, (half) => `-H${half}`),
  year: partOfYear(1, () => ""),
  "school-year": {
    containing: (day) => {
      const { year, month } = civilDay(day);
      return month >= 9 ? year : year - 1;
    },
    start: (serial) => dayNumber(serial, 9, 1),
    text: (serial) => `${four(serial)}/${four(serial + 1)}`,
  },
  "three-years": {
    containing: (day) => {
      const year = yearOf(day);
      return year - ((year - THREE_YEARS_PHASE) % 3);
    },
    start: (serial) => dayNumber(serial, 1, 1),
    text: (serial) => `${four(serial)}..${four(serial + 2)}`,
  },
};

/** What must be added to the serial to come to the next period. */
export function stride(kind: PeriodKind): number {
  return kind === "three-years" ? 3 : 1;
}

/** Day number of the first day. */
export function startNumber({ kind, serial }: PeriodSerial): number {
  return KIND_RULES[kind].start(serial);
}

/** Day number of the last day. */
export function endNumber({ kind, serial }: PeriodSerial): number {
  return KIND_RULES[kind].start(serial + stride(kind)) - 1;
}

/** The canonical text; a RangeError in the name of `caller` when a day falls outside 0001-01-01 to 9999-12-31. */
export function periodText(period: PeriodSerial, caller: string): Period {
  if (!Number.isInteger(period.serial) || !isWithinCalendar(period)) {
    throw new RangeError(
      `${caller}: the ${period.kind} lies outside 0001-01-01 to 9999-12-31, expected one within them`,
    );
  }
  // Written by the rule of its own kind, so that the text is canonical by construction.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return KIND_RULES[period.kind].text(period.serial) as Period;
}

function isWithinCalendar(period: PeriodSerial): boolean {
  return startNumber(period) >= 0 && endNumber(period) <= LAST_DAY_NUMBER;
}

/** How a period is written; which of these texts are periods, the calendar decides. */
export const PERIOD_FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-W(\d{2})|-Q([1-4])|-H([12])|\/(\d{4})|\.\.(\d{4}))?$/;

/** The serial of a canonical text, `undefined` for any other text. */
export function readPeriodText(text: string): PeriodSerial | undefined {
  const match = PERIOD_FORM.exec(text);
  if (match === null) return undefined;
  const found = serialOf(match.map((group) => (group === undefined ? undefined : +group)));
  return found !== undefined && isWithinCalendar(found) ? found : undefined;
}

function serialOf([, year = 0, month, day, week, quarter, half, schoolEnd, last]: readonly (number | undefined)[]):
  | PeriodSerial
  | undefined {
  if (day !== undefined && month !== undefined) {
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
    return { kind: "day", serial: dayNumber(year, month, day) };
  }
  if (month !== undefined) {
    return month >= 1 && month <= 12 ? { kind: "month", serial: year * 12 + month - 1 } : undefined;
  }
  if (week !== undefined) {
    const serial = firstWeek(year) + week - 1;
    return week >= 1 && serial < firstWeek(year + 1) ? { kind: "week", serial } : undefined;
  }
  if (quarter !== undefined) return { kind: "quarter", serial: year * 4 + quarter - 1 };
  if (half !== undefined) return { kind: "half", serial: year * 2 + half - 1 };
  if (schoolEnd !== undefined) return schoolEnd === year + 1 ? { kind: "school-year", serial: year } : undefined;
  if (last !== undefined) return last === year + 2 ? { kind: "three-years", serial: year } : undefined;
  return { kind: "year", serial: year };
}

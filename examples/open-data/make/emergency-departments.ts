import type { FactRow } from "./facts-csv.ts";

/** One line of `sources/ae_attendances.csv`: what one organisation reported for one month and one kind of department. */
export type Attendances = {
  /** Month, `YYYY-MM`. */
  readonly month: string;
  /** Organisation code of the NHS. */
  readonly organisation: string;
  /** `1` major department, `2` single specialty, `other` minor injuries and walk-in. */
  readonly type: string;
  readonly attendances: number;
  /** Attendances that took longer than four hours. */
  readonly breaches: number;
  readonly admissions: number;
};

const ENGLAND = "england";

/** Organisations that opened, closed or merged in these three years, taken together: the whole stays the whole. */
const OTHERS = "other-organisations";

/** The share of attendances a department has to see within four hours under the English norm. */
const NORM = 0.95;

/** Every fact about emergency departments in this workspace. */
export function emergencyFacts(lines: readonly Attendances[]): FactRow[] {
  const major = lines.filter((line) => line.type === "1");
  const england = (indicator: string, some: readonly Attendances[], count: Count, outOf?: Count) =>
    counted({ indicator, lines: some, unit: () => ENGLAND, count, ...(outOf === undefined ? {} : { outOf }) });
  const norm = (indicator: string, some: readonly Attendances[]) => england(indicator, some, onTime, attendances);
  const perOrganisation = (indicator: string, some: readonly Attendances[]) => {
    const steady = reportingThroughout(some);
    const unit = ({ organisation }: Attendances): string => (steady.has(organisation) ? organisation : OTHERS);
    return counted({ indicator, lines: some, unit, count: onTime, outOf: attendances });
  };

  return [
    ...perOrganisation("ae-within-four-hours", lines),
    ...perOrganisation("ae-major-within-four-hours", major),
    ...norm(
      "ae-single-specialty-within-four-hours",
      lines.filter((line) => line.type === "2"),
    ),
    ...norm(
      "ae-minor-within-four-hours",
      lines.filter((line) => line.type === "other"),
    ),
    ...england("ae-attendances", lines, attendances),
    ...perDay(england("ae-attendances-per-day", lines, attendances)),
    ...england("ae-major-attendances", major, attendances),
    ...england("ae-longer-than-four-hours", lines, (line) => line.breaches),
    ...england("ae-admissions", lines, (line) => line.admissions),
    ...england("ae-major-admitted", major, (line) => line.admissions, attendances),
    ...england(
      "ae-organisations-meeting-norm",
      major,
      (line) => (onTime(line) >= NORM * line.attendances ? 1 : 0),
      () => 1,
    ),
  ];
}

/** The organisations that reported in every month there is. */
function reportingThroughout(lines: readonly Attendances[]): ReadonlySet<string> {
  const months = new Set(lines.map(({ month }) => month));
  const reported = new Map<string, Set<string>>();
  for (const { organisation, month } of lines)
    reported.set(organisation, (reported.get(organisation) ?? new Set()).add(month));
  return new Set([...reported].filter(([, own]) => own.size === months.size).map(([organisation]) => organisation));
}

type Count = (line: Attendances) => number;
const attendances: Count = (line) => line.attendances;
const onTime: Count = (line) => line.attendances - line.breaches;

/** Sums per month and unit. */
function counted({
  indicator,
  lines,
  unit,
  count,
  outOf,
}: {
  readonly indicator: string;
  readonly lines: readonly Attendances[];
  readonly unit: (line: Attendances) => string;
  readonly count: Count;
  readonly outOf?: Count;
}): FactRow[] {
  const sums = new Map<string, FactRow>();
  for (const line of lines) {
    const key = `${line.month} ${unit(line)}`;
    const before = sums.get(key);
    sums.set(key, {
      indicator,
      period: line.month,
      unit: unit(line),
      numerator: (before?.numerator ?? 0) + count(line),
      ...(outOf === undefined ? {} : { denominator: (before?.denominator ?? 0) + outOf(line) }),
    });
  }
  return [...sums.values()];
}

/** The same counts with the number of days of the month below the line, so that February compares with March. */
function perDay(rows: readonly FactRow[]): FactRow[] {
  return rows.map((row) => ({ ...row, denominator: daysInMonth(row.period) }));
}

function daysInMonth(month: string): number {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

import type { CalendarDate, HolidayCalendar } from "@maatstaf/kernel";
import { compareDates } from "@maatstaf/kernel";
import { obligationStatus } from "./obligation-status.ts";
import type { ObligationRecord, ObligationStatus } from "./obligation-status.ts";
import type { Obligation } from "./obligation.ts";

/** A line of the overview: how an obligation stands, with the evidence of the last time it was met. */
export interface ObligationLine extends ObligationStatus {
  readonly id: string;
  /** The year it is about, of a yearly one. */
  readonly year?: number;
  readonly evidence?: { readonly on: CalendarDate; readonly reference: string };
  /** It is late: show it first, and so that it is seen. */
  readonly isLate: boolean;
}

/** What an organisation knows of one obligation: the same as {@link ObligationRecord}, with its id. */
export interface ObligationFact extends Omit<ObligationRecord, "organisationType"> {
  readonly obligation: string;
}

const ORDER: Readonly<Record<ObligationStatus["status"], number>> = {
  late: 0,
  due: 1,
  open: 2,
  "met-late": 3,
  met: 3,
  "not-applicable": 4,
};

/**
 * The whole register of an organisation on a day: late ones first, then what comes first.
 *
 * Each obligation gives a line for every fact about it; without a fact, one line, of the year `year` where it is yearly. The
 * evidence of a line that is not met is that of the last time.
 *
 * @param facts - What was met or happened, at most one for an obligation and a year or event.
 *
 * @see docs/methods/obligations.md
 *
 * @example
 * ```ts
 * import { Obligation, obligationOverview } from "@maatstaf/framework";
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 *
 * const report = Obligation.parse({
 *   id: "report", code: "A-1", jurisdiction: "flanders", organisationTypes: ["municipality"],
 *   basis: { act: "Decree", article: "1", certainty: "verified" }, name: { nl: "Verslag" }, summary: { nl: "Elk jaar." },
 *   due: { kind: "yearly", month: 6, day: 30, yearOffset: 1 }, evidence: { nl: "besluit" },
 * });
 * const organisation = { organisationType: "municipality", year: 2025, facts: [] };
 * const [line] = obligationOverview([report], organisation, calendarDate("2026-07-02"), holidayCalendar("be"));
 * line // => { id: "report", year: 2025, status: "late", due: "2026-06-30", daysLeft: -2, isLate: true }
 * ```
 */
export function obligationOverview(
  obligations: readonly Obligation[],
  organisation: { readonly organisationType: string; readonly year: number; readonly facts: readonly ObligationFact[] },
  on: CalendarDate,
  calendar: HolidayCalendar,
): readonly ObligationLine[] {
  const lines = obligations.flatMap((obligation) => linesOf(obligation, organisation, on, calendar));
  return lines.toSorted((a, b) => ORDER[a.status] - ORDER[b.status] || comparedDays(a.due, b.due));
}

/** A line without a last day comes after those that have one. */
function comparedDays(a: CalendarDate | undefined, b: CalendarDate | undefined): number {
  if (a !== undefined && b !== undefined) return compareDates(a, b);
  return Number(a === undefined) - Number(b === undefined);
}

function linesOf(
  obligation: Obligation,
  { organisationType, year, facts }: Parameters<typeof obligationOverview>[1],
  on: CalendarDate,
  calendar: HolidayCalendar,
): readonly ObligationLine[] {
  const own = facts.filter((fact) => fact.obligation === obligation.id);
  const isYearly = obligation.due.kind === "yearly";
  const asked = isYearly ? own.some((fact) => fact.year === year) : own.length > 0;
  const latest = own.flatMap((fact) => shownOn(fact, on) ?? []).toSorted((a, b) => compareDates(b.on, a.on))[0];
  const asOf: readonly Omit<ObligationFact, "obligation">[] = [...own, ...(asked ? [] : [{ year }])];
  return asOf.map((fact): ObligationLine => {
    const status = obligationStatus(obligation, { ...fact, organisationType, year: fact.year ?? year }, on, calendar);
    const shown = shownOn(fact, on) ?? latest;
    return {
      id: obligation.id,
      ...(isYearly ? { year: fact.year ?? year } : {}),
      ...status,
      ...(shown === undefined ? {} : { evidence: { on: shown.on, reference: shown.evidence } }),
      isLate: status.status === "late",
    };
  });
}

/** How it was met, if it was met by that day. */
function shownOn({ fulfilled }: Pick<ObligationFact, "fulfilled">, on: CalendarDate): ObligationFact["fulfilled"] {
  return fulfilled === undefined || compareDates(fulfilled.on, on) > 0 ? undefined : fulfilled;
}

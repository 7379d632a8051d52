import type { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import type { ServiceNorm } from "./service-norm.ts";

/** A norm with the day from which it holds. */
export interface NormVersion {
  readonly validFrom: CalendarDate;
  readonly norm: ServiceNorm;
}

/**
 * The version of a norm that held on a day: a case is judged by the one of the day its clock started.
 *
 * @param history - Versions of one norm, in any order.
 * @returns `undefined` before the first.
 * @throws RangeError on two versions from the same day.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { normInForce, ServiceNorm } from "@maatstaf/services";
 *
 * const norm = (value: number) => ServiceNorm.parse({
 *   id: "n", kind: "lead-time", operator: "at-most", value, unit: "working-days", commitment: 0.95, legal: false, published: true,
 * });
 * const history = [
 *   { validFrom: calendarDate("2024-01-01"), norm: norm(10) },
 *   { validFrom: calendarDate("2025-07-01"), norm: norm(7) },
 * ];
 * normInForce(history, calendarDate("2025-06-30"))?.norm.value // => 10
 * ```
 */
export function normInForce(history: readonly NormVersion[], on: CalendarDate): NormVersion | undefined {
  return inOrder("normInForce", history).findLast(({ validFrom }) => validFrom <= on);
}

/**
 * The days on which the measured promise of a norm changed, after the first: a control chart of its figures starts again
 * there. So does another event that starts or stops the clock; another commitment, source or publication alone does not.
 *
 * @param history - Versions of one norm, in any order.
 * @throws RangeError on two versions from the same day.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { normRebases, ServiceNorm } from "@maatstaf/services";
 *
 * const norm = (value: number) => ServiceNorm.parse({
 *   id: "n", kind: "lead-time", operator: "at-most", value, unit: "working-days", commitment: 0.95, legal: false, published: true,
 * });
 * normRebases([
 *   { validFrom: calendarDate("2024-01-01"), norm: norm(10) },
 *   { validFrom: calendarDate("2025-07-01"), norm: norm(7) },
 * ]) // => ["2025-07-01"]
 * ```
 */
export function normRebases(history: readonly NormVersion[]): readonly CalendarDate[] {
  const versions = inOrder("normRebases", history);
  return versions.flatMap(({ validFrom, norm }, at) => {
    const before = versions[at - 1];
    return before === undefined || isSameMeasure(before.norm, norm) ? [] : [validFrom];
  });
}

function inOrder(caller: string, history: readonly NormVersion[]): readonly NormVersion[] {
  const versions = history.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const twice = versions.find(({ validFrom }, at) => versions[at - 1]?.validFrom === validFrom);
  if (twice !== undefined)
    throw new RangeError(`${caller}: found two versions from ${twice.validFrom}; give one a day`);
  return versions;
}

function isSameMeasure(one: ServiceNorm, other: ServiceNorm): boolean {
  return (
    (["kind", "operator", "value", "unit", "pause", "calendarId"] as const).every(
      (field) => one[field] === other[field],
    ) &&
    isSameText(one.start, other.start) &&
    isSameText(one.stop, other.stop)
  );
}

function isSameText(one: LocalizedText | undefined, other: LocalizedText | undefined): boolean {
  return (one?.nl ?? "").trim() === (other?.nl ?? "").trim();
}

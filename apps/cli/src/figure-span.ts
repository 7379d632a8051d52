import { compareDates, formatPeriod, isPeriod, periodContaining, periodEnd, periodStart } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import type { Told } from "./command.ts";
import type { SpokenLocale } from "./locale.ts";

/** What to say of a report over a period that no figure touches; `undefined` where there is one, or no figure at all. */
export function withoutFigures(
  facts: readonly { readonly period: Period }[],
  period: string,
  locale: SpokenLocale,
): Told | undefined {
  if (!isPeriod(period)) return undefined;
  const periods = [...new Set(facts.map((fact) => fact.period))];
  const isTouched = periods.some(
    (known) =>
      compareDates(periodStart(known), periodEnd(period)) <= 0 &&
      compareDates(periodEnd(known), periodStart(period)) >= 0,
  );
  const first = periods.map(periodStart).toSorted(compareDates)[0];
  const last = periods.map(periodEnd).toSorted(compareDates).at(-1);
  if (isTouched || first === undefined || last === undefined) return undefined;
  const [from, to] = [first, last].map((day) => formatPeriod(periodContaining(day, "month"), locale, "long"));
  return {
    code: "report-without-figures",
    values: { period: formatPeriod(period, locale, "long"), first: from ?? "", last: to ?? "" },
  };
}

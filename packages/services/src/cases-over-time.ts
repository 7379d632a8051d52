import { periodEnd } from "@maatstaf/kernel";
import type { CaseAggregate } from "./case-aggregate.ts";

/**
 * Case figures of several periods, to be added up as one: of the cases that were open, only those at the end of the last
 * period count. One that is open past the norm at the end of January is closed late in February, or still open then; counted
 * in both months it would be late twice.
 *
 * @param cases - Figures that count no case twice within a period, as `caseImport` keeps them.
 * @returns The same rows in the same order, with nothing open in a row when its source has a later one for the same product,
 *   channel and target group.
 *
 * @see docs/methods/services-catalogue.md
 *
 * @example
 * ```ts
 * import { CaseAggregate, casesOverTime, normCompliance } from "@maatstaf/services";
 *
 * const month = (period: string, counts: object) => CaseAggregate.parse({
 *   source: "crm", productId: "P-1", period, received: 0, closedOnTime: 0, closedLate: 0, openWithin: 0, openPast: 0, ...counts,
 * });
 * const cases = [month("2026-01", { closedOnTime: 9, openPast: 1 }), month("2026-02", { closedLate: 1 })];
 * normCompliance(casesOverTime(cases)) // => { kind: "measured", kept: 9, counted: 10, share: 0.9 }
 * ```
 */
export function casesOverTime(cases: readonly CaseAggregate[]): readonly CaseAggregate[] {
  const last = new Map<string, string>();
  for (const row of cases) {
    const end = periodEnd(row.period);
    if ((last.get(seriesOf(row)) ?? "") < end) last.set(seriesOf(row), end);
  }
  return cases.map((row) =>
    last.get(seriesOf(row)) === periodEnd(row.period) ? row : { ...row, openWithin: 0, openPast: 0 },
  );
}

function seriesOf({ source, productId, channel, targetGroupId }: CaseAggregate): string {
  return JSON.stringify([source, productId, channel ?? "", targetGroupId ?? ""]);
}

import { median } from "@maatstaf/statistics";
import type { ComplaintStatistic } from "./complaint-statistic.ts";

/** Key figures of complaints, as base facts: numerators beside denominators, and no figure without its count. */
export interface ComplaintKpis {
  readonly received: number;
  /** Answered in time, and those answered late or still open past their term; open within term is not counted. */
  readonly inTime: { readonly numerator: number; readonly denominator: number };
  /** Founded wholly or in part, among those with a verdict. */
  readonly founded: { readonly numerator: number; readonly denominator: number };
  /** Median calendar days from receipt to answer, of those answered. */
  readonly handlingDays:
    | { readonly kind: "median"; readonly days: number; readonly answered: number }
    | { readonly kind: "none-answered" };
}

/** What key figures are made of; any complaint has it: {@link complaintStatistic}. */
export type CountedComplaint = Pick<ComplaintStatistic, "outcome" | "handling">;

const VERDICTS: readonly ComplaintStatistic["outcome"][] = ["founded", "partly-founded", "unfounded"];

/**
 * The key figures of complaints. A complaint that is open past its term counts as not in time; one still within it is
 * left out. A complaint that was not admitted, was put right while it was handled, or could not be judged says nothing about
 * the share that was founded.
 *
 * @see docs/methods/pdca-complaints.md
 *
 * @example
 * ```ts
 * import { complaintKpis } from "@maatstaf/pdca";
 *
 * const kpis = complaintKpis([
 *   { outcome: "founded", handling: { standing: "in-time", days: 25 } },
 *   { outcome: "open", handling: { standing: "open-past-term" } },
 * ]);
 * [kpis.inTime, kpis.founded] // => [{ numerator: 1, denominator: 2 }, { numerator: 1, denominator: 1 }]
 * ```
 */
export function complaintKpis(complaints: readonly CountedComplaint[]): ComplaintKpis {
  const standings = complaints.flatMap(({ handling }) => (handling === undefined ? [] : [handling.standing]));
  const judged = complaints.filter(({ outcome }) => VERDICTS.includes(outcome));
  const days = complaints.flatMap(({ handling }) => (handling?.days === undefined ? [] : [handling.days]));
  return {
    received: complaints.length,
    inTime: {
      numerator: standings.filter((standing) => standing === "in-time").length,
      denominator: standings.filter((standing) => standing !== "open-within-term").length,
    },
    founded: {
      numerator: judged.filter(({ outcome }) => outcome === "founded" || outcome === "partly-founded").length,
      denominator: judged.length,
    },
    handlingDays:
      days.length === 0 ? { kind: "none-answered" } : { kind: "median", days: median(days), answered: days.length },
  };
}

import { byarInterval, wilsonInterval } from "@maatstaf/statistics";
import type { Interval } from "@maatstaf/statistics";
import { ADMISSIBILITY_GROUNDS, CAUSE_CATEGORIES, OMBUDS_NORMS } from "./complaint-grounds.ts";
import { complaintKpis } from "./complaint-kpis.ts";
import type { ComplaintKpis } from "./complaint-kpis.ts";
import { ComplaintStatistic } from "./complaint-statistic.ts";

/** How many complaints fall in each class; not fit to publish before `suppressedLine` of `@maatstaf/statistics` saw it. */
export interface ComplaintCounts {
  readonly classes: readonly string[];
  readonly counts: readonly number[];
}

/** The figures of the yearly report on complaints. */
export interface ComplaintYear {
  readonly year: number;
  readonly kpis: ComplaintKpis;
  /** Each complaint is in one class of outcome, ground, cause and product at most; it may break several norms. */
  readonly outcomes: ComplaintCounts;
  readonly grounds: ComplaintCounts;
  readonly ombudsNorms: ComplaintCounts;
  readonly causes: ComplaintCounts;
  readonly products: ComplaintCounts;
  readonly lessons: ComplaintCounts;
  readonly reopened: number;
  readonly secondLine: number;
}

/**
 * The figures of a year: numbers, terms, verdicts, norms, causes and lessons. Counts are as they are; hiding the small ones
 * is for `suppressedLine`, once, where the report is made.
 *
 * @param statistics - Of complaints and of those that were anonymised, alike.
 *
 * @see docs/methods/pdca-complaints.md
 *
 * @example
 * ```ts
 * import { complaintYear } from "@maatstaf/pdca";
 *
 * complaintYear([], 2025).kpis.handlingDays // => { kind: "none-answered" }
 * ```
 */
export function complaintYear(statistics: readonly ComplaintStatistic[], year: number): ComplaintYear {
  const own = statistics.filter(({ receivedIn }) => receivedIn.startsWith(`${year}-`));
  const products = [...new Set(own.flatMap(({ productId }) => productId ?? []))].toSorted();
  return {
    year,
    kpis: complaintKpis(own),
    outcomes: counted(
      ComplaintStatistic.shape.outcome.options,
      own.map(({ outcome }) => outcome),
    ),
    grounds: counted(
      ADMISSIBILITY_GROUNDS,
      own.flatMap(({ ground }) => ground ?? []),
    ),
    ombudsNorms: counted(
      OMBUDS_NORMS,
      own.flatMap(({ ombudsNorms }) => ombudsNorms),
    ),
    causes: counted(
      CAUSE_CATEGORIES,
      own.flatMap(({ causeCategory }) => causeCategory ?? []),
    ),
    products: counted(
      products,
      own.flatMap(({ productId }) => productId ?? []),
    ),
    lessons: counted(
      ["action", "none"],
      own.flatMap(({ lesson }) => lesson ?? []),
    ),
    reopened: own.filter(({ isReopened }) => isReopened).length,
    secondLine: own.filter(({ wentToSecondLine }) => wentToSecondLine).length,
  };
}

function counted(classes: readonly string[], found: readonly string[]): ComplaintCounts {
  return { classes, counts: classes.map((name) => found.filter((one) => one === name).length) };
}

/** One year beside others: rates and shares with their 95 % interval, so that chance is not read as change. */
export interface ComplaintYearCompared {
  readonly year: number;
  readonly received: number;
  /** Complaints per 1,000 inhabitants. */
  readonly per1000: { readonly value: number; readonly interval: Interval };
  readonly inTime: { readonly value: number; readonly interval: Interval } | { readonly kind: "none-due" };
  readonly founded: { readonly value: number; readonly interval: Interval } | { readonly kind: "none-judged" };
}

/**
 * Years side by side, each with the intervals of its rate and shares.
 *
 * @param inhabitants - Of each year.
 * @throws RangeError when the inhabitants of a year are not a number above 0.
 *
 * @example
 * ```ts
 * import { complaintYear, comparedYears } from "@maatstaf/pdca";
 *
 * const [year] = comparedYears([complaintYear([], 2025)], new Map([[2025, 28_400]]));
 * year?.per1000.value // => 0
 * ```
 */
export function comparedYears(
  years: readonly ComplaintYear[],
  inhabitants: ReadonlyMap<number, number>,
): readonly ComplaintYearCompared[] {
  return years.map(({ year, kpis: { received, inTime, founded } }) => {
    const people = inhabitants.get(year);
    if (people === undefined || !(people > 0)) {
      throw new RangeError(`comparedYears: found ${people} inhabitants for ${year}, expected a number above 0`);
    }
    const { lower, upper } = byarInterval(received);
    const rate = (events: number): number => (1000 * events) / people;
    return {
      year,
      received,
      per1000: { value: rate(received), interval: { lower: rate(lower), upper: rate(upper) } },
      inTime: share(inTime) ?? { kind: "none-due" },
      founded: share(founded) ?? { kind: "none-judged" },
    };
  });
}

function share({
  numerator,
  denominator,
}: ComplaintKpis["inTime"]): { readonly value: number; readonly interval: Interval } | undefined {
  if (denominator === 0) return undefined;
  return { value: numerator / denominator, interval: wilsonInterval(numerator, denominator) };
}

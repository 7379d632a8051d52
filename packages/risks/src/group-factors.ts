import type { CorrelationGroup } from "./portfolio.ts";

/** By how much the frequency of a risk is multiplied in a bad year, and in another; 1 on average over the years. */
export interface YearFactors {
  readonly badYearShare: number;
  readonly bad: number;
  readonly quiet: number;
}

/** The factors of a group: the quiet years make up for the bad ones. */
export function yearFactors({ badYearShare, factor }: CorrelationGroup): YearFactors {
  return { badYearShare, bad: factor, quiet: (1 - badYearShare * factor) / (1 - badYearShare) };
}

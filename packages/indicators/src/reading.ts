import type { LocalizedText, Period } from "@maatstaf/kernel";
import type { ControlChart, TooFewPoints } from "@maatstaf/statistics";
import type { Figure } from "./figure.ts";
import type { UnitId } from "./identifier.ts";

/** Green, amber or red against the target; grey when no judgement can be given. */
export type TargetStatus = "green" | "amber" | "red" | "grey";

/** Everything a screen or a report shows of one indicator at one moment. */
export interface Reading {
  readonly indicatorId: string;
  readonly cardVersion: number;
  readonly period: Period;
  readonly unit?: UnitId;
  /** The figure of `period`, unrounded. */
  readonly figure: Figure;
  /** Interval of the figure by chance alone, in the unit of the card; `level` is 0.95. */
  readonly interval?: { readonly lower: number; readonly upper: number; readonly level: number };
  /** First judgement: the figure against its target. */
  readonly target: TargetJudgement;
  /** Second judgement: is the last point of the series more than the usual variation? */
  readonly variation: VariationJudgement;
  /** Whether the process can be relied on to reach the target; absent without chart or target. */
  readonly assurance?: "consistent-pass" | "hit-and-miss" | "consistent-fail";
  /** Third judgement: how far the facts can be relied on. */
  readonly data: DataJudgement;
  /** The same period a year earlier, where it has a figure. */
  readonly yearEarlier?: YearEarlier;
  /** Every period of the card from the first fact to the end of `period`, oldest first, gaps included. */
  readonly series: readonly SeriesPoint[];
  /** Control chart over the series points listed in {@link Reading.charted}; absent when the card asks for none. */
  readonly chart: ControlChart | TooFewPoints | undefined;
  /** Index in `series` of each point of `chart`, in order. */
  readonly charted: readonly number[];
  /** What there is to say, as codes; {@link sentenceText} puts them into words. */
  readonly sentence: readonly Sentence[];
}

/** The figure against its target. `notDemonstrable`: the target lies inside the interval of the figure. */
export type TargetJudgement =
  | { readonly kind: "none" }
  | {
      readonly kind: "target";
      readonly value: number;
      readonly status: TargetStatus;
      readonly notDemonstrable: boolean;
    }
  | {
      readonly kind: "range";
      readonly lower: number;
      readonly upper: number;
      readonly status: TargetStatus;
      readonly notDemonstrable: boolean;
    };

/** The last point against the usual variation. `rule` is the rule that flagged it. */
export interface VariationJudgement {
  readonly kind: "common-cause" | "improvement" | "concern" | "high" | "low" | "too-few-points" | "not-charted";
  readonly rule?: string;
}

/** How far the facts can be relied on. `completeness` is the share of expected cells (unit × period) that is there. */
export interface DataJudgement {
  readonly kind: "complete" | "provisional" | "incomplete" | "overdue" | "no-data" | "suppressed";
  /** In [0, 1]. */
  readonly completeness: number;
  /** Expected cells without facts, oldest first; `overdue` when the days after the period are over. */
  readonly missing: readonly { readonly period: Period; readonly unit?: UnitId; readonly overdue: boolean }[];
}

/** The same period a year earlier. */
export interface YearEarlier {
  readonly period: Period;
  readonly figure: Figure;
  /** Difference in the unit of the card: percentage points where the unit is "%". */
  readonly changePoints: number;
  /** Difference as a share of the earlier figure; absent where that is zero or less. */
  readonly relativeChange?: number;
  /** False where a definition change, merger or system change lies between the two. */
  readonly comparable: boolean;
}

/** One period of the series. */
export interface SeriesPoint {
  readonly period: Period;
  readonly figure: Figure;
  readonly target?: number;
  readonly provisional: boolean;
  readonly note?: LocalizedText;
}

/** One thing to say about a reading: a code of `wording/` with its numbers, unformatted. */
export interface Sentence {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

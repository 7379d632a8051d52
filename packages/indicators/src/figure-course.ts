import type { Period, PeriodKind } from "@maatstaf/kernel";
import type { DataJudgement } from "./data-judgement.ts";
import type { Figure } from "./figure.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** What an indicator comes to over some periods together. */
export interface CourseFigure {
  readonly figure: Figure;
  /** It rests on enough cases to be judged. */
  readonly isLargeEnough: boolean;
  /** At least four in five of the expected cells are there. */
  readonly isSubstantial: boolean;
}

/** One indicator, measured or derived, as it can be asked for any period up to the one that is read. */
export interface FigureCourse {
  readonly card: IndicatorCard;
  /** Kind of the shortest periods it can be asked for. */
  readonly grid: PeriodKind;
  /** First period with facts of every indicator it is made of, at its own frequency. */
  readonly first: Period | undefined;
  /** With what power of the length of a period the figure grows: 1 for a count, 0 for a share. */
  readonly growth: number;
  /** Whether a period has facts of every indicator it is made of. */
  readonly hasFacts: (period: Period) => boolean;
  /** The figure of periods of any kind, together. */
  readonly over: (periods: readonly Period[]) => CourseFigure;
  /** How far the facts of one period can be relied on. */
  readonly dataIn: (period: Period) => DataJudgement;
  /** Whether nothing between two periods makes figures before and after differ in kind. */
  readonly isComparable: (earlier: Period, later: Period) => boolean;
}

/** The result of a function of a period, computed once for each. */
export function onceForPeriod<Result>(result: (period: Period) => Result): (period: Period) => Result {
  const known = new Map<Period, Result>();
  return (period) => {
    const there = known.get(period);
    if (there !== undefined) return there;
    const found = result(period);
    known.set(period, found);
    return found;
  };
}

/** The result of a function of periods, computed once for each list of them. */
export function onceForPeriods<Result>(
  result: (periods: readonly Period[]) => Result,
): (periods: readonly Period[]) => Result {
  const known = new Map<string, Result>();
  return (periods) => {
    const key = periods.join(" ");
    const there = known.get(key);
    if (there !== undefined) return there;
    const found = result(periods);
    known.set(key, found);
    return found;
  };
}

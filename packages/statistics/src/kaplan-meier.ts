import { LEVEL, requireLevel, standardErrors } from "./interval.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { requireCases, riskTable } from "./risk-table.ts";
import type { CaseDuration } from "./risk-table.ts";

/**
 * The share still open just after `time`, with its interval.
 *
 * `standardError` is Greenwood's. `lower` and `upper` are absent where nothing is open any more, and together with
 * nothing closed yet they are 1.
 */
export interface OpenShare {
  readonly time: number;
  readonly share: number;
  readonly standardError: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** A time at which cases were closed, and how many were at risk of it. */
export interface DurationStep extends OpenShare {
  readonly atRisk: number;
  readonly closed: number;
}

/** How the share of open cases falls with time. `longest` is the longest time any case was followed. */
export interface DurationCurve {
  readonly cases: number;
  readonly closed: number;
  readonly longest: number;
  readonly steps: readonly DurationStep[];
}

/**
 * Time to close with open cases (Kaplan-Meier): the share still open after each time.
 *
 * Leaving open cases out makes a service look faster than it is; this estimate lets each case count for as long as it
 * was followed. At each time the share is multiplied by `1 − closed / at risk`. The interval is
 * `S^exp(±z·se/(S ln S))` (log-log), which stays within [0, 1].
 *
 * @param cases - Open and closed cases, in any order.
 * @returns One step for each time at which a case was closed, ascending.
 * @throws RangeError on no cases, a time that is negative or not finite, or a level outside (0, 1).
 *
 * @see Kaplan and Meier (1958), *Journal of the American Statistical Association* 53, 457-481.
 * @see Kalbfleisch and Prentice (2002), *The Statistical Analysis of Failure Time Data*, section 1.4, for the interval.
 * @see docs/methods/time-to-close.md
 *
 * @example
 * ```ts
 * import { kaplanMeier } from "@maatstaf/statistics";
 *
 * const days = [{ time: 2, closed: true }, { time: 3, closed: false }, { time: 5, closed: true }];
 * kaplanMeier(days).steps.map(({ time, atRisk, share }) => [time, atRisk, share.toFixed(2)]) // => [[2, 3, "0.67"], [5, 1, "0.00"]]
 * ```
 */
export function kaplanMeier(cases: readonly CaseDuration[], { level = LEVEL }: IntervalOptions = {}): DurationCurve {
  requireCases("kaplanMeier", cases);
  requireLevel("kaplanMeier", level);
  const z = standardErrors(level);
  const steps: DurationStep[] = [];
  let share = 1;
  let greenwood = 0;
  for (const { time, atRisk, closed } of riskTable(cases)) {
    share *= 1 - closed / atRisk;
    greenwood += closed / (atRisk * (atRisk - closed));
    steps.push({ time, atRisk, closed, ...openShare(share, greenwood, z) });
  }
  const times = cases.map(({ time }) => time);
  const closed = steps.reduce((sum, step) => sum + step.closed, 0);
  return { cases: cases.length, closed, longest: times.reduce((a, b) => Math.max(a, b)), steps };
}

function openShare(share: number, greenwood: number, z: number): Omit<OpenShare, "time"> {
  if (share === 0) return { share, standardError: 0 };
  return { share, standardError: share * Math.sqrt(greenwood), ...logLogInterval(share, greenwood, z) };
}

function logLogInterval(share: number, greenwood: number, z: number): Interval {
  const spread = (z * Math.sqrt(greenwood)) / Math.log(share);
  return { lower: share ** Math.exp(-spread), upper: share ** Math.exp(spread) };
}

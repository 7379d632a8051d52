import { LEVEL, requireLevel, standardErrors } from "./interval.ts";
import type { Interval, IntervalOptions } from "./interval.ts";

/** How many answered 9 or 10, 7 or 8, and 0 to 6. */
export interface PromoterGroups {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** A net promoter score with its margin, in points from −100 to 100. */
export interface NetPromoterScore extends Interval {
  readonly score: number;
  readonly standardError: number;
  readonly marginOfError: number;
}

/**
 * Net promoter score: percentage of promoters less percentage of detractors.
 *
 * Variance `(p + d − (p − d)²) / n`.
 *
 * @param groups - Numbers of answers, from 0; effective numbers where the survey is weighted.
 * @returns Points from −100 to 100; the interval is clipped to that range, the margin is not.
 * @throws RangeError on a negative number, no answers at all, or a level outside (0, 1).
 *
 * @see Reichheld (2003), *Harvard Business Review* 81(12), 46-54, for the score; the variance is that of a multinomial.
 * @see docs/methods/survey-margins.md
 *
 * @example
 * ```ts
 * import { netPromoterScore } from "@maatstaf/statistics";
 *
 * const { score, marginOfError } = netPromoterScore({ promoters: 180, passives: 140, detractors: 80 });
 * [score, marginOfError.toFixed(2)] // => [25, "7.51"]
 * ```
 */
export function netPromoterScore(
  { promoters, passives, detractors }: PromoterGroups,
  { level = LEVEL }: IntervalOptions = {},
): NetPromoterScore {
  requireLevel("netPromoterScore", level);
  for (const [name, count] of Object.entries({ promoters, passives, detractors })) {
    if (!(count >= 0 && Number.isFinite(count))) {
      throw new RangeError(`netPromoterScore: ${name} is ${count}; pass a number of answers, 0 or more`);
    }
  }
  const count = promoters + passives + detractors;
  if (count === 0) {
    throw new RangeError("netPromoterScore: there are no answers; a score takes at least one");
  }
  const net = (promoters - detractors) / count;
  const variance = Math.max(0, (promoters + detractors) / count - net * net) / count;
  const [score, standardError] = [100 * net, 100 * Math.sqrt(variance)];
  const marginOfError = standardErrors(level) * standardError;
  return {
    score,
    standardError,
    marginOfError,
    lower: Math.max(-100, score - marginOfError),
    upper: Math.min(100, score + marginOfError),
  };
}

/**
 * Answers to *how likely are you to recommend us?* counted by group.
 *
 * @param scores - Whole numbers from 0 to 10.
 * @throws RangeError on any other number: the caller leaves "don't know" out.
 *
 * @example
 * ```ts
 * import { promoterGroups } from "@maatstaf/statistics";
 *
 * promoterGroups([10, 9, 8, 6, 0]) // => { promoters: 2, passives: 1, detractors: 2 }
 * ```
 */
export function promoterGroups(scores: readonly number[]): PromoterGroups {
  const groups = { promoters: 0, passives: 0, detractors: 0 };
  for (const [index, score] of scores.entries()) {
    if (!Number.isInteger(score) || score < 0 || score > 10) {
      throw new RangeError(
        `promoterGroups: scores[${index}] is ${score}; pass whole numbers from 0 to 10 and leave "don't know" out`,
      );
    }
    if (score >= 9) groups.promoters += 1;
    else if (score >= 7) groups.passives += 1;
    else groups.detractors += 1;
  }
  return groups;
}

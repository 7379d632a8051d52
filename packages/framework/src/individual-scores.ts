import { isAfter } from "@maatstaf/kernel";
import { consensus } from "@maatstaf/statistics";
import { MATURITY_ENDS } from "./maturity-scale.ts";
import { phaseMaturity } from "./phase-maturity.ts";
import type { IndividualScore, SelfEvaluation } from "./self-evaluation.ts";

/** Below this number of people who answered, only median and range are shown. */
export const LEAST_FOR_DISTRIBUTION = 5;

/** Below this number of people who answered, nothing is shown: median and range would be the answer of one person. */
export const LEAST_FOR_RANGE = 2;

/** What may be shown of the individual scores of one requirement: never who gave which. */
export type ScoreDistribution =
  | {
      readonly kind: "distribution";
      /** How many people gave each level of 0 to 5. */
      readonly counts: readonly number[];
      readonly unknown: number;
      readonly notApplicable: number;
      readonly median?: number;
    }
  | { readonly kind: "range"; readonly median: number; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "too-few"; readonly required: number };

/**
 * The level an individual score stands for: in phase mode that of its points; `undefined` for *don't know* and *not
 * applicable*.
 *
 * @example
 * ```ts
 * import { levelOf } from "@maatstaf/framework";
 *
 * levelOf({ value: 3 }) // => 3
 * levelOf({ value: 0, phases: { plan: 60, do: 55, check: 0, act: 0 } }) // => 3
 * levelOf({ value: "unknown" }) // => undefined
 * ```
 */
export function levelOf({ value, phases }: Pick<IndividualScore, "value" | "phases">): number | undefined {
  if (typeof value === "string") return undefined;
  return phases === undefined ? value : phaseMaturity(phases).maturity;
}

/**
 * The individual scores of one requirement as the facilitator may see them: how many people gave each level; with fewer
 * than five who answered, median and range only; of one person alone, nothing.
 *
 * @param scores - Of one requirement, one per person.
 *
 * @see docs/methods/self-evaluation.md
 *
 * @example
 * ```ts
 * import { scoreDistribution } from "@maatstaf/framework";
 *
 * const scores = [2, 3, 3].map((value) => ({ value }));
 * scoreDistribution(scores) // => { kind: "range", median: 3, minimum: 2, maximum: 3 }
 * ```
 */
export function scoreDistribution(scores: readonly Pick<IndividualScore, "value" | "phases">[]): ScoreDistribution {
  const levels = scores.map(levelOf);
  const known = levels.filter((level) => level !== undefined);
  const prepared = consensus(levels, MATURITY_ENDS);
  if (scores.length >= LEAST_FOR_DISTRIBUTION) {
    return {
      kind: "distribution",
      counts: levelCounts(known),
      unknown: scores.filter(({ value }) => value === "unknown").length,
      notApplicable: scores.filter(({ value }) => value === "not-applicable").length,
      ...(prepared.kind === "consensus" ? { median: prepared.median } : {}),
    };
  }
  if (prepared.kind === "no-scores" || prepared.count < LEAST_FOR_RANGE) {
    return { kind: "too-few", required: LEAST_FOR_RANGE };
  }
  return { kind: "range", median: prepared.median, minimum: prepared.minimum, maximum: prepared.maximum };
}

/** How often each level of 0 to 5 occurs. */
export function levelCounts(levels: readonly number[]): readonly number[] {
  return [0, 1, 2, 3, 4, 5].map((level) => levels.filter((one) => one === level).length);
}

/**
 * The individual scores with names, where that was agreed: not anonymous to the group, and agreed no later than the day
 * it opened.
 *
 * @returns `anonymous` in every other case.
 *
 * @example
 * ```ts
 * import { namedScores } from "@maatstaf/framework";
 *
 * namedScores({ anonymityToGroup: true }, []) // => { kind: "anonymous" }
 * ```
 */
export function namedScores(
  evaluation: Pick<SelfEvaluation, "anonymityToGroup" | "namesAgreedOn" | "openedOn">,
  scores: readonly IndividualScore[],
): { readonly kind: "named"; readonly scores: readonly IndividualScore[] } | { readonly kind: "anonymous" } {
  const { anonymityToGroup, namesAgreedOn, openedOn } = evaluation;
  if (anonymityToGroup || namesAgreedOn === undefined) return { kind: "anonymous" };
  if (openedOn !== undefined && isAfter(namesAgreedOn, openedOn)) return { kind: "anonymous" };
  return { kind: "named", scores };
}

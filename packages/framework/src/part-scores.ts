import { grouped } from "./grouped.ts";
import { levelCounts } from "./individual-scores.ts";
import type { ConsensusScore } from "./self-evaluation.ts";

/** The least share of a part's weight that must be scored for its score to be published. */
export const LEAST_COVERAGE = 0.8;

/** A requirement as scoring needs it. One of the domain itself is not counted. */
export interface ScorableRequirement {
  readonly id: string;
  readonly part: string;
  readonly weight: number;
  readonly isApplicable: boolean;
  readonly isLocal?: boolean;
}

/** The score of one part, or why there is none. */
export type PartScore =
  | {
      readonly kind: "score";
      readonly part: string;
      /** Weighted mean of ordinal levels: an aid, always shown with coverage, minimum and distribution. */
      readonly score: number;
      /** Share of the weight that was scored, in (0, 1]. */
      readonly coverage: number;
      readonly minimum: number;
      /** How many requirements stand at each level of 0 to 5. */
      readonly distribution: readonly number[];
      readonly isPublishable: boolean;
    }
  | { readonly kind: "not-scored"; readonly part: string }
  | { readonly kind: "not-applicable"; readonly part: string };

/** The scores of a whole framework. `caveat.ordinal-scale` must be shown with it. */
export interface FrameworkScore {
  readonly parts: readonly PartScore[];
  /** Mean of the part scores, each part counting once or by its own weight, also of a part that may not be published. */
  readonly overall: number | undefined;
  /** Parts in the mean that may not be published by themselves. */
  readonly flagged: readonly string[];
  readonly weakestPart: string | undefined;
  readonly distribution: readonly number[];
  readonly coverage: number;
  readonly caveat: "ordinal-scale";
}

/**
 * Scores per part and over all parts.
 *
 * `Σ w·s / Σ w` over the requirements that apply and were scored; coverage is the weight that was scored over the weight
 * that applies. *Not applicable* leaves a requirement out of both; *not scored* lowers the coverage. Below 80 % a part
 * has no score to publish.
 *
 * @param requirements - All requirements in use of the framework; those of the domain itself are passed over.
 * @param scores - Consensus level or `not-applicable`, by requirement.
 * @param options.partWeights - How much each part counts in the whole; 1 each when left out.
 *
 * @see docs/methods/self-evaluation.md
 *
 * @example
 * ```ts
 * import { frameworkScore } from "@maatstaf/framework";
 *
 * const requirements = ["x", "y", "z"].map((id) => ({ id, part: "O4", weight: 1, isApplicable: true }));
 * const [part] = frameworkScore(requirements, { x: 1, y: 2 }).parts;
 * part?.kind === "score" && [part.score, part.minimum, part.isPublishable] // => [1.5, 1, false]
 * ```
 */
export function frameworkScore(
  requirements: readonly ScorableRequirement[],
  scores: Readonly<Record<string, ConsensusScore["value"]>>,
  { partWeights = {} }: { readonly partWeights?: Readonly<Record<string, number>> } = {},
): FrameworkScore {
  const counted = requirements.filter(({ isLocal }) => isLocal !== true);
  const parts = [...grouped(counted, ({ part }) => part)].map(([part, own]) => partScore(part, own, scores));
  const scored = parts.filter((part) => part.kind === "score");
  const weights = scored.map(({ part }) => partWeights[part] ?? 1);
  const weight = sum(weights);
  const weakest = scored.reduce<(typeof scored)[number] | undefined>(
    (least, part) => (least === undefined || part.score < least.score ? part : least),
    undefined,
  );
  const applicable = counted.filter((requirement) => isCounted(requirement, scores));
  const known = applicable.filter(({ id }) => typeof scores[id] === "number");
  const weightOf = (list: readonly ScorableRequirement[]): number => sum(list.map((requirement) => requirement.weight));
  return {
    parts,
    overall: weight > 0 ? sum(scored.map(({ score }, index) => score * (weights[index] ?? 1))) / weight : undefined,
    flagged: scored.filter(({ isPublishable }) => !isPublishable).map(({ part }) => part),
    weakestPart: weakest?.part,
    distribution: levelCounts(levelsOf(known, scores)),
    coverage: applicable.length === 0 ? 0 : weightOf(known) / weightOf(applicable),
    caveat: "ordinal-scale",
  };
}

function partScore(
  part: string,
  requirements: readonly ScorableRequirement[],
  scores: Readonly<Record<string, ConsensusScore["value"]>>,
): PartScore {
  const applicable = requirements.filter((requirement) => isCounted(requirement, scores));
  if (applicable.length === 0) return { kind: "not-applicable", part };
  const scored = applicable.filter(({ id }) => typeof scores[id] === "number");
  const levels = levelsOf(scored, scores);
  const weight = sum(scored.map((requirement) => requirement.weight));
  if (scored.length === 0) return { kind: "not-scored", part };
  const coverage = weight / sum(applicable.map((requirement) => requirement.weight));
  return {
    kind: "score",
    part,
    score: sum(scored.map((requirement, index) => requirement.weight * (levels[index] ?? 0))) / weight,
    coverage,
    minimum: Math.min(...levels),
    distribution: levelCounts(levels),
    isPublishable: coverage >= LEAST_COVERAGE,
  };
}

function isCounted(
  { id, isApplicable }: ScorableRequirement,
  scores: Readonly<Record<string, ConsensusScore["value"]>>,
): boolean {
  return isApplicable && scores[id] !== "not-applicable";
}

function levelsOf(
  requirements: readonly ScorableRequirement[],
  scores: Readonly<Record<string, ConsensusScore["value"]>>,
): readonly number[] {
  return requirements.map(({ id }) => scores[id]).filter((value) => typeof value === "number");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

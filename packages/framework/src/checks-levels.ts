import { finding } from "./consistency-code.ts";
import type { ConsistencyFinding } from "./consistency-code.ts";
import type { CodedScore, ConsistencyInput } from "./consistency-input.ts";
import { repeated } from "./issue.ts";
import { frameworkScore } from "./part-scores.ts";
import { phaseMaturity, PHASE_THRESHOLD } from "./phase-maturity.ts";

/** From this many scores on, one level for all of them is no answer to so many questions. */
const ALIKE_FROM = 10;

/** Scores of what is not asked, scored twice, all alike, with phases that tell another level; parts half scored. */
export function levelFindings(
  scores: readonly CodedScore[],
  { requirements, consensus }: Pick<ConsistencyInput, "requirements" | "consensus">,
): readonly ConsistencyFinding[] {
  const known = new Set(requirements.map(({ id }) => id));
  const levels = scores.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  const [first = 0] = levels;
  const parts = frameworkScore(
    requirements,
    Object.fromEntries(scores.map(({ requirement, value }) => [requirement, value])),
  ).parts;
  return [
    ...consensus
      .filter(({ requirement }) => !known.has(requirement))
      .map(({ requirement }) => finding("unknown-requirement", { id: requirement }, requirement)),
    ...repeated(scores, ({ requirement }) => requirement).map(({ index, key }) =>
      finding("scored-twice", { code: scores[index]?.code ?? key }, key),
    ),
    ...(levels.length >= ALIKE_FROM && levels.every((level) => level === first)
      ? [finding("all-same-level", { level: first, count: levels.length })]
      : []),
    ...scores.flatMap(phaseFindings),
    ...parts.flatMap((part) =>
      part.kind === "score" && !part.isPublishable
        ? [finding("part-coverage-low", { part: part.part, percent: Math.floor(part.coverage * 100) })]
        : [],
    ),
  ];
}

function phaseFindings({ requirement, code, value, phases }: CodedScore): readonly ConsistencyFinding[] {
  if (phases === undefined || typeof value === "string") return [];
  const { maturity } = phaseMaturity(phases);
  return [
    ...(maturity === value
      ? []
      : [finding("phase-level-differs", { code, found: value, expected: maturity }, requirement)]),
    ...(phases.act >= PHASE_THRESHOLD && phases.check < PHASE_THRESHOLD
      ? [finding("phase-gap", { code, act: phases.act, check: phases.check }, requirement)]
      : []),
  ];
}

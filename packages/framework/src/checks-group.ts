import { consensus } from "@maatstaf/statistics";
import { finding } from "./consistency-code.ts";
import type { ConsistencyFinding } from "./consistency-code.ts";
import type { CodedScore, ConsistencyInput } from "./consistency-input.ts";
import { grouped } from "./grouped.ts";
import { LEAST_FOR_RANGE, levelOf } from "./individual-scores.ts";
import { MATURITY_ENDS } from "./maturity-scale.ts";
import type { IndividualScore } from "./self-evaluation.ts";
import { LEAST_RESPONSE, responseShare } from "./self-evaluation-life-cycle.ts";

/** Signs of a motivation that explains why people who saw it differently came to one score. */
const EXPLANATION = 40;

/** From this many scores on, a consensus that is the rounded mean each time was computed, not decided. */
const FOLLOWS_FROM = 5;

/** From this many answers on, one and the same answer throughout is no answer to so many questions. */
const SAME_FROM = 10;

/** What the group decided next to what its members answered for themselves. */
export function groupFindings(
  scores: readonly CodedScore[],
  { evaluation, individual }: Pick<ConsistencyInput, "evaluation" | "individual">,
): readonly ConsistencyFinding[] {
  if (evaluation.method === "consensus-only") return [];
  const answersOf = grouped(individual, ({ requirement }) => requirement);
  const share = responseShare(evaluation.participants, individual);
  return [
    ...(share < LEAST_RESPONSE ? [finding("low-response", { percent: Math.floor(share * 100) })] : []),
    ...scores.flatMap((score) => scoreFindings(score, answersOf.get(score.requirement) ?? [])),
    ...followsMean(scores, answersOf),
    ...sameThroughout(individual),
  ];
}

function scoreFindings(
  { requirement, code, value, motivation, dissent }: CodedScore,
  answers: readonly IndividualScore[],
): readonly ConsistencyFinding[] {
  const unknown = answers.filter((answer) => answer.value === "unknown").length;
  const prepared = consensus(answers.map(levelOf), MATURITY_ENDS);
  const findings: ConsistencyFinding[] = [];
  if (unknown * 2 > answers.length) {
    findings.push(finding("mostly-unknown", { code, unknown, answers: answers.length }, requirement));
  }
  if (prepared.kind === "no-scores") return findings;
  const { minimum, maximum, mustDiscuss, count } = prepared;
  if (value === "not-applicable") {
    if (count * 2 > answers.length) {
      findings.push(
        finding("not-applicable-against-scores", { code, scored: count, answers: answers.length }, requirement),
      );
    }
    return findings;
  }
  // The range of one answer is that answer: it is not told.
  if (count < LEAST_FOR_RANGE) return findings;
  if (value < minimum || value > maximum) {
    findings.push(finding("outside-individual-range", { code, level: value, minimum, maximum }, requirement));
  }
  if (mustDiscuss && dissent === undefined && motivation.trim().length < EXPLANATION) {
    findings.push(finding("disagreement-not-explained", { code, minimum, maximum }, requirement));
  }
  return findings;
}

/** Every score the rounded mean, while people differed on some: an average in place of a decision. */
function followsMean(
  scores: readonly CodedScore[],
  answersOf: ReadonlyMap<string, readonly IndividualScore[]>,
): readonly ConsistencyFinding[] {
  const compared = scores.flatMap(({ requirement, value }) => {
    const prepared = consensus((answersOf.get(requirement) ?? []).map(levelOf), MATURITY_ENDS);
    return prepared.kind === "consensus" && typeof value === "number" ? [{ prepared, value }] : [];
  });
  const isAverage = compared.every(({ prepared, value }) => Math.round(prepared.mean) === value);
  const differed = compared.filter(({ prepared }) => prepared.mustDiscuss).length;
  return compared.length >= FOLLOWS_FROM && isAverage && differed > 0
    ? [finding("consensus-follows-mean", { count: compared.length, differed })]
    : [];
}

/** How many people gave one and the same level throughout; never who. */
function sameThroughout(individual: readonly IndividualScore[]): readonly ConsistencyFinding[] {
  const people = [...grouped(individual, ({ participant }) => participant).values()].filter((answers) => {
    const levels = answers.map(levelOf).filter((level) => level !== undefined);
    return levels.length >= SAME_FROM && new Set(levels).size === 1;
  });
  return people.length === 0 ? [] : [finding("same-answer-throughout", { people: people.length })];
}

import { isBefore } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { finding } from "./consistency-code.ts";
import type { ConsistencyFinding } from "./consistency-code.ts";
import type { CodedScore, ConsistencyInput } from "./consistency-input.ts";
import { grouped } from "./grouped.ts";
import { EVIDENCE_FROM } from "./validation-issues.ts";

/** The level from which a score rests on something measured. */
const MEASURED_FROM = 4;

/** One piece of evidence under more requirements than this deserves a look. */
const MOST_USES = 5;

/** Evidence that is missing, has run out, is hearsay, or carries too much. */
export function evidenceFindings(
  scores: readonly CodedScore[],
  { on, previous, previousEvidence }: Pick<ConsistencyInput, "on" | "previous" | "previousEvidence">,
): readonly ConsistencyFinding[] {
  return [
    ...allHighest(scores),
    ...scores.flatMap((score) => scoreFindings(score, on)),
    ...scores.flatMap((score) => jump(score, previous ?? {}, previousEvidence ?? [])),
    ...overused(scores),
  ];
}

function allHighest(scores: readonly CodedScore[]): readonly ConsistencyFinding[] {
  const levels = scores.filter(({ value }) => typeof value === "number");
  const isBare = levels.length > 1 && levels.every(({ value, evidence }) => value === 5 && evidence.length === 0);
  return isBare ? [finding("all-highest-without-evidence", { count: levels.length })] : [];
}

function scoreFindings(
  { requirement, code, value, evidence }: CodedScore,
  on: CalendarDate,
): readonly ConsistencyFinding[] {
  if (typeof value === "string") return [];
  const isMeasured = evidence.some(({ kind }) => kind === "indicator");
  const isWordsOnly =
    evidence.length > 0 && evidence.every(({ kind }) => kind === "interview" || kind === "observation");
  return [
    ...(value >= EVIDENCE_FROM && evidence.length === 0
      ? [finding("three-without-evidence", { code, level: value }, requirement)]
      : []),
    ...(value >= MEASURED_FROM && !isMeasured
      ? [finding("check-without-indicator", { code, level: value }, requirement)]
      : []),
    ...(value >= MEASURED_FROM && isWordsOnly
      ? [finding("evidence-of-words-only", { code, level: value }, requirement)]
      : []),
    ...evidence.flatMap(({ reference, validUntil }) =>
      validUntil !== undefined && isBefore(validUntil, on)
        ? [finding("evidence-expired", { code, reference, until: validUntil }, requirement)]
        : [],
    ),
  ];
}

/** Up by two levels or more since last time, on evidence that was there already. */
function jump(
  { requirement, code, value, evidence }: CodedScore,
  previous: Readonly<Record<string, number>>,
  known: readonly string[],
): readonly ConsistencyFinding[] {
  const before = previous[requirement];
  if (before === undefined || typeof value === "string" || value - before < 2) return [];
  return evidence.some(({ reference }) => !known.includes(reference))
    ? []
    : [finding("jump-without-evidence", { code, from: before, to: value }, requirement)];
}

function overused(scores: readonly CodedScore[]): readonly ConsistencyFinding[] {
  const uses = scores.flatMap(({ requirement, evidence }) =>
    [...new Set(evidence.map(({ reference }) => reference))].map((reference) => ({ reference, requirement })),
  );
  return [...grouped(uses, ({ reference }) => reference)]
    .filter(([, list]) => list.length > MOST_USES)
    .map(([reference, list]) => finding("evidence-overused", { reference, count: list.length }));
}

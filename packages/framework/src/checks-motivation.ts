import { finding } from "./consistency-code.ts";
import type { ConsistencyFinding } from "./consistency-code.ts";
import type { CodedScore } from "./consistency-input.ts";
import { grouped } from "./grouped.ts";

/** Fewer signs than this say little. */
const SHORT_MOTIVATION = 20;

/** The same words under this many requirements were copied. */
const COPIES = 3;

/** Motivations that are missing, too short, or the same everywhere; low scores that lead to nothing. */
export function motivationFindings(scores: readonly CodedScore[]): readonly ConsistencyFinding[] {
  const motivated = scores.filter(({ motivation }) => motivation.trim() !== "");
  const copies = [...grouped(motivated, ({ motivation }) => motivation.trim().toLowerCase())];
  return [
    ...scores.flatMap(scoreFindings),
    ...copies
      .filter(([, list]) => list.length >= COPIES)
      .map(([, list]) =>
        finding("motivation-copied", { count: list.length, codes: list.map(({ code }) => code).join(", ") }),
      ),
  ];
}

function scoreFindings({
  requirement,
  code,
  value,
  motivation,
  improvements,
}: CodedScore): readonly ConsistencyFinding[] {
  const length = motivation.trim().length;
  const missing = value === "not-applicable" ? "not-applicable-without-reason" : "score-without-motivation";
  return [
    ...(length === 0 ? [finding(missing, { code }, requirement)] : []),
    ...(length > 0 && length < SHORT_MOTIVATION
      ? [finding("motivation-too-short", { code, found: length, minimum: SHORT_MOTIVATION }, requirement)]
      : []),
    ...(typeof value === "number" && value <= 1 && improvements.length === 0
      ? [finding("low-without-improvement", { code, level: value }, requirement)]
      : []),
    ...improvements
      .filter(({ isChosen, action }) => isChosen && action === undefined)
      .map((point) => finding("chosen-without-action", { code, point: point.code }, requirement)),
  ];
}

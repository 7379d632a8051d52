/**
 * What can be said about a reading. Words for each are in `wording/` under `sentence.<code>`.
 *
 * @example
 * ```ts
 * import { indicatorMessages, SENTENCE_CODES } from "@maatstaf/indicators";
 *
 * SENTENCE_CODES.every((code) => indicatorMessages.has(`sentence.${code}`)) // => true
 * ```
 */
export const SENTENCE_CODES = [
  "no-facts",
  "zero-denominator",
  "too-few",
  "suppressed",
  "period-too-fine",
  "period-not-tiled",
  "data-overdue",
  "data-incomplete",
  "data-partial",
  "data-provisional",
  "target-met",
  "target-equal",
  "target-near",
  "target-missed",
  "target-not-judged",
  "target-not-demonstrable",
  "range-met",
  "range-near",
  "range-missed",
  "variation-common-cause",
  "variation-improvement",
  "variation-concern",
  "variation-high",
  "variation-low",
  "variation-too-few-points",
  "rule-limit",
  "rule-shift",
  "rule-trend",
  "rule-two-of-three",
  "assurance-consistent-pass",
  "assurance-hit-and-miss",
  "assurance-consistent-fail",
  "year-earlier-higher",
  "year-earlier-lower",
  "year-earlier-same",
  "year-earlier-not-comparable",
] as const;

/** One of {@link SENTENCE_CODES}. */
export type SentenceCode = (typeof SENTENCE_CODES)[number];

/**
 * How the parameters of sentences are written: as a figure with its unit, a difference between figures (percentage
 * points where the unit is "%"), a share as a percentage, a whole number, or a kind of period in words.
 */
export const SENTENCE_PARAMETERS = {
  target: "figure",
  lower: "figure",
  upper: "figure",
  earlier: "figure",
  gap: "difference",
  change: "difference",
  share: "share",
  missing: "count",
  minimum: "count",
  points: "count",
  required: "count",
  frequency: "frequency",
} as const;

/** Name of a parameter of a sentence. */
export type SentenceParameter = keyof typeof SENTENCE_PARAMETERS;

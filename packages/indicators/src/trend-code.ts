import type { VariationJudgement } from "./variation-judgement.ts";

/** Rules with a sentence of their own; a rule of another set is `other`. */
const TOLD_RULES = ["limit", "shift", "trend", "two-of-three"] as const;

/**
 * What there is to say about the course of an indicator, as one code: the verdict, and of a signal the rule it rests on.
 * `common-cause-again` is usual variation after a signal earlier in the period. `describeReading` of `@maatstaf/reporting`
 * puts it into words.
 */
export type TrendCode =
  | "not-charted"
  | "too-few-points"
  | "common-cause"
  | "common-cause-again"
  | `${"improvement" | "concern" | "high" | "low"}-${(typeof TOLD_RULES)[number] | "other"}`;

/** The code of a verdict. */
export function trendCode(variation: VariationJudgement): TrendCode {
  switch (variation.kind) {
    case "not-charted":
    case "too-few-points":
      return variation.kind;
    case "common-cause":
      return variation.earlier === undefined ? "common-cause" : "common-cause-again";
    default:
      return `${variation.kind}-${TOLD_RULES.find((rule) => rule === variation.rule) ?? "other"}`;
  }
}

import type { Severity } from "./issue.ts";

/**
 * What may look wrong in a self-evaluation, and how grave it is. Words are in `wording/` under `check.<code>`.
 *
 * @example
 * ```ts
 * import { CONSISTENCY_CHECKS, frameworkMessages } from "@maatstaf/framework";
 *
 * Object.keys(CONSISTENCY_CHECKS).every((code) => frameworkMessages.has(`check.${code}`)) // => true
 * ```
 */
export const CONSISTENCY_CHECKS = {
  "unknown-requirement": "error",
  "scored-twice": "error",
  "score-without-motivation": "error",
  "not-applicable-without-reason": "error",
  "three-without-evidence": "error",
  "all-highest-without-evidence": "error",
  "phase-level-differs": "error",
  "check-without-indicator": "warning",
  "evidence-expired": "warning",
  "evidence-of-words-only": "warning",
  "phase-gap": "warning",
  "motivation-too-short": "warning",
  "motivation-copied": "warning",
  "all-same-level": "warning",
  "outside-individual-range": "warning",
  "disagreement-not-explained": "warning",
  "not-applicable-against-scores": "warning",
  "mostly-unknown": "warning",
  "low-response": "warning",
  "part-coverage-low": "warning",
  "jump-without-evidence": "warning",
  "low-without-improvement": "warning",
  "consensus-follows-mean": "notice",
  "same-answer-throughout": "notice",
  "evidence-overused": "notice",
  "chosen-without-action": "notice",
} as const satisfies Readonly<Record<string, Severity>>;

/** A code of {@link CONSISTENCY_CHECKS}. */
export type ConsistencyCode = keyof typeof CONSISTENCY_CHECKS;

/** One thing that looks wrong; without a requirement it is about the whole. */
export interface ConsistencyFinding {
  readonly code: ConsistencyCode;
  readonly severity: Severity;
  readonly requirement?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A finding about one requirement, or about the whole when `requirement` is left out. */
export function finding(
  code: ConsistencyCode,
  params: ConsistencyFinding["params"],
  requirement?: string,
): ConsistencyFinding {
  const found = { code, severity: CONSISTENCY_CHECKS[code], params };
  return requirement === undefined ? found : { ...found, requirement };
}

import { issueWriter } from "./issue.ts";
import type { Issue, Severity } from "./issue.ts";
import type { ConsensusScore } from "./self-evaluation.ts";

const VALIDATION_ISSUES = {
  "value-missing": "error",
  "motivation-missing": "error",
  "evidence-missing-from-three": "error",
} as const satisfies Readonly<Record<string, Severity>>;

/** What stands in the way of validating a self-evaluation. */
export type ValidationIssueCode = keyof typeof VALIDATION_ISSUES;

const issue = issueWriter<ValidationIssueCode>(VALIDATION_ISSUES);

/** The level from which a score rests on evidence. */
export const EVIDENCE_FROM = 3;

/**
 * What stands in the way of validation: every requirement that applies has a value with a motivation, and evidence from
 * level 3 on.
 *
 * @param requirements - Those that apply, those of the domain itself included.
 *
 * @example
 * ```ts
 * import { validationIssues } from "@maatstaf/framework";
 *
 * const score = { requirement: "own:a", value: 3, motivation: "Iedereen werkt met de lijst.", evidence: [] } as const;
 * validationIssues([{ id: "own:a", code: "A.01" }], [score]).map(({ code }) => code) // => ["evidence-missing-from-three"]
 * ```
 */
export function validationIssues(
  requirements: readonly { readonly id: string; readonly code: string }[],
  scores: readonly Pick<ConsensusScore, "requirement" | "value" | "motivation" | "evidence">[],
): readonly Issue<ValidationIssueCode>[] {
  const scoreOf = new Map(scores.map((score) => [score.requirement, score]));
  return requirements.flatMap(({ id, code }) => {
    const score = scoreOf.get(id);
    if (score === undefined) return [issue("value-missing", [id], { code })];
    const { value, motivation, evidence } = score;
    return [
      ...(motivation.trim() === "" ? [issue("motivation-missing", [id], { code })] : []),
      ...(typeof value === "number" && value >= EVIDENCE_FROM && evidence.length === 0
        ? [issue("evidence-missing-from-three", [id], { code, level: value })]
        : []),
    ];
  });
}

import { contentIssues } from "./framework-content-issues.ts";
import { identityIssues } from "./framework-identity-issues.ts";
import type { FrameworkIssue } from "./framework-issue-code.ts";
import { referenceIssues } from "./framework-reference-issues.ts";
import { retirementIssues } from "./framework-retirement-issues.ts";
import type { Framework } from "./framework.ts";

/**
 * What is wrong with a framework beyond the form of its fields: ids and codes that stand twice, references that lead
 * nowhere, circles, empty parts, help that is missing, blanks that no word fills.
 *
 * @returns Every issue, errors and less; empty for a framework that is whole.
 *
 * @see docs/methods/framework-model.md
 *
 * @example
 * ```ts
 * import { Framework, frameworkIssues, maturityScale } from "@maatstaf/framework";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:b", question: { nl: "Zijn er doelen?" } }],
 * });
 * const errors = frameworkIssues(framework).filter(({ severity }) => severity === "error");
 * errors.map(({ path, code }) => `${path} ${code}`) // => ["requirements[0].part dangling-part", "parts[0] empty-part"]
 * ```
 */
export function frameworkIssues(framework: Framework): readonly FrameworkIssue[] {
  return [
    ...identityIssues(framework),
    ...referenceIssues(framework),
    ...retirementIssues(framework),
    ...contentIssues(framework),
  ];
}

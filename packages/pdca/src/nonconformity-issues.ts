import { blameFindings } from "./blame-findings.ts";
import type { BlameRule } from "./blame-findings.ts";
import { causeAnalysisIssues } from "./cause-analysis.ts";
import type { CauseAnalysis } from "./cause-analysis.ts";
import type { Nonconformity } from "./nonconformity.ts";
import type { PdcaIssue } from "./pdca-issue.ts";

/**
 * What to tell who writes a nonconformity: words that blame, an analysis that is not complete, and, for a report without a
 * name, that nobody can be told what came of it.
 *
 * @param options - `rules`: the phrases that blame.
 *
 * @example
 * ```ts
 * import { Nonconformity, nonconformityIssues } from "@maatstaf/pdca";
 *
 * const reported = Nonconformity.parse({
 *   id: "NC-2026-01", source: { kind: "self-report" }, reporter: { kind: "anonymous" }, description: "Slordig: het oude formulier lag er nog",
 *   unitId: "SD", occurredOn: "2026-01-12", detectedOn: "2026-01-14", severity: 2,
 * });
 * nonconformityIssues(reported).map(({ code, place }) => [code, place]) // => [["nonconformity.anonymous-no-feedback", "reporter"], ["nonconformity.blame-character", "description"]]
 * ```
 */
export function nonconformityIssues(
  nonconformity: Nonconformity,
  options: { readonly rules?: readonly BlameRule[] } = {},
): PdcaIssue[] {
  const { reporter, description, containment, correction, causeAnalysis } = nonconformity;
  const texts: readonly (readonly [string, string | undefined])[] = [
    ["description", description],
    ["containment.text", containment?.text],
    ["correction", correction],
    ...(causeAnalysis === undefined ? [] : analysisTexts(causeAnalysis)),
  ];
  return [
    ...(reporter.kind === "anonymous"
      ? [{ code: "nonconformity.anonymous-no-feedback", severity: "warning", place: "reporter", params: {} } as const]
      : []),
    ...texts.flatMap(([place, text]) => (text === undefined ? [] : blameFindings(text, { place, ...options }))),
    ...(causeAnalysis === undefined
      ? []
      : causeAnalysisIssues(causeAnalysis).map((issue) => ({ ...issue, place: `causeAnalysis.${issue.place}` }))),
  ];
}

function analysisTexts(analysis: CauseAnalysis): readonly (readonly [string, string])[] {
  const at = "causeAnalysis";
  const roots = analysis.roots.map(({ text }, index) => [`${at}.roots[${index}].text`, text] as const);
  if (analysis.method === "five-whys")
    return [
      ...analysis.steps.map(({ because }, index) => [`${at}.steps[${index}].because`, because] as const),
      ...roots,
    ];
  if (analysis.method === "fishbone")
    return [
      ...analysis.bones.flatMap(({ causes }, bone) =>
        causes.map(({ text }, index) => [`${at}.bones[${bone}].causes[${index}].text`, text] as const),
      ),
      ...roots,
    ];
  return [[`${at}.text`, analysis.text], ...roots];
}

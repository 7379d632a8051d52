/** How bad an issue is: `error` must be put right, `warning` asks for a look, `notice` is for who keeps the register. */
export type IssueSeverity = "error" | "warning" | "notice";

/**
 * Everything the integrity checks of this package can find. Words are in `wording/` under `issue.<code>`.
 *
 * @example
 * ```ts
 * import { RISK_ISSUE_CODES } from "@maatstaf/risks";
 *
 * RISK_ISSUE_CODES.includes("matrix-hole") // => true
 * ```
 */
export const RISK_ISSUE_CODES = [
  "severity-upside-down",
  "severity-without-spread",
  "severity-not-positive",
  "not-a-finite-number",
  "frequency-negative",
  "id-used-twice",
  "group-unknown",
  "bad-year-share-out-of-range",
  "bad-year-factor-out-of-range",
  "matrix-hole",
  "matrix-too-wide",
  "matrix-unknown-zone",
  "matrix-not-rising",
  "matrix-unused-zone",
  "bands-not-ascending",
  "band-bound-missing",
  "dimension-levels-mismatch",
  "likelihood-off-scale",
  "impact-off-scale",
  "impact-dimension-unknown",
  "impact-missing",
  "overall-impact-not-maximum",
  "control-unknown",
  "scenario-unknown",
  "risk-unknown",
  "zone-unknown",
  "appetite-missing",
  "order-of-scores",
  "residual-without-working-control",
  "residual-unverified",
  "owner-sole-assessor",
  "above-appetite",
  "acceptance-expired",
  "acceptance-too-long",
  "acceptance-wrong-role",
  "acceptance-by-owner",
  "review-overdue",
  "recovery-after-tolerable-period",
  "critical-process-without-fallback",
  "critical-process-without-scenario",
  "exercise-overdue",
  "context-review-overdue",
  "stakeholder-without-plan",
] as const;

/** One thing an integrity check found. */
export interface RiskIssue {
  readonly code: (typeof RISK_ISSUE_CODES)[number];
  readonly severity: IssueSeverity;
  /** Place in what was checked, such as `risks[2].severity.upper`. */
  readonly place: string;
  readonly params: Readonly<Record<string, string | number>>;
}

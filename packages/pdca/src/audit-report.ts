import type { Locale } from "@maatstaf/kernel";
import type { Audit } from "./audit.ts";
import { FINDING_GRADES } from "./finding.ts";
import type { Finding, FindingGrade } from "./finding.ts";
import { pdcaMessages } from "./pdca-messages.ts";

/** A draft report of an audit, as data to lay out. */
export interface AuditReport {
  readonly auditId: string;
  readonly scope: Pick<Audit, "standards" | "clauseIds" | "processIds" | "unitIds">;
  readonly auditors: readonly string[];
  /** Every grade, from grave to good, also those without findings. */
  readonly grades: readonly { readonly grade: FindingGrade; readonly findings: readonly Finding[] }[];
  readonly checklist: {
    readonly conform: number;
    readonly notConform: number;
    readonly notSeen: number;
    readonly unanswered: number;
  };
}

/**
 * The draft report of an audit: its findings by grade with what is good among them, and how much of the checklist was seen.
 * Withdrawn findings are left out.
 *
 * @example
 * ```ts
 * import { Audit, auditReport } from "@maatstaf/pdca";
 *
 * const audit = Audit.parse({ id: "IA-2026-01", type: "internal", leadAuditorId: "p1", team: ["p2"], unitIds: ["RO"] });
 * auditReport(audit, []).grades.map(({ grade }) => grade) // => ["major", "minor", "observation", "opportunity", "positive"]
 * ```
 */
export function auditReport(audit: Audit, findings: readonly Finding[]): AuditReport {
  const { standards, clauseIds, processIds, unitIds, checklist } = audit;
  const own = findings.filter(({ auditId, state }) => auditId === audit.id && state !== "withdrawn");
  const counted = (verdict: string | undefined): number => checklist.filter((item) => item.verdict === verdict).length;
  return {
    auditId: audit.id,
    scope: { standards, clauseIds, processIds, unitIds },
    auditors: [...new Set([audit.leadAuditorId, ...audit.team])],
    grades: FINDING_GRADES.map((grade) => ({ grade, findings: own.filter((finding) => finding.grade === grade) })),
    checklist: {
      conform: counted("conform"),
      notConform: counted("not-conform"),
      notSeen: counted("not-seen"),
      unanswered: counted(undefined),
    },
  };
}

/**
 * What is good and shared with everyone (goede praktijken): positive findings that were shared, in the order they were given.
 *
 * @example
 * ```ts
 * import { goodPractices } from "@maatstaf/pdca";
 *
 * goodPractices([]) // => []
 * ```
 */
export function goodPractices(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ grade, state }) => grade === "positive" && state === "shared");
}

/**
 * The grade that what was seen points to. The auditor decides; this is what the words of the grades say.
 *
 * @param seen - `breach`: a requirement is not met. `missing`, `brokenDown`: a required element is not there, or does not work
 * any more. `doubtful`: a result cannot be relied on. `exemplary`: worth showing to others.
 *
 * @example
 * ```ts
 * import { proposedGrade } from "@maatstaf/pdca";
 *
 * proposedGrade({ breach: true }) // => "minor"
 * proposedGrade({ breach: true, doubtful: true }) // => "major"
 * proposedGrade({ breach: false, improvable: true }) // => "opportunity"
 * ```
 */
export function proposedGrade(seen: {
  readonly breach: boolean;
  readonly missing?: boolean;
  readonly brokenDown?: boolean;
  readonly doubtful?: boolean;
  readonly improvable?: boolean;
  readonly exemplary?: boolean;
}): FindingGrade {
  if (seen.breach) {
    const isGrave = seen.missing === true || seen.brokenDown === true || seen.doubtful === true;
    return isGrave ? "major" : "minor";
  }
  if (seen.improvable === true) return "opportunity";
  return seen.exemplary === true ? "positive" : "observation";
}

/**
 * What a grade means, in words, for who has to choose one.
 *
 * @example
 * ```ts
 * import { gradeGuidance } from "@maatstaf/pdca";
 *
 * gradeGuidance("minor", "en-GB") // => "An isolated lapse: the way of working is there and works, and here it was not followed once."
 * ```
 */
export function gradeGuidance(grade: FindingGrade, locale: Locale): string {
  return pdcaMessages.text(locale, `finding.guidance-${grade}`);
}

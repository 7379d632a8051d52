import { plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { auditDays, auditors } from "./audit.ts";
import type { Audit } from "./audit.ts";
import { auditTerms } from "./audit-terms.ts";
import type { PdcaIssue } from "./pdca-issue.ts";

/** Where somebody works or worked: the unit and its days; the units above it are given as well, one each. */
export interface Employment {
  readonly personId: string;
  readonly unitId: string;
  readonly from: CalendarDate;
  /** The last day; left out while it lasts. */
  readonly to?: CalendarDate;
}

type AuditTeam = Pick<Audit, "leadAuditorId" | "team" | "auditeeIds" | "unitIds" | "plan">;

/**
 * Why the auditors of an audit are not independent: one of them works in a unit it looks at, worked there in the 12 months
 * before its first day, or answers for it. Nothing when they are.
 *
 * @param on - The day to count from while the audit has no plan.
 *
 * @example
 * ```ts
 * import { Audit, auditorIssues } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const audit = Audit.parse({ id: "IA-2026-02", type: "internal", leadAuditorId: "p1", unitIds: ["RO"], plan: [{ on: "2026-05-04", topic: "Vergunningen" }] });
 * const worked = (to: string) => [{ personId: "p1", unitId: "RO", from: calendarDate("2020-01-01"), to: calendarDate(to) }];
 * const on = calendarDate("2026-02-01");
 * auditorIssues(audit, worked("2025-06-30"), { on }).map(({ code }) => code) // => ["audit.auditor-not-independent"]
 * auditorIssues(audit, worked("2025-05-03"), { on }) // => []
 * ```
 */
export function auditorIssues(
  audit: AuditTeam,
  employments: readonly Employment[],
  { on, months = auditTerms().independenceMonths }: { readonly on: CalendarDate; readonly months?: number },
): PdcaIssue[] {
  const days = auditDays(audit) ?? { first: on, last: on };
  const since = plusMonths(days.first, -months);
  return auditors(audit).flatMap((auditor): PdcaIssue[] => {
    const place = auditor === audit.leadAuditorId ? "leadAuditorId" : `team[${audit.team.indexOf(auditor)}]`;
    const issue = (code: string, params: PdcaIssue["params"]): PdcaIssue => ({
      code,
      severity: "error",
      place,
      params: { person: auditor, ...params },
    });
    const units = new Set(
      employments
        .filter(
          ({ personId, unitId, from, to }) =>
            personId === auditor &&
            audit.unitIds.includes(unitId) &&
            from <= days.last &&
            (to === undefined || since <= to),
        )
        .map(({ unitId }) => unitId),
    );
    return [
      ...[...units].map((unit) => issue("audit.auditor-not-independent", { unit, months })),
      ...(audit.auditeeIds.includes(auditor) ? [issue("audit.auditor-is-auditee", {})] : []),
    ];
  });
}

/** What came of planning an audit: the audit, or why nobody may hold it like that. */
export type PlannedAudit =
  | { readonly kind: "planned"; readonly audit: Audit }
  | { readonly kind: "refused"; readonly issues: readonly PdcaIssue[] };

/**
 * An audit, taken into the programme only when its auditors are independent of the units it looks at.
 *
 * @example
 * ```ts
 * import { Audit, plannedAudit } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const audit = Audit.parse({ id: "IA-2026-02", type: "internal", leadAuditorId: "p1", unitIds: ["RO"] });
 * const own = [{ personId: "p1", unitId: "RO", from: calendarDate("2020-01-01") }];
 * plannedAudit(audit, own, calendarDate("2026-02-01")).kind // => "refused"
 * plannedAudit(audit, [], calendarDate("2026-02-01")).kind // => "planned"
 * ```
 */
export function plannedAudit(audit: Audit, employments: readonly Employment[], on: CalendarDate): PlannedAudit {
  const issues = auditorIssues(audit, employments, { on });
  return issues.length === 0 ? { kind: "planned", audit } : { kind: "refused", issues };
}

import { plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { ContextIssue, Stakeholder } from "./context.ts";
import { registerTerms } from "./register-terms.ts";
import type { RiskIssue } from "./risk-issue.ts";

/**
 * `8`: interest and influence together from which a stakeholder has an engagement plan.
 *
 * @example
 * ```ts
 * import { ENGAGEMENT_FROM } from "@maatstaf/risks";
 *
 * ENGAGEMENT_FROM // => 8
 * ```
 */
export const ENGAGEMENT_FROM = 8;

/**
 * What is wrong with the context: weighty stakeholders without an engagement plan, factors that were not looked at for a year,
 * references to risks that are not there.
 *
 * @param options - `riskIds`: the risks there are; `on`: the day it is asked.
 *
 * @see docs/methods/risk-register.md
 *
 * @example
 * ```ts
 * import { contextIssues, Stakeholder } from "@maatstaf/risks";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const union = Stakeholder.parse({ id: "union", name: { nl: "Vakbond" }, kind: "staff", interest: 5, influence: 3, contactId: "hr" });
 * contextIssues({ factors: [], stakeholders: [union] }, { riskIds: [], on: calendarDate("2026-02-02") }).map(({ code }) => code) // => ["stakeholder-without-plan"]
 * ```
 */
export function contextIssues(
  {
    factors,
    stakeholders,
  }: { readonly factors: readonly ContextIssue[]; readonly stakeholders: readonly Stakeholder[] },
  { riskIds, on }: { readonly riskIds: readonly string[]; readonly on: CalendarDate },
): RiskIssue[] {
  const { contextMonths } = registerTerms();
  return [
    ...factors.flatMap(({ id, state, validatedOn, riskIds: linked }, at): RiskIssue[] => {
      const isOverdue = state !== "draft" && (validatedOn === undefined || on > plusMonths(validatedOn, contextMonths));
      return [
        ...linked
          .filter((found) => !riskIds.includes(found))
          .map((found): RiskIssue => ({
            code: "risk-unknown",
            severity: "error",
            place: `factors[${at}].riskIds`,
            params: { found },
          })),
        ...(isOverdue
          ? [
              {
                code: "context-review-overdue" as const,
                severity: "warning" as const,
                place: `factors[${at}].validatedOn`,
                params: { factor: id, months: contextMonths },
              },
            ]
          : []),
      ];
    }),
    ...stakeholders.flatMap(({ id, interest, influence, engagementPlan }, at): RiskIssue[] =>
      interest + influence < ENGAGEMENT_FROM || engagementPlan !== undefined
        ? []
        : [
            {
              code: "stakeholder-without-plan",
              severity: "error",
              place: `stakeholders[${at}].engagementPlan`,
              params: { stakeholder: id, minimum: ENGAGEMENT_FROM },
            },
          ],
    ),
  ];
}

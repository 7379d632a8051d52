import type { CalendarDate } from "@maatstaf/kernel";
import { controlStanding } from "./control-standing.ts";
import { controlsOf } from "./risk-register.ts";
import type { RiskRegister } from "./risk-register.ts";
import type { Risk } from "./risk.ts";

/** Whether the residual score of a risk rests on controls that were tested. */
export type ResidualStanding =
  | { readonly kind: "verified" }
  | { readonly kind: "unverified"; readonly controlIds: readonly string[] }
  | { readonly kind: "not-scored" };

/**
 * Whether the residual score of a risk rests on key controls that were tested in time and work: else it is unverified, and
 * its cell is hatched.
 *
 * @param on - The day it is asked.
 *
 * @example
 * ```ts
 * import { defaultScales, residualStanding, RiskRegister } from "@maatstaf/risks";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const register = RiskRegister.parse({
 *   scales: defaultScales(), appetite: { ict: "middle" },
 *   controls: [{ id: "restore", name: { nl: "Hersteltest" }, type: "corrective", ownerId: "ict", design: 0.9, operation: 0.8, key: true, testMonths: 12 }],
 *   risks: [{ id: "R-03", title: { nl: "Ransomware" }, category: "ict", direction: "threat", ownerId: "ict", reviewMonths: 3,
 *     residual: { likelihood: 2, impact: { continuity: 5 }, scoredBy: "ict", on: "2026-01-05" }, controls: [{ controlId: "restore" }] }],
 * });
 * register.risks.map((risk) => residualStanding(register, risk, calendarDate("2026-02-01"))) // => [{ kind: "unverified", controlIds: ["restore"] }]
 * ```
 */
export function residualStanding(register: RiskRegister, risk: Risk, on: CalendarDate): ResidualStanding {
  if (risk.residual === undefined) return { kind: "not-scored" };
  const doubtful = controlsOf(register, risk).filter(
    (control) => control.key && controlStanding(control, on) !== "working",
  );
  return doubtful.length === 0
    ? { kind: "verified" }
    : { kind: "unverified", controlIds: doubtful.map(({ id }) => id) };
}

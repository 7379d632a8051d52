import { compareDates, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { assessment, zoneRank } from "./assessment.ts";
import type { RiskIssue } from "./risk-issue.ts";
import { appetiteOf } from "./risk-register.ts";
import type { RiskRegister } from "./risk-register.ts";
import type { Acceptance, Risk } from "./risk.ts";

/**
 * `12`: the most months an acceptance may hold.
 *
 * @example
 * ```ts
 * import { ACCEPTANCE_MONTHS } from "@maatstaf/risks";
 *
 * ACCEPTANCE_MONTHS // => 12
 * ```
 */
export const ACCEPTANCE_MONTHS = 12;

/** Where a risk stands against what is bearable. */
export type AppetiteStanding =
  | { readonly kind: "within"; readonly zone: string; readonly appetite: string }
  | {
      readonly kind: "above";
      readonly zone: string;
      readonly appetite: string;
      /** What was done about it; `open` when nothing is, or an acceptance has expired or is not in order. */
      readonly answer: "treated" | "accepted" | "open";
    }
  | { readonly kind: "not-scored" }
  | { readonly kind: "no-appetite"; readonly zone: string };

/** What is wrong with an acceptance of a risk in a zone: by the owner, by a role that may not, for too long, or expired. */
export function acceptanceIssues(register: RiskRegister, risk: Risk, on: CalendarDate): RiskIssue[] {
  const { acceptance, residual, ownerId } = risk;
  if (acceptance === undefined || residual === undefined) return [];
  const place = `risks[${register.risks.indexOf(risk)}].acceptance`;
  const { matrix } = register.scales;
  const zone = matrix.zones.find(({ id }) => id === assessment(matrix, residual).zone);
  const issue = (code: RiskIssue["code"], field: keyof Acceptance, params: RiskIssue["params"]): RiskIssue => ({
    code,
    severity: "error",
    place: `${place}.${field}`,
    params: { risk: risk.id, ...params },
  });
  const last = plusMonths(acceptance.on, ACCEPTANCE_MONTHS);
  return [
    ...(acceptance.by === ownerId ? [issue("acceptance-by-owner", "by", { found: acceptance.by })] : []),
    ...(zone?.acceptedBy === "college" && acceptance.role !== "college"
      ? [issue("acceptance-wrong-role", "role", { zone: zone.id, found: acceptance.role, expected: zone.acceptedBy })]
      : []),
    ...(acceptance.until > last
      ? [issue("acceptance-too-long", "until", { found: acceptance.until, expected: last })]
      : []),
    ...(compareDates(acceptance.until, on) < 0
      ? [issue("acceptance-expired", "until", { found: acceptance.until })]
      : []),
  ];
}

/**
 * Where the residual score of a risk stands against the appetite: above it, a treatment with an action or an acceptance
 * that is in order and has not expired is needed. For an opportunity the line is mirrored: above it, it is worth pursuing,
 * and the answer is to pursue it, or to let it pass knowingly.
 *
 * @param on - The day it is asked: acceptances expire.
 * @throws RangeError when the score is not of the scale ({@link registerIssues} finds it).
 *
 * @example
 * ```ts
 * import { appetiteStanding, defaultScales, RiskRegister } from "@maatstaf/risks";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const register = RiskRegister.parse({
 *   scales: defaultScales(), appetite: { "safety-continuity": "middle" },
 *   risks: [{ id: "R-13", title: { nl: "Hittegolf" }, category: "safety-continuity", direction: "threat", ownerId: "wzc", reviewMonths: 6,
 *     residual: { likelihood: 3, impact: { safety: 4 }, scoredBy: "wzc", on: "2025-09-01" },
 *     acceptance: { by: "mt", role: "management-team", on: "2025-10-01", until: "2026-10-01", motivation: "Extra koeling volgt in het meerjarenplan." } }],
 * });
 * const standing = (day: string) => register.risks.map((risk) => appetiteStanding(register, risk, calendarDate(day)));
 * standing("2026-10-01") // => [{ kind: "above", zone: "high", appetite: "middle", answer: "accepted" }]
 * standing("2026-10-02") // => [{ kind: "above", zone: "high", appetite: "middle", answer: "open" }]
 * ```
 */
export function appetiteStanding(register: RiskRegister, risk: Risk, on: CalendarDate): AppetiteStanding {
  if (risk.residual === undefined) return { kind: "not-scored" };
  const { matrix } = register.scales;
  const { zone } = assessment(matrix, risk.residual);
  const appetite = appetiteOf(register, risk);
  if (appetite === undefined) return { kind: "no-appetite", zone };
  if (zoneRank(matrix, zone) <= zoneRank(matrix, appetite)) return { kind: "within", zone, appetite };
  if (isTreated(risk)) return { kind: "above", zone, appetite, answer: "treated" };
  const isAccepted = risk.acceptance !== undefined && acceptanceIssues(register, risk, on).length === 0;
  return { kind: "above", zone, appetite, answer: isAccepted ? "accepted" : "open" };
}

/** Whether there is a treatment that changes the risk, with an action to carry it out. */
export function isTreated({
  direction,
  treatment,
  treatmentActionIds,
}: Pick<Risk, "direction" | "treatment" | "treatmentActionIds">): boolean {
  const treatments: readonly (string | undefined)[] =
    direction === "threat" ? ["avoid", "reduce", "share"] : ["pursue"];
  return treatments.includes(treatment) && treatmentActionIds.length > 0;
}

import { plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { acceptanceIssues, appetiteStanding } from "./appetite-standing.ts";
import { zoneRank } from "./assessment.ts";
import { matrixIssues } from "./matrix-issues.ts";
import { severityIssues } from "./portfolio-issues.ts";
import { REVIEWED_STATES } from "./register-due-moments.ts";
import { residualStanding } from "./residual-standing.ts";
import type { RiskIssue } from "./risk-issue.ts";
import { controlsOf } from "./risk-register.ts";
import type { RiskRegister } from "./risk-register.ts";
import type { Risk } from "./risk.ts";
import { scenarioIssues } from "./scenario-issues.ts";
import { isOnScale, scoreIssues } from "./score-issues.ts";

/**
 * Everything that is wrong with a register on a day: references to nothing, scores off the scale or in the wrong order, a
 * residual score without a working control, key controls not tested in time, zones above the appetite without an answer,
 * acceptances that expired, overdue reviews and exercises. Closed risks are checked for their form only.
 *
 * @param options - `criticalProcesses`: ids of processes that must have a scenario.
 * @returns Every issue with its place, those of the matrix first, then by risk; empty for a sound register.
 *
 * @see docs/methods/risk-register.md
 *
 * @example
 * ```ts
 * import { defaultScales, registerIssues, RiskRegister } from "@maatstaf/risks";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const impact = { finance: 4, continuity: 3, legal: 1, reputation: 4, safety: 1, objectives: 1 };
 * const register = RiskRegister.parse({
 *   scales: defaultScales(), appetite: { "fraud-integrity": "middle" },
 *   risks: [{ id: "R-01", title: { nl: "Fraude met kasgelden" }, category: "fraud-integrity", direction: "threat", ownerId: "fin", reviewMonths: 6,
 *     inherent: { likelihood: 3, impact, scoredBy: "fin", on: "2026-01-05" },
 *     residual: { likelihood: 1, impact, scoredBy: "fin", on: "2026-01-05" } }],
 * });
 * registerIssues(register, calendarDate("2026-02-01")).map(({ code, place }) => [code, place]) // => [["residual-without-working-control", "risks[0].residual"]]
 * ```
 */
export function registerIssues(
  register: RiskRegister,
  on: CalendarDate,
  options: { readonly criticalProcesses?: readonly string[] } = {},
): RiskIssue[] {
  const { scales, risks, controls, scenarios, incidents } = register;
  return [
    ...matrixIssues(scales.matrix).map((issue) => ({ ...issue, place: `scales.matrix.${issue.place}` })),
    ...dimensionIssues(register),
    ...appetiteIssues(register),
    ...repeated("risks", risks),
    ...repeated("controls", controls),
    ...repeated("scenarios", scenarios),
    ...risks.flatMap((risk) => riskIssues(register, risk, on)),
    ...scenarioIssues(scenarios, { on, ...options }),
    ...[...scenarios, ...incidents].flatMap(({ id, riskIds }) =>
      riskIds
        .filter((found) => !risks.some((risk) => risk.id === found))
        .map((found) => error("risk-unknown", id, { found })),
    ),
  ];
}

function riskIssues(register: RiskRegister, risk: Risk, on: CalendarDate): RiskIssue[] {
  const place = `risks[${register.risks.indexOf(risk)}]`;
  const scores = scoreIssues(register, risk, on);
  const form = [
    ...risk.controls.flatMap(({ controlId }, at) =>
      register.controls.some(({ id }) => id === controlId)
        ? []
        : [error("control-unknown", `${place}.controls[${at}]`, { found: controlId })],
    ),
    ...(risk.scenarioId === undefined || register.scenarios.some(({ id }) => id === risk.scenarioId)
      ? []
      : [error("scenario-unknown", `${place}.scenarioId`, { found: risk.scenarioId })]),
    ...(risk.quantified === undefined ? [] : severityIssues(risk.quantified.severity, `${place}.quantified.severity`)),
    ...scores,
  ];
  if (risk.state === "closed") return form;
  const hasZone = risk.residual === undefined || isOnScale(register.scales, risk.residual);
  return [
    ...form,
    ...standingIssues(register, risk, on, place),
    ...(hasZone ? zoneIssues(register, risk, on, place) : []),
    ...(hasZone ? acceptanceIssues(register, risk, on) : []),
  ];
}

function standingIssues(register: RiskRegister, risk: Risk, on: CalendarDate, place: string): RiskIssue[] {
  const standing = residualStanding(register, risk, on);
  const unverified: RiskIssue[] =
    standing.kind === "unverified"
      ? [
          {
            code: "residual-unverified",
            severity: "warning",
            place: `${place}.residual`,
            params: { risk: risk.id, controls: standing.controlIds.join(", ") },
          },
        ]
      : [];
  const alone = controlsOf(register, risk).flatMap(({ id, tests }) =>
    tests.at(-1)?.by.every((assessor) => assessor === risk.ownerId) === true
      ? [error("owner-sole-assessor", place, { risk: risk.id, control: id, found: risk.ownerId })]
      : [],
  );
  const isOverdue =
    REVIEWED_STATES.includes(risk.state) &&
    (risk.lastReview === undefined || plusMonths(risk.lastReview, risk.reviewMonths) < on);
  const overdue: RiskIssue[] = isOverdue
    ? [
        {
          code: "review-overdue",
          severity: "warning",
          place: `${place}.lastReview`,
          params: { risk: risk.id, months: risk.reviewMonths },
        },
      ]
    : [];
  return [...unverified, ...alone, ...overdue];
}

function zoneIssues(register: RiskRegister, risk: Risk, on: CalendarDate, place: string): RiskIssue[] {
  const standing = appetiteStanding(register, risk, on);
  if (standing.kind === "no-appetite") {
    return [
      {
        code: "appetite-missing",
        severity: "warning",
        place: `${place}.category`,
        params: { risk: risk.id, category: risk.category },
      },
    ];
  }
  if (standing.kind !== "above" || standing.answer !== "open") return [];
  const { zone, appetite } = standing;
  return [error("above-appetite", `${place}.residual`, { risk: risk.id, zone, appetite, direction: risk.direction })];
}

function dimensionIssues({ scales: { dimensions, matrix } }: RiskRegister): RiskIssue[] {
  const expected = matrix.impact.length;
  return dimensions.flatMap(({ levels, below }, at) => {
    const place = `scales.dimensions[${at}]`;
    const found = levels.length !== expected ? levels.length : (below?.length ?? expected - 1) + 1;
    const isRising = (below ?? []).every((bound, index) => index === 0 || bound > (below?.[index - 1] ?? 0));
    return [
      ...(found === expected ? [] : [error("dimension-levels-mismatch", place, { found, expected })]),
      ...(isRising
        ? []
        : [error("bands-not-ascending", `${place}.below`, { found: (below ?? []).join(", "), previous: "" })]),
    ];
  });
}

function appetiteIssues({ appetite, scales: { matrix }, risks }: RiskRegister): RiskIssue[] {
  const named = [
    ...Object.entries(appetite).map(([category, zone]) => [`appetite.${category}`, zone] as const),
    ...risks.map((risk, at) => [`risks[${at}].appetite`, risk.appetite] as const),
  ];
  return named.flatMap(([place, zone]) =>
    zone === undefined || zoneRank(matrix, zone) >= 0 ? [] : [error("zone-unknown", place, { found: zone })],
  );
}

function repeated(list: string, records: readonly { readonly id: string }[]): RiskIssue[] {
  const ids = records.map(({ id }) => id);
  return ids.flatMap((found, at) =>
    ids.indexOf(found) < at ? [error("id-used-twice", `${list}[${at}].id`, { found })] : [],
  );
}

function error(code: RiskIssue["code"], place: string, params: RiskIssue["params"]): RiskIssue {
  return { code, severity: "error", place, params };
}

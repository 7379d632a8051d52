import type { CalendarDate } from "@maatstaf/kernel";
import { overallImpact } from "./assessment.ts";
import { controlStanding } from "./control-standing.ts";
import type { RiskIssue } from "./risk-issue.ts";
import { controlsOf } from "./risk-register.ts";
import type { RiskRegister } from "./risk-register.ts";
import type { Risk } from "./risk.ts";
import type { RiskScales } from "./risk-scales.ts";
import type { Score } from "./score.ts";

const SCORES = ["inherent", "residual", "target"] as const;

/** What is wrong with the scores of one risk, each by itself and against each other. */
export function scoreIssues(register: RiskRegister, risk: Risk, on: CalendarDate): RiskIssue[] {
  const place = `risks[${register.risks.indexOf(risk)}]`;
  const single = SCORES.flatMap((which) => {
    const score = risk[which];
    return score === undefined ? [] : singleIssues(register.scales, score, `${place}.${which}`);
  });
  if (single.some(({ severity, code }) => severity === "error" && code !== "overall-impact-not-maximum")) return single;
  return [...single, ...orderIssues(risk, place), ...controlIssues(register, risk, on, place)];
}

function singleIssues({ matrix, dimensions }: RiskScales, score: Score, place: string): RiskIssue[] {
  const issues: RiskIssue[] = [];
  const highest = matrix.likelihood.length;
  if (!isLevel(score.likelihood, highest)) {
    const params = { found: score.likelihood, maximum: highest };
    issues.push({ code: "likelihood-off-scale", severity: "error", place: `${place}.likelihood`, params });
  }
  for (const [dimension, found] of Object.entries(score.impact)) {
    const at = `${place}.impact.${dimension}`;
    if (!dimensions.some(({ id }) => id === dimension)) {
      issues.push({ code: "impact-dimension-unknown", severity: "error", place: at, params: { found: dimension } });
    } else if (!isLevel(found, matrix.impact.length)) {
      issues.push({
        code: "impact-off-scale",
        severity: "error",
        place: at,
        params: { found, maximum: matrix.impact.length },
      });
    }
  }
  const missing = dimensions.filter(({ id }) => score.impact[id] === undefined).map(({ id }) => id);
  if (missing.length > 0) {
    const severity = missing.length === dimensions.length ? "error" : "warning";
    issues.push({
      code: "impact-missing",
      severity,
      place: `${place}.impact`,
      params: { missing: missing.join(", ") },
    });
  }
  if (score.statedImpact !== undefined && missing.length < dimensions.length) {
    const expected = overallImpact(score.impact);
    if (score.statedImpact !== expected) {
      const params = { found: score.statedImpact, expected };
      issues.push({ code: "overall-impact-not-maximum", severity: "error", place: `${place}.statedImpact`, params });
    }
  }
  return issues;
}

/** By how many levels `to` is better than `from`, for likelihood and for impact; a chance is better when it is higher. */
function gains(
  direction: Risk["direction"],
  from: Score,
  to: Score,
): Readonly<Record<"likelihood" | "impact", number>> {
  const sign = direction === "threat" ? 1 : -1;
  return {
    likelihood: sign * (from.likelihood - to.likelihood),
    impact: sign * (overallImpact(from.impact) - overallImpact(to.impact)),
  };
}

function orderIssues(risk: Risk, place: string): RiskIssue[] {
  const pairs = [
    ["inherent", "residual"],
    ["residual", "target"],
  ] as const;
  return pairs.flatMap(([before, after]) => {
    const [from, to] = [risk[before], risk[after]];
    if (from === undefined || to === undefined || to.override !== undefined) return [];
    return Object.entries(gains(risk.direction, from, to)).flatMap(([axis, gain]): RiskIssue[] =>
      gain >= 0
        ? []
        : [
            {
              code: "order-of-scores",
              severity: "error",
              place: `${place}.${after}`,
              params: { before, after, axis, direction: risk.direction },
            },
          ],
    );
  });
}

function controlIssues(register: RiskRegister, risk: Risk, on: CalendarDate, place: string): RiskIssue[] {
  const { inherent, residual, direction } = risk;
  if (inherent === undefined || residual === undefined) return [];
  const { likelihood, impact } = gains(direction, inherent, residual);
  if (likelihood <= 0 && impact <= 0) return [];
  const isWorking = controlsOf(register, risk).some(
    (control) => control.design * control.operation > 0 && controlStanding(control, on) !== "failing",
  );
  return isWorking
    ? []
    : [
        {
          code: "residual-without-working-control",
          severity: "error",
          place: `${place}.residual`,
          params: { risk: risk.id },
        },
      ];
}

function isLevel(level: number, highest: number): boolean {
  return Number.isInteger(level) && level >= 1 && level <= highest;
}

/** Whether a score has a zone: else what is judged by zone has to wait. */
export function isOnScale({ matrix }: RiskScales, { likelihood, impact }: Score): boolean {
  const levels = Object.values(impact);
  return levels.length > 0 && Boolean(matrix.cells[likelihood - 1]?.[Math.max(...levels) - 1]);
}

import type { RiskIssue } from "./risk-issue.ts";
import type { CorrelationGroup, Portfolio, QuantifiedRisk } from "./portfolio.ts";
import type { Severity } from "./severity.ts";

/**
 * What is wrong with the amounts of a severity: upside down (`severity-upside-down`), without spread
 * (`severity-without-spread`), not above zero (`severity-not-positive`), or no number (`not-a-finite-number`).
 *
 * @param place - Where the severity stands, to begin the `place` of each issue with.
 *
 * @example
 * ```ts
 * import { severityIssues } from "@maatstaf/risks";
 *
 * severityIssues({ kind: "lognormal", lower: 250_000, upper: 10_000 }).map(({ code, place }) => [code, place]) // => [["severity-upside-down", "severity.upper"]]
 * ```
 */
export function severityIssues(severity: Severity, place = "severity"): RiskIssue[] {
  const amounts: readonly (readonly [string, number])[] =
    severity.kind === "pert"
      ? [
          ["minimum", severity.minimum],
          ["mode", severity.mode],
          ["maximum", severity.maximum],
        ]
      : [
          ["lower", severity.lower],
          ["upper", severity.upper],
        ];
  const wild = amounts.filter(([, found]) => !Number.isFinite(found));
  if (wild.length > 0) return wild.map(([name]) => issue("not-a-finite-number", `${place}.${name}`, {}));
  const issues = amounts.flatMap(([name, found], index) => {
    const [previous, least] = amounts[index - 1] ?? ["", found];
    return found < least
      ? [issue("severity-upside-down", `${place}.${name}`, { found, previous: least, field: previous })]
      : [];
  });
  const [first, last] = [amounts[0]?.[1] ?? 0, amounts.at(-1)?.[1] ?? 0];
  if (first === last) issues.push(issue("severity-without-spread", place, { found: first }));
  if (severity.kind === "lognormal" ? first <= 0 : first < 0)
    issues.push(issue("severity-not-positive", `${place}.${amounts[0]?.[0] ?? ""}`, { found: first }));
  return issues;
}

/**
 * What is wrong with a portfolio: severities upside down, frequencies below zero, ids used twice, groups that are not
 * there or that cannot be (bad years that would hold more than all events).
 *
 * @returns Every issue, in the order of the risks and then of the groups; empty for a sound portfolio.
 *
 * @example
 * ```ts
 * import { portfolioIssues } from "@maatstaf/risks";
 *
 * const severity = { kind: "pert", minimum: 1, mode: 5, maximum: 3 } as const;
 * portfolioIssues({ risks: [{ id: "R-1", eventsPerYear: 2, severity }], groups: [] }).map(({ code }) => code) // => ["severity-upside-down"]
 * ```
 */
export function portfolioIssues({ risks, groups }: Portfolio): RiskIssue[] {
  const known = new Set(groups.map(({ id }) => id));
  return [
    ...risks.flatMap((risk, index) => quantifiedRiskIssues(risk, `risks[${index}]`, known)),
    ...repeated(risks.map(({ id }) => id)).map((at) =>
      issue("id-used-twice", `risks[${at}].id`, { found: risks[at]?.id ?? "" }),
    ),
    ...groups.flatMap((group, index) => groupIssues(group, `groups[${index}]`)),
    ...repeated(groups.map(({ id }) => id)).map((at) =>
      issue("id-used-twice", `groups[${at}].id`, { found: groups[at]?.id ?? "" }),
    ),
  ];
}

function quantifiedRiskIssues(
  { eventsPerYear, severity, group }: QuantifiedRisk,
  place: string,
  known: ReadonlySet<string>,
): RiskIssue[] {
  const issues = severityIssues(severity, `${place}.severity`);
  if (!Number.isFinite(eventsPerYear)) issues.unshift(issue("not-a-finite-number", `${place}.eventsPerYear`, {}));
  else if (eventsPerYear < 0)
    issues.unshift(issue("frequency-negative", `${place}.eventsPerYear`, { found: eventsPerYear }));
  if (group !== undefined && !known.has(group)) issues.push(issue("group-unknown", `${place}.group`, { found: group }));
  return issues;
}

function groupIssues({ badYearShare, factor }: CorrelationGroup, place: string): RiskIssue[] {
  if (!(badYearShare > 0 && badYearShare < 1))
    return [issue("bad-year-share-out-of-range", `${place}.badYearShare`, { found: badYearShare })];
  if (!(factor >= 1 && factor * badYearShare <= 1)) {
    return [issue("bad-year-factor-out-of-range", `${place}.factor`, { found: factor, maximum: 1 / badYearShare })];
  }
  return [];
}

/** The places at which a text stands that stood there before. */
function repeated(ids: readonly string[]): readonly number[] {
  return [...ids.keys()].filter((at) => ids.indexOf(ids[at] ?? "") < at);
}

function issue(code: RiskIssue["code"], place: string, params: RiskIssue["params"]): RiskIssue {
  return { code, severity: "error", place, params };
}

import { upperGamma } from "./incomplete-gamma.ts";
import { solution } from "./linear-system.ts";
import { requireCases, riskTable } from "./risk-table.ts";
import type { CaseDuration } from "./risk-table.ts";

/** Whether groups differ in time to close. */
export interface LogRankTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** Probability of a statistic at least this large when the groups do not differ. */
  readonly pValue: number;
  /** Cases closed in each group, and how many would have been if the groups did not differ. */
  readonly groups: readonly { readonly observed: number; readonly expected: number }[];
}

/**
 * Log-rank test: do groups of cases, such as the teams of a service, close equally fast, open cases counted?
 *
 * At each time the cases closed are compared with what each group would have by its share of those at risk; the
 * statistic is chi-square with one degree of freedom fewer than there are groups.
 *
 * @param groups - At least two groups, each with at least one case.
 * @returns Statistic and p-value; the statistic is 0 when nothing was closed.
 * @throws RangeError on fewer than two groups, an empty group, or a time that is negative or not finite.
 *
 * @see Mantel (1966), *Cancer Chemotherapy Reports* 50, 163-170.
 * @see docs/methods/time-to-close.md
 *
 * @example
 * ```ts
 * import { logRank } from "@maatstaf/statistics";
 *
 * const team = (times: number[]) => times.map((time) => ({ time, closed: true }));
 * logRank([team([1, 2, 2, 3, 4, 5]), team([4, 6, 8, 9, 9, 12])]).pValue.toFixed(4) // => "0.0022"
 * ```
 */
export function logRank(groups: readonly (readonly CaseDuration[])[]): LogRankTest {
  if (groups.length < 2) throw new RangeError(`logRank: groups holds ${groups.length}; pass at least two groups`);
  for (const group of groups) requireCases("logRank", group);
  const observed = groups.map((group) => group.filter(({ closed }) => closed).length);
  const expected = groups.map(() => 0);
  const variance = groups.map(() => groups.map(() => 0));
  const remaining = groups.map((group) => group.map(({ time }) => time).toSorted((a, b) => b - a));
  for (const { time, atRisk, closed } of riskTable(groups.flat())) {
    for (const times of remaining) while ((times.at(-1) ?? time) < time) times.pop();
    const shares = remaining.map((times) => times.length / atRisk);
    const spread = atRisk > 1 ? (closed * (atRisk - closed)) / (atRisk - 1) : 0;
    for (const [row, share] of shares.entries()) {
      expected[row] = (expected[row] ?? 0) + closed * share;
      variance[row] = (variance[row] ?? []).map(
        (sum, column) => sum + spread * share * (Number(row === column) - (shares[column] ?? 0)),
      );
    }
  }
  const excess = observed.map((count, index) => count - (expected[index] ?? 0)).slice(1);
  const inner = variance.slice(1).map((row) => row.slice(1));
  const determined = inner.every((row, index) => (row[index] ?? 0) > 0);
  const weights = determined ? solution(inner, excess) : excess.map(() => 0);
  const statistic = excess.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
  const degreesOfFreedom = groups.length - 1;
  return {
    statistic,
    degreesOfFreedom,
    pValue: statistic > 0 ? upperGamma(degreesOfFreedom / 2, statistic / 2) : 1,
    groups: observed.map((count, index) => ({ observed: count, expected: expected[index] ?? 0 })),
  };
}

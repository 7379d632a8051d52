import type { RiskIssue } from "./risk-issue.ts";
import type { RiskMatrix } from "./risk-matrix.ts";

/**
 * What is wrong with a risk matrix.
 *
 * - `matrix-hole`, `matrix-too-wide`: a combination without a zone, or a zone beyond the levels;
 * - `matrix-unknown-zone`: a cell with a zone that is not in the list;
 * - `bands-not-ascending`, `band-bound-missing`: events per year that do not tell the levels apart;
 * - `matrix-not-rising` (warning): a combination in a lower zone than one with less likelihood or impact;
 * - `matrix-unused-zone` (notice): a zone without a cell.
 *
 * @returns Every issue; levels in the parameters are counted from 1.
 *
 * @example
 * ```ts
 * import { matrixIssues, riskMatrix } from "@maatstaf/risks";
 *
 * const { cells, ...rest } = riskMatrix("3x3");
 * matrixIssues({ cells, ...rest }) // => []
 * matrixIssues({ ...rest, cells: [...cells.slice(0, 2), ["middle", "high"]] })[0] // => { code: "matrix-hole", severity: "error", place: "cells[2][2]", params: { likelihood: 3, impact: 3 } }
 * ```
 */
export function matrixIssues(matrix: RiskMatrix): RiskIssue[] {
  const { cells, likelihood, impact, zones } = matrix;
  const rank = (row: number, column: number): number => zones.findIndex(({ id }) => id === cells[row]?.[column]);
  const rows = Math.max(cells.length, likelihood.length);
  const issues: RiskIssue[] = [];
  for (let row = 0; row < rows; row += 1) {
    const columns = Math.max(cells[row]?.length ?? 0, impact.length);
    for (let column = 0; column < columns; column += 1) {
      const code = cellCode(matrix, row, column);
      const params = { likelihood: row + 1, impact: column + 1 };
      const place = `cells[${row}][${column}]`;
      if (code === "matrix-unknown-zone") {
        issues.push({ code, severity: "error", place, params: { ...params, found: cells[row]?.[column] ?? "" } });
      } else if (code !== undefined) issues.push({ code, severity: "error", place, params });
      else if (Math.max(rank(row - 1, column), rank(row, column - 1)) > rank(row, column)) {
        issues.push({ code: "matrix-not-rising", severity: "warning", place, params });
      }
    }
  }
  const used = new Set(cells.flat());
  return [
    ...issues,
    ...bandIssues(matrix),
    ...zones.flatMap(({ id }, at): RiskIssue[] =>
      used.has(id)
        ? []
        : [{ code: "matrix-unused-zone", severity: "notice", place: `zones[${at}]`, params: { found: id } }],
    ),
  ];
}

function cellCode(
  { cells, likelihood, impact, zones }: RiskMatrix,
  row: number,
  column: number,
): RiskIssue["code"] | undefined {
  if (row >= likelihood.length || column >= impact.length) return "matrix-too-wide";
  const zone = cells[row]?.[column];
  if (zone === undefined || zone === "") return "matrix-hole";
  return zones.some(({ id }) => id === zone) ? undefined : "matrix-unknown-zone";
}

function bandIssues({ likelihood }: RiskMatrix): RiskIssue[] {
  if (likelihood.every(({ upperPerYear }) => upperPerYear === undefined)) return [];
  return likelihood.slice(0, -1).flatMap(({ upperPerYear }, at): RiskIssue[] => {
    const place = `likelihood[${at}].upperPerYear`;
    if (upperPerYear === undefined)
      return [{ code: "band-bound-missing", severity: "error", place, params: { level: at + 1 } }];
    const previous = likelihood[at - 1]?.upperPerYear ?? 0;
    if (upperPerYear > previous) return [];
    return [{ code: "bands-not-ascending", severity: "error", place, params: { found: upperPerYear, previous } }];
  });
}

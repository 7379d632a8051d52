import type { Report } from "./report.ts";

/**
 * A report as JSON: two spaces, keys in alphabetical order at every level, line feeds, one line feed at the end. The
 * same report gives the same bytes whatever order its fields were written in.
 *
 * @param report - The report.
 * @returns JSON text; `JSON.parse` of it equals the report.
 *
 * @example
 * ```ts
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { renderJson } from "@maatstaf/reporting";
 *
 * const json = renderJson({
 *   kind: "report",
 *   profile: "TEAM-Q",
 *   title: "Kwartaalrapport kwaliteit",
 *   subtitle: "3e kwartaal 2025",
 *   organisation: "Voorbeeldgemeente",
 *   locale: "nl-BE",
 *   period: period("2025-Q3"),
 *   dataCutOff: calendarDate("2025-10-14"),
 *   details: [],
 *   blocks: [],
 *   notes: [],
 * });
 * JSON.parse(json).profile // => "TEAM-Q"
 * ```
 */
export function renderJson(report: Report): string {
  return `${JSON.stringify(sortedKeys(report), undefined, 2)}\n`;
}

/** The same JSON value with the keys of every object in code unit order; absent values are left out. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, field]) => [key, sortedKeys(field)]));
}

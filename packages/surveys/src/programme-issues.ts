import { daysBetween } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { SurveyProgramme } from "./programme.ts";
import { issue } from "./survey-issue.ts";
import type { SurveyIssue } from "./survey-issue.ts";

/** `3`: years in which a theme does not come back, and in which everybody is asked once. */
export const ROTATION_YEARS = 3;

/** `6`: years in which every target group is asked once. */
export const TARGET_GROUP_YEARS = 6;

/** `60`: days within which a team hears whether its request is planned. */
export const REQUEST_DAYS = 60;

type Item = SurveyProgramme["items"][number];

/**
 * What a programme lacks: a theme that comes back within {@link ROTATION_YEARS} years without a reason, a survey without a
 * recurring budget line, years without theme, stretches without a survey of everybody or of a target group, and requests
 * nobody answered.
 *
 * @param on - The day to judge on.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { programmeIssues, SurveyProgramme } from "@maatstaf/surveys";
 *
 * const programme = SurveyProgramme.parse({
 *   from: 2025, to: 2026, budgetLines: [{ id: "A1", isRecurring: true, euroCentsPerYear: 1_500_000 }],
 *   items: [2025, 2026].map((year) => ({ id: `theme-${year}`, type: "annual-theme", theme: "digital", period: `${year}`, budgetLine: "A1" })),
 * });
 * programmeIssues(programme, calendarDate("2025-01-01")).map(({ code }) => code) // => ["theme-too-soon"]
 * ```
 */
export function programmeIssues(programme: SurveyProgramme, on: CalendarDate): SurveyIssue[] {
  const { items } = programme;
  const ids = items.map(({ id }) => id);
  return [
    ...ids.flatMap((found, at) =>
      ids.indexOf(found) < at ? [issue("error", "id-used-twice", `items[${at}].id`, { found })] : [],
    ),
    ...items.flatMap((item, at) => [
      ...rotation(items, item, `items[${at}]`),
      ...itemBudget(programme, item, `items[${at}]`),
      ...itemLinks(programme, item, `items[${at}]`),
    ]),
    ...yearBudgets(programme),
    ...gaps(programme),
    ...programme.requests.flatMap(({ id, unit, on: asked, refused }, at) =>
      refused === undefined && !items.some(({ requestId }) => requestId === id) && daysBetween(asked, on) > REQUEST_DAYS
        ? [issue("warning", "request-unanswered", `requests[${at}]`, { request: id, unit, days: REQUEST_DAYS })]
        : [],
    ),
  ];
}

const yearOf = ({ period }: Item): number => Number(period.slice(0, 4));

function rotation(items: readonly Item[], item: Item, path: string): SurveyIssue[] {
  if (item.type !== "annual-theme" || item.theme === undefined || item.motivation !== undefined) return [];
  const earlier = items.filter(
    (other) =>
      other.type === "annual-theme" &&
      other.theme === item.theme &&
      yearOf(other) < yearOf(item) &&
      yearOf(item) - yearOf(other) < ROTATION_YEARS,
  );
  const [last] = earlier.toSorted((a, b) => yearOf(b) - yearOf(a));
  if (last === undefined) return [];
  return [
    issue("error", "theme-too-soon", `${path}.theme`, {
      theme: item.theme,
      year: String(yearOf(item)),
      previous: String(yearOf(last)),
      years: ROTATION_YEARS,
    }),
  ];
}

function itemBudget({ budgetLines }: SurveyProgramme, { id, budgetLine }: Item, path: string): SurveyIssue[] {
  if (budgetLine === undefined) return [issue("error", "budget-line-missing", path, { item: id })];
  const line = budgetLines.find((other) => other.id === budgetLine);
  if (line === undefined) return [issue("error", "budget-line-unknown", `${path}.budgetLine`, { found: budgetLine })];
  return line.isRecurring ? [] : [issue("error", "budget-not-recurring", `${path}.budgetLine`, { found: budgetLine })];
}

function itemLinks({ targetGroups, requests }: SurveyProgramme, item: Item, path: string): SurveyIssue[] {
  const { targetGroup, requestId } = item;
  return [
    ...(targetGroup === undefined || targetGroups.some(({ id }) => id === targetGroup)
      ? []
      : [issue("error", "target-group-unknown", `${path}.targetGroup`, { found: targetGroup })]),
    ...(requestId === undefined || requests.some(({ id }) => id === requestId)
      ? []
      : [issue("error", "request-unknown", `${path}.requestId`, { found: requestId })]),
  ];
}

function yearBudgets({ items, budgetLines, from, to }: SurveyProgramme): SurveyIssue[] {
  return budgetLines.flatMap(({ id, euroCentsPerYear }, at) =>
    years(from, to).flatMap((year) => {
      const planned = items.filter((item) => item.budgetLine === id && yearOf(item) === year);
      const cost = planned.reduce((sum, { costEuroCents = 0 }) => sum + costEuroCents, 0);
      if (cost <= euroCentsPerYear) return [];
      const params = { line: id, year: String(year), found: cost / 100, maximum: euroCentsPerYear / 100 };
      return [issue("warning", "budget-too-small", `budgetLines[${at}]`, params)];
    }),
  );
}

/** Years without a theme, and stretches as long as the rotation in which somebody is not asked at all. */
function gaps({ items, targetGroups, from, to }: SurveyProgramme): SurveyIssue[] {
  const planned = (isMeant: (item: Item) => boolean): readonly number[] => items.filter(isMeant).map(yearOf);
  const themes = planned(({ type }) => type === "annual-theme");
  return [
    ...years(from, to)
      .filter((year) => !themes.includes(year))
      .map((year) => issue("notice", "year-without-theme", "items", { year: String(year) })),
    ...stretchesWithout(
      planned(({ type }) => type === "global"),
      { from, to, length: ROTATION_YEARS },
    ).map((first) =>
      issue("warning", "global-survey-missing", "items", {
        from: String(first),
        to: String(first + ROTATION_YEARS - 1),
      }),
    ),
    ...targetGroups.flatMap(({ id }, at) =>
      stretchesWithout(
        planned(({ targetGroup }) => targetGroup === id),
        { from, to, length: TARGET_GROUP_YEARS },
      ).map((first) =>
        issue("warning", "target-group-missing", `targetGroups[${at}]`, {
          group: id,
          from: String(first),
          to: String(first + TARGET_GROUP_YEARS - 1),
        }),
      ),
    ),
  ];
}

/** The first year of every stretch of that length with nothing in it; a stretch after another begins where that ends. */
function stretchesWithout(
  planned: readonly number[],
  { from, to, length }: { readonly from: number; readonly to: number; readonly length: number },
): number[] {
  const starts: number[] = [];
  let empty = 0;
  for (const year of years(from, to)) {
    empty = planned.includes(year) ? 0 : empty + 1;
    if (empty < length) continue;
    starts.push(year - length + 1);
    empty = 0;
  }
  return starts;
}

function years(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place);
}

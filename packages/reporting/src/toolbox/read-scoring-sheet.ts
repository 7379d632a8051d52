import type { Adaptation, Framework, IndividualScore } from "@maatstaf/framework";
import type { CalendarDate, Locale } from "@maatstaf/kernel";
import { reportText } from "../wording.ts";
import { delimitedRows } from "./delimited-rows.ts";
import { SHEET_COLUMNS } from "./scoring-sheet.ts";

type Column = (typeof SHEET_COLUMNS)[number];

/** What may be wrong with a filled-in sheet. Words: {@link sheetIssueText}. */
export type SheetIssueCode =
  | "column-missing"
  | "column-twice"
  | "requirement-unknown"
  | "requirement-twice"
  | "score-wrong"
  | "cell-outside"
  | "nothing-filled-in";

/** What is wrong with one cell of a filled-in sheet. */
export interface SheetIssue {
  readonly code: SheetIssueCode;
  /** As a spreadsheet calls it, such as `D7`. */
  readonly cell: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Whose scores they are, and of which evaluation. */
export interface SheetContext {
  readonly framework: Framework;
  readonly adaptation?: Adaptation | undefined;
  readonly evaluation: string;
  readonly participant: string;
  readonly submittedOn: CalendarDate;
}

/** The scores of a sheet; or everything that is wrong with it, and no score at all. */
export type SheetReading =
  | { readonly kind: "read"; readonly scores: readonly IndividualScore[]; readonly unanswered: readonly string[] }
  | { readonly kind: "refused"; readonly issues: readonly SheetIssue[] };

const UNKNOWN = new Set(["?", "weet niet", "weet ik niet", "don't know", "unknown"]);
const NOT_APPLICABLE = new Set(["nvt", "n.v.t.", "niet van toepassing", "n/a", "na", "not applicable"]);

/**
 * The scores of a filled-in {@link scoringSheet}, as one person gave them. Lines without a score are `unanswered`: they
 * are no *don't know*.
 *
 * @param text - The CSV file. Order and width of columns do not matter, nor whether a spreadsheet saved it with `;`, `,`
 * or tabs; headings may be Dutch or English.
 * @returns `refused` as soon as one cell is wrong, with every wrong cell: nothing is read half.
 *
 * @example
 * ```ts
 * import { Framework, maturityScale } from "@maatstaf/framework";
 * import { calendarDate } from "@maatstaf/kernel";
 * import { readScoringSheet } from "@maatstaf/reporting";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const context = { framework, evaluation: "e1", participant: "p1", submittedOn: calendarDate("2026-03-02") };
 * const reading = readScoringSheet("vereiste;score\nown:a.goals;drie\n", context);
 * reading // => { kind: "refused", issues: [{ code: "score-wrong", cell: "B2", params: { found: "drie", highest: 5 } }] }
 * ```
 */
export function readScoringSheet(text: string, context: SheetContext): SheetReading {
  return readScoringRows(delimitedRows(text), context);
}

/**
 * The same from rows of cells, such as those of a workbook: see {@link readScoringSheet}.
 *
 * @param rows - The headings first.
 *
 * @example
 * ```ts
 * import { Framework, maturityScale } from "@maatstaf/framework";
 * import { calendarDate } from "@maatstaf/kernel";
 * import { readScoringRows } from "@maatstaf/reporting";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const context = { framework, evaluation: "e1", participant: "p1", submittedOn: calendarDate("2026-03-02") };
 * const reading = readScoringRows([["vereiste", "score"], ["own:a.goals", "3"]], context);
 * reading.kind === "read" && reading.scores[0]?.value // => 3
 * ```
 */
export function readScoringRows(rows: readonly (readonly string[])[], context: SheetContext): SheetReading {
  const [heading = [], ...lines] = rows;
  const places = columnPlaces(heading);
  const issues: SheetIssue[] = [
    ...(["requirement", "score"] as const)
      .filter((column) => !places.has(column))
      .map((column) => ({
        code: "column-missing" as const,
        cell: "A1",
        params: { column: reportText("nl-BE", `sheet.${column}`) },
      })),
    ...doubleColumns(heading),
  ];
  if (issues.length > 0) return { kind: "refused", issues };

  const known = new Set(
    [...context.framework.requirements, ...(context.adaptation?.localRequirements ?? [])].map(({ id }) => id),
  );
  const firstLine = new Map<string, number>();
  const scores: IndividualScore[] = [];
  const unanswered: string[] = [];
  for (const [index, cells] of lines.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const line = index + 2;
    const own = (column: Column): string => (cells[places.get(column) ?? -1] ?? "").trim();
    const at = (column: Column): string => cellName(places.get(column) ?? 0, line);
    const requirement = own("requirement");
    const outside = cells.findIndex((cell, place) => place >= heading.length && cell.trim() !== "");
    if (outside >= 0) issues.push({ code: "cell-outside", cell: cellName(outside, line), params: { line } });
    if (!known.has(requirement)) {
      issues.push({ code: "requirement-unknown", cell: at("requirement"), params: { found: requirement } });
      continue;
    }
    const first = firstLine.get(requirement);
    if (first !== undefined) {
      issues.push({ code: "requirement-twice", cell: at("requirement"), params: { found: requirement, line: first } });
      continue;
    }
    firstLine.set(requirement, line);
    const written = own("score");
    if (written === "") {
      unanswered.push(requirement);
      continue;
    }
    const value = scoreOf(written, context.framework);
    if (value === undefined) {
      const highest = context.framework.scale.levels.at(-1)?.value ?? 0;
      issues.push({ code: "score-wrong", cell: at("score"), params: { found: written, highest } });
      continue;
    }
    const note = own("note");
    const { evaluation, participant, submittedOn } = context;
    scores.push({ evaluation, participant, requirement, value, submittedOn, ...(note === "" ? {} : { note }) });
  }
  if (issues.length === 0 && scores.length === 0) {
    issues.push({ code: "nothing-filled-in", cell: cellName(places.get("score") ?? 0, 2), params: {} });
  }
  return issues.length > 0 ? { kind: "refused", issues } : { kind: "read", scores, unanswered };
}

/**
 * What is wrong with a cell, in words.
 *
 * @example
 * ```ts
 * import { sheetIssueText } from "@maatstaf/reporting";
 *
 * const issue = { code: "score-wrong", cell: "D7", params: { found: "6", highest: 5 } } as const;
 * sheetIssueText(issue, "nl-BE") // => "Cel D7: «6» is geen score. Vul 0 tot 5 in, ? voor weet niet, of nvt."
 * ```
 */
export function sheetIssueText({ code, cell, params }: SheetIssue, locale: Locale): string {
  return reportText(locale, `sheet-issue.${code}`, { cell, ...params });
}

function scoreOf(written: string, { scale }: Framework): IndividualScore["value"] | undefined {
  const plain = written.toLowerCase();
  if (UNKNOWN.has(plain)) return "unknown";
  if (NOT_APPLICABLE.has(plain)) return "not-applicable";
  // A spreadsheet may show a whole number as `3,0`.
  const digits = /^(\d)(?:[.,]0+)?$/u.exec(plain)?.[1];
  return scale.levels.find(({ value }) => String(value) === digits)?.value;
}

function columnOf(heading: string): Column | undefined {
  const name = heading.trim().toLowerCase();
  return SHEET_COLUMNS.find((column) =>
    (["nl-BE", "en-GB"] as const).some((locale) => reportText(locale, `sheet.${column}`).toLowerCase() === name),
  );
}

function columnPlaces(heading: readonly string[]): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>();
  for (const [place, name] of heading.entries()) {
    const column = columnOf(name);
    if (column !== undefined && !places.has(column)) places.set(column, place);
  }
  return places;
}

function doubleColumns(heading: readonly string[]): readonly SheetIssue[] {
  const columns = heading.map(columnOf);
  return columns.flatMap((column, place) =>
    column !== undefined && columns.indexOf(column) < place
      ? [{ code: "column-twice" as const, cell: cellName(place, 1), params: { column: heading[place]?.trim() ?? "" } }]
      : [],
  );
}

/** The name a spreadsheet gives a cell: `A1`, `Z9`, `AA10`. */
function cellName(column: number, line: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCodePoint(65 + (rest % 26)) + letters;
  return `${letters}${line}`;
}

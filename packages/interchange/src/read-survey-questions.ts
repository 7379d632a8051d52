import { decodeEach } from "@maatstaf/application";
import { Question } from "@maatstaf/surveys";
import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import { csvTable } from "./csv-table.ts";
import { SurveyFileInvalid } from "./failures.ts";
import { SURVEY_FILE_BYTES } from "./limits.ts";
import { problemList } from "./problem.ts";
import type { ProblemList } from "./problem.ts";
import { FIELD_COLUMNS, QUESTION_COLUMNS } from "./survey-question-columns.ts";
import type { QuestionColumn } from "./survey-question-columns.ts";
import { decodedText } from "./text-encoding.ts";

/**
 * The questions in a table as {@link questionsText} writes it (vragen uit een tabel). Columns may stand in any order, and only
 * `question`, `form` and `text_nl` must be there; `part` beside them where a question has choices or rows.
 *
 * @param bytes - The file as it is.
 * @returns All questions; fails with `SurveyFileInvalid` and every problem at once, and then gives none at all.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { readSurveyQuestions } from "@maatstaf/interchange/surveys";
 *
 * const bytes = new TextEncoder().encode("question;form;text_nl\noverall;mark;Welk cijfer geef je?\nwhy;text;Waarom?\n");
 * const failure = Effect.runSync(Effect.flip(readSurveyQuestions(bytes, { file: "vragen.csv" })));
 * failure.problems.map(({ row, column }) => [row, column]) // => [[3, "form"]]
 * ```
 */
export const readSurveyQuestions = (
  bytes: Uint8Array,
  { file }: { readonly file: string },
): Effect.Effect<readonly Question[], SurveyFileInvalid> =>
  Effect.suspend(() => {
    const problems = problemList();
    const drafts = draftsOf(bytes, file, problems);
    return decodeEach(
      Question,
      drafts.map(({ fields }) => fields),
    ).pipe(
      Effect.flatMap((decoded) => {
        const questions = decoded.flatMap((one, at) => {
          if (one.kind === "value") return [one.value];
          const row = drafts[at]?.row ?? 1;
          for (const { path, code, params } of one.issues) {
            problems.add({ file, ...placeOf(path, drafts[at]?.partRows ?? [], row), code, params });
          }
          return [];
        });
        const found = problems.found();
        return found.total > 0 ? Effect.fail(new SurveyFileInvalid(found)) : Effect.succeed(questions);
      }),
    );
  });

/** A question as it stands in the table, and in which rows. */
interface Draft {
  readonly row: number;
  readonly partRows: number[];
  readonly parts: object[];
  readonly fields: object;
}

type Cells = ReadonlyMap<string, string>;

function draftsOf(bytes: Uint8Array, file: string, problems: ProblemList): Draft[] {
  const rows = rowsOf(bytes, file, problems);
  const drafts = new Map<string, Draft>();
  for (const { row, cells } of rows) {
    const id = cells.get("question") ?? "";
    const part = cells.get("part") ?? "";
    const known = drafts.get(id);
    const add = (column: QuestionColumn, code: string, found: string): void =>
      problems.add({ file, row, column, code, params: { found } });
    if (part !== "") {
      if (known === undefined) add("question", "survey-part-alone", id);
      else if (!hasParts(known)) add("part", "survey-part-unexpected", id);
      else {
        known.parts.push({ id: part, text: textOf(cells, "text") });
        known.partRows.push(row);
      }
    } else if (known === undefined) drafts.set(id, draftOf(cells, row, add));
    else add("question", "survey-question-twice", id);
  }
  return [...drafts.values()];
}

function hasParts({ fields }: Draft): boolean {
  const form: unknown = "form" in fields ? fields.form : undefined;
  return typeof form === "object" && form !== null && ("choices" in form || "rows" in form);
}

function rowsOf(bytes: Uint8Array, file: string, problems: ProblemList): { row: number; cells: Cells }[] {
  if (bytes.length > SURVEY_FILE_BYTES) {
    problems.add({ file, code: "file-too-large", params: { most: SURVEY_FILE_BYTES / 1024 } });
    return [];
  }
  const text = decodedText(bytes);
  if (text.kind === "undecodable") {
    problems.add({ file, row: text.row, code: `encoding-${text.reason}`, params: {} });
    return [];
  }
  const table = csvTable(text.text);
  if (table.kind === "no-table") {
    problems.add({ file, row: table.row, code: table.code, params: {} });
    return [];
  }
  const [heading = [], ...rows] = table.rows;
  const names = heading.map((name) => name.trim());
  const { firstRow } = table;
  for (const [at, name] of names.entries()) {
    const add = (code: string): void =>
      problems.add({ file, row: firstRow, column: name, code, params: { found: name } });
    if (!QUESTION_COLUMNS.some((column) => column === name)) add("survey-column-unknown");
    else if (names.indexOf(name) < at) add("survey-column-twice");
  }
  for (const name of ["question", "form", "text_nl"]) {
    if (!names.includes(name))
      problems.add({ file, row: firstRow, code: "survey-column-absent", params: { found: name } });
  }
  if (problems.found().total > 0) return [];
  return rows.flatMap((cells, at) =>
    cells.every((cell) => cell.trim() === "")
      ? []
      : [
          {
            row: firstRow + 1 + at,
            cells: new Map(names.map((name, place) => [name, unguarded(cells[place] ?? "")])),
          },
        ],
  );
}

/** Without the sign that keeps a spreadsheet from taking a text for a formula. */
function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}

function draftOf(cells: Cells, row: number, add: (column: QuestionColumn, code: string, found: string) => void): Draft {
  const word = (column: QuestionColumn): string | undefined => {
    const cell = (cells.get(column) ?? "").trim();
    return cell === "" ? undefined : cell;
  };
  const flag = (column: QuestionColumn): boolean | undefined => {
    const cell = word(column);
    if (cell !== undefined && cell !== "1" && cell !== "0") add(column, "survey-not-yes-or-no", cell);
    return cell === undefined ? undefined : cell === "1";
  };
  const numeral = (column: QuestionColumn): number | string | undefined => {
    const cell = word(column);
    return cell !== undefined && /^\d+$/u.test(cell) ? Number(cell) : cell;
  };
  const json = (column: QuestionColumn): unknown => {
    const cell = word(column);
    if (cell === undefined) return undefined;
    return Result.match(
      Result.try((): unknown => JSON.parse(cell)),
      {
        onSuccess: (value) => value,
        onFailure: () => {
          add(column, "survey-cell-unreadable", cell.slice(0, 40));
          return undefined;
        },
      },
    );
  };
  const kind = word("form") ?? "";
  const parts: object[] = [];
  const listed =
    kind === "matrix" ? { rows: parts } : kind === "single" || kind === "multiple" ? { choices: parts } : {};
  const help = textOf(cells, "help");
  return {
    row,
    partRows: [],
    parts,
    fields: given({
      id: cells.get("question") ?? "",
      text: textOf(cells, "text") ?? { nl: "" },
      help,
      form: given({
        kind,
        ...listed,
        points: numeral("points"),
        most: numeral("most"),
        longest: numeral("longest"),
      }),
      section: word("section"),
      dimension: word("dimension"),
      trendKey: word("trend"),
      required: flag("required"),
      notApplicable: flag("not_applicable"),
      dontKnow: flag("dont_know"),
      shownIf: json("shown_if"),
      wordingReasons: json("reasons"),
    }),
  };
}

function textOf(cells: Cells, field: "text" | "help"): object | undefined {
  const nl = cells.get(`${field}_nl`) ?? "";
  const en = cells.get(`${field}_en`) ?? "";
  if (nl === "" && en === "" && field === "help") return undefined;
  return en === "" ? { nl } : { nl, en };
}

/** Without the fields that are not there. */
function given(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Row and column of a field of a question: of its own row, or of the row of a choice. */
function placeOf(
  path: string,
  partRows: readonly number[],
  row: number,
): { readonly row: number; readonly column: QuestionColumn } {
  const part = /^form\.(?:choices|rows)\[(\d+)\]\.(id|text)(\.en)?/u.exec(path);
  const partRow = partRows[Number(part?.[1] ?? -1)];
  if (part !== null && partRow !== undefined) {
    return { row: partRow, column: part[2] === "id" ? "part" : part[3] === undefined ? "text_nl" : "text_en" };
  }
  const [, column = "question"] = FIELD_COLUMNS.find(([field]) => path.startsWith(field)) ?? [];
  return { row, column };
}

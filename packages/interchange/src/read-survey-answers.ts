import { checkedResponse } from "@maatstaf/surveys";
import type { Questionnaire, Response } from "@maatstaf/surveys";
import * as Effect from "effect/Effect";
import { csvTable } from "./csv-table.ts";
import { SurveyFileInvalid } from "./failures.ts";
import { FACTS_FILE_BYTES } from "./limits.ts";
import { problemList } from "./problem.ts";
import type { ProblemList } from "./problem.ts";
import { answerColumns, RESPONSE_COLUMNS } from "./survey-columns.ts";
import type { AnswerColumn } from "./survey-columns.ts";
import { decodedText } from "./text-encoding.ts";

/** What a table of answers is read with. */
export interface SurveyAnswersOptions {
  /** Name of the file, for the messages. */
  readonly file: string;
  readonly questionnaire: Questionnaire;
  /** How the answers came in, where no column says so. Default `paper`. */
  readonly mode?: Response["mode"];
}

/**
 * The answers in a CSV file, one row per respondent: a column per question, `question.row` for a matrix and
 * `question.choice` (1 or 0) for several answers; empty for no answer. Beside them may stand `mode`, `frame`, `stratum`,
 * `month`, `complete` and `weight`; there is no place for a person.
 *
 * @param bytes - The file as it is.
 * @returns All responses; fails with `SurveyFileInvalid` and every problem at once, and then gives none at all.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { readSurveyAnswers } from "@maatstaf/interchange/surveys";
 * import { Questionnaire } from "@maatstaf/surveys";
 *
 * const questions = [{ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } }];
 * const questionnaire = Questionnaire.parse({ id: "residents", version: 1, title: { nl: "Bewoners" }, questions });
 * const bytes = new TextEncoder().encode("overall\n8\n11\n");
 * const failure = Effect.runSync(Effect.flip(readSurveyAnswers(bytes, { file: "antwoorden.csv", questionnaire })));
 * failure.problems.map(({ row, column, code }) => [row, column, code]) // => [[3, "overall", "mark-out-of-range"]]
 * ```
 */
export const readSurveyAnswers = (
  bytes: Uint8Array,
  { file, questionnaire, mode = "paper" }: SurveyAnswersOptions,
): Effect.Effect<readonly Response[], SurveyFileInvalid> =>
  Effect.suspend(() => {
    const problems = problemList();
    const responses = responsesOf(bytes, { file, questionnaire, mode, problems });
    const found = problems.found();
    return found.total > 0 ? Effect.fail(new SurveyFileInvalid(found)) : Effect.succeed(responses);
  });

interface Reading {
  readonly file: string;
  readonly questionnaire: Questionnaire;
  readonly mode: Response["mode"];
  readonly problems: ProblemList;
}

function responsesOf(bytes: Uint8Array, { file, questionnaire, mode, problems }: Reading): Response[] {
  if (bytes.length > FACTS_FILE_BYTES) {
    problems.add({ file, code: "file-too-large", params: { most: FACTS_FILE_BYTES / 1024 } });
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
  const columns = new Map(answerColumns(questionnaire).map((column) => [column.name, column]));
  for (const [at, name] of names.entries()) {
    const isKnown = columns.has(name) || RESPONSE_COLUMNS.some((column) => column === name);
    if (!isKnown)
      problems.add({ file, row: table.firstRow, column: name, code: "survey-column-unknown", params: { found: name } });
    else if (names.indexOf(name) < at)
      problems.add({ file, row: table.firstRow, column: name, code: "survey-column-twice", params: { found: name } });
  }
  if (problems.found().total > 0) return [];
  return rows.flatMap((cells, at) => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    const row = table.firstRow + 1 + at;
    const draft = draftOf(new Map(names.map((name, place) => [name, (cells[place] ?? "").trim()])), { columns, mode });
    const checked = checkedResponse(questionnaire, draft);
    if (checked.kind === "accepted") return [checked.response];
    for (const { code, path, params } of checked.issues) {
      problems.add({ file, row, column: path.replace(/^answers\./u, ""), code, params });
    }
    return [];
  });
}

function draftOf(
  cells: ReadonlyMap<string, string>,
  { columns, mode }: { readonly columns: ReadonlyMap<string, AnswerColumn>; readonly mode: Response["mode"] },
): object {
  const answers = new Map<string, unknown>();
  for (const [name, cell] of cells) {
    const column = columns.get(name);
    if (column !== undefined && cell !== "") add(answers, column, cell);
  }
  const extra = RESPONSE_COLUMNS.flatMap((name): (readonly [string, unknown])[] => {
    const cell = cells.get(name) ?? "";
    if (cell === "") return [];
    if (name === "complete") return [["isComplete", cell !== "0" && cell !== "false"]];
    return [[name, name === "weight" ? numberOf(cell) : cell]];
  });
  return { mode, answers: Object.fromEntries(answers), ...Object.fromEntries(extra) };
}

function add(answers: Map<string, unknown>, { question, part }: AnswerColumn, cell: string): void {
  const { id, form } = question;
  if (part === undefined) {
    answers.set(id, form.kind === "open" || form.kind === "single" ? cell : numberOf(cell));
    return;
  }
  const before = answers.get(id);
  if (form.kind === "matrix") {
    answers.set(id, { ...(typeof before === "object" ? before : {}), [part]: numberOf(cell) });
    return;
  }
  const chosen = Array.isArray(before) ? before : [];
  // What is neither 1 nor 0 is kept as it is, so that the check of the response tells.
  if (cell === "1" || cell === "0") answers.set(id, cell === "1" ? [...chosen, part] : chosen);
  else answers.set(id, [...chosen, cell]);
}

function numberOf(cell: string): number | string {
  return /^-?\d+(?:[.,]\d+)?$/u.test(cell) ? Number(cell.replace(",", ".")) : cell;
}

import { issueText } from "@maatstaf/application";
import { frameworkMessages, issueText as frameworkIssueText } from "@maatstaf/framework";
import type { Locale } from "@maatstaf/kernel";
import { surveyIssueText, surveyMessages } from "@maatstaf/surveys";
import { interchangeMessages } from "./interchange-messages.ts";
import type { WorkspaceProblem } from "./problem.ts";
import { onOneLine } from "./quoted.ts";

/**
 * A problem in words: where it is, what was found, what to do (probleem in een werkmap).
 *
 * @example
 * ```ts
 * import { problemText } from "@maatstaf/interchange";
 *
 * const problem = { file: "facts/klachten.csv", row: 12, column: "numerator", code: "number-unreadable", params: { found: "twaalf" } };
 * problemText(problem, "nl-BE") // => "facts/klachten.csv, rij 12, kolom numerator: “twaalf” is geen getal. Schrijf alleen cijfers, zoals 12 of 12,5."
 * ```
 */
export function problemText(problem: WorkspaceProblem, locale: Locale): string {
  const words = { place: placeText(problem, locale), text: wordsOf(problem, locale) };
  return onOneLine(interchangeMessages.text(locale, "problem", words));
}

/** What was found and what to do, without the place. */
function wordsOf(problem: WorkspaceProblem, locale: Locale): string {
  const { code, params } = problem;
  const own = `problem.${code}`;
  if (!interchangeMessages.has(own)) return wordsFromBelow(problem, locale);
  const words = interchangeMessages.text(locale, own, params);
  const suggestion = params["suggestion"];
  if (suggestion === undefined) return words;
  if (suggestion !== "") return interchangeMessages.text(locale, "problem-near", { words, suggestion });
  return interchangeMessages.text(locale, "problem-else", {
    words,
    advice: interchangeMessages.text(locale, `${own}-else`, params),
  });
}

/** Codes of frameworks, cards, facts and fields have their words where their rules are. */
function wordsFromBelow({ code, params, path = "" }: WorkspaceProblem, locale: Locale): string {
  if (frameworkMessages.has(`issue.${code}`)) {
    return frameworkIssueText({ code, params, path, severity: "error" }, locale);
  }
  if (surveyMessages.has(`issue.${code}`)) return surveyIssueText({ code, params, path }, locale);
  const words = issueText({ code, params, path }, locale);
  return words === code ? interchangeMessages.text(locale, "problem.other", { code }) : words;
}

function placeText({ file, row, column, path, cell }: WorkspaceProblem, locale: Locale): string {
  const text = (form: string): string =>
    interchangeMessages.text(locale, `place.${form}`, {
      file,
      row: String(row),
      column: String(column),
      path: path ?? "",
      cell: cell ?? "",
    });
  if (cell !== undefined) return text("sheet");
  if (path !== undefined) return text(row === undefined ? "element" : "field");
  if (row === undefined) return text("file");
  if (column === undefined) return text("row");
  return text(typeof column === "number" ? "character" : "cell");
}

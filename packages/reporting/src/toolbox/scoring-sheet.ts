import { reportText } from "../wording.ts";
import { delimitedText } from "./delimited-rows.ts";
import { spokenParts, spokenRequirements } from "./spoken-requirement.ts";
import type { ToolboxInput } from "./toolbox-input.ts";

/** The columns of a scoring sheet, in order. Their headings are in `wording/` under `sheet.<column>`. */
export const SHEET_COLUMNS = ["requirement", "code", "question", "score", "note"] as const;

/**
 * The scoring form as a CSV file to fill in with a spreadsheet: one line per question with an empty score and note. A
 * score is a level, `?` for *don't know* or `nvt` (in English `n/a`). {@link readScoringSheet} reads it back.
 *
 * @example
 * ```ts
 * import { Framework, maturityScale } from "@maatstaf/framework";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { scoringSheet } from "@maatstaf/reporting";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const organisation = { name: { nl: "Voorbeeldgemeente" } };
 * const sheet = scoringSheet({ framework, organisation, period: period("2026"), on: calendarDate("2026-01-05"), locale: "nl-BE" });
 * sheet.split("\r\n")[1] // => "own:a.goals;A.1;Zijn er doelen?;;"
 * ```
 */
export function scoringSheet(input: ToolboxInput): string {
  const { locale } = input;
  const asked = spokenParts(input, spokenRequirements(input)).flatMap(({ requirements }) => requirements);
  return delimitedText([
    SHEET_COLUMNS.map((column) => reportText(locale, `sheet.${column}`)),
    ...asked.map(({ id, code, question }) => [id, code, question, "", ""]),
  ]);
}

import { reportText } from "../wording.ts";
import { delimitedText } from "./delimited-rows.ts";
import { spokenParts, spokenRequirements } from "./spoken-requirement.ts";
import type { ToolboxInput } from "./toolbox-input.ts";

/** The columns of a scoring sheet that are read back. Their headings are in `wording/` under `sheet.<column>`. */
export const SHEET_COLUMNS = ["code", "question", "score", "note", "requirement"] as const;

/**
 * The scoring form as rows of cells, the headings first: one row per question with an empty score and note, beside it what
 * each level looks like, and its id at the end. {@link readScoringRows} reads it back, from whatever file it was kept in.
 *
 * @example
 * ```ts
 * import { Framework, maturityScale } from "@maatstaf/framework";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { scoringRows } from "@maatstaf/reporting";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const organisation = { name: { nl: "Voorbeeldgemeente" } };
 * const rows = scoringRows({ framework, organisation, period: period("2026"), on: calendarDate("2026-01-05"), locale: "nl-BE" });
 * rows[0]?.slice(0, 5) // => ["code", "vraag", "score", "toelichting", "niveau 0"]
 * ```
 */
export function scoringRows(input: ToolboxInput): readonly (readonly string[])[] {
  const { locale, framework } = input;
  const values = framework.scale.levels.map(({ value }) => value);
  const asked = spokenParts(input, spokenRequirements(input)).flatMap(({ requirements }) => requirements);
  const heading = (column: (typeof SHEET_COLUMNS)[number]): string => reportText(locale, `sheet.${column}`);
  return [
    [
      ...(["code", "question", "score", "note"] as const).map(heading),
      ...values.map((value) => reportText(locale, "sheet.level", { value })),
      heading("requirement"),
    ],
    ...asked.map(({ id, code, question, levels }) => [
      code,
      question,
      "",
      "",
      ...values.map((value) => levels.find((level) => level.value === value)?.text ?? ""),
      id,
    ]),
  ];
}

/**
 * The scoring form as a CSV file to fill in with a spreadsheet: the {@link scoringRows}. A score is a level, `?` for *don't
 * know* or `nvt` (in English `n/a`). {@link readScoringSheet} reads it back.
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
 * sheet.split("\r\n")[1] // => "A.1;Zijn er doelen?;;;;;;;;;own:a.goals"
 * ```
 */
export function scoringSheet(input: ToolboxInput): string {
  return delimitedText(scoringRows(input));
}

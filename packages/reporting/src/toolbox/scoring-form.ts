import { localized } from "@maatstaf/kernel";
import { words } from "../inline.ts";
import type { Block } from "../block.ts";
import type { Report } from "../report.ts";
import { reportText } from "../wording.ts";
import { spokenParts, spokenRequirements } from "./spoken-requirement.ts";
import type { ToolboxInput } from "./toolbox-input.ts";
import { codeId, toolboxReport } from "./toolbox-report.ts";

/** A box that every font has; its space does not break. */
const BOX = "[\u00A0]";

/**
 * The scoring form of a domain (nl: *scoreformulier*) on paper: one line per question, a box for each level, for *don't
 * know* and for *not applicable*. The same form as a file to fill in: {@link scoringSheet}.
 *
 * @example
 * ```ts
 * import { Framework, maturityScale } from "@maatstaf/framework";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { scoringForm } from "@maatstaf/reporting";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const organisation = { name: { nl: "Voorbeeldgemeente" } };
 * scoringForm({ framework, organisation, period: period("2026"), on: calendarDate("2026-01-05"), locale: "nl-BE" }).title // => "Scoreformulier"
 * ```
 */
export function scoringForm(input: ToolboxInput): Report {
  const { locale, framework } = input;
  const { levels } = framework.scale;
  const values = levels.map(({ value }) => String(value));
  const [lowest, highest] = [levels[0], levels.at(-1)];
  const caption = reportText(locale, "form.caption", {
    lowest: lowest?.value ?? "",
    lowestName: lowest === undefined ? "" : localized(lowest.name, locale),
    highest: highest?.value ?? "",
    highestName: highest === undefined ? "" : localized(highest.name, locale),
  });
  return toolboxReport("scoring-form", input, [
    { kind: "paragraph", role: "lead", text: [words(reportText(locale, "form.lead"))] },
    {
      kind: "definitions",
      items: (["name", "function", "date"] as const).map((field) => ({
        term: reportText(locale, `form.${field}`),
        description: [words("…".repeat(16))],
      })),
    },
    ...spokenParts(input, spokenRequirements(input)).flatMap(({ code, name, requirements }): readonly Block[] => [
      { kind: "heading", level: 1, text: `${code} ${name}`, id: codeId(code) },
      {
        kind: "table",
        caption,
        columns: [
          { label: reportText(locale, "form.code"), align: "start" },
          { label: reportText(locale, "form.question"), align: "start" },
          ...[...values, reportText(locale, "form.unknown-mark"), reportText(locale, "form.not-applicable-mark")].map(
            (label) => ({ label, align: "start" }) as const,
          ),
        ],
        rows: requirements.map((requirement) => [
          [words(requirement.code)],
          [words(requirement.question)],
          ...[...values, "unknown", "not-applicable"].map(() => [words(BOX)]),
        ]),
        rowHeader: true,
      },
    ]),
  ]);
}

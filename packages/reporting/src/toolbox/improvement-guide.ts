import { words } from "../inline.ts";
import type { Block } from "../block.ts";
import type { Report } from "../report.ts";
import { reportText } from "../wording.ts";
import { spokenParts, spokenRequirements } from "./spoken-requirement.ts";
import type { SpokenRequirement } from "./spoken-requirement.ts";
import type { ToolboxInput } from "./toolbox-input.ts";
import { codeId, toolboxReport } from "./toolbox-report.ts";

/**
 * The guide of a domain (nl: *leidraad*): per requirement the next step from where a team stands, what to gather on the
 * way, and an example. A workbook looks back, a guide looks ahead.
 *
 * @example
 * ```ts
 * import { Framework, maturityScale } from "@maatstaf/framework";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { improvementGuide } from "@maatstaf/reporting";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const organisation = { name: { nl: "Voorbeeldgemeente" } };
 * improvementGuide({ framework, organisation, period: period("2026"), on: calendarDate("2026-01-05"), locale: "nl-BE" }).title // => "Leidraad"
 * ```
 */
export function improvementGuide(input: ToolboxInput): Report {
  const { locale } = input;
  return toolboxReport("guide", input, [
    { kind: "paragraph", role: "lead", text: [words(reportText(locale, "steps-ahead.lead"))] },
    ...spokenParts(input, spokenRequirements(input)).flatMap(({ code, name, requirements }): readonly Block[] => [
      { kind: "page-break" },
      { kind: "heading", level: 1, text: `${code} ${name}`, id: codeId(code) },
      ...requirements.flatMap((requirement) => ladder(requirement, input)),
    ]),
  ]);
}

function ladder(requirement: SpokenRequirement, { locale }: ToolboxInput): readonly Block[] {
  const { code, title, guidance, explanation, examples, levels, evidence, risk } = requirement;
  const steps = levels.slice(1).map(({ value, text }, index) => ({ from: levels[index]?.value ?? value - 1, text }));
  const why = [risk, explanation ?? guidance].filter((text) => text !== undefined);
  return [
    { kind: "heading", level: 2, text: `${code} ${title}`, id: codeId(code) },
    ...why.map((text) => ({ kind: "paragraph", text: [words(text)] }) as const),
    ...(steps.length === 0
      ? []
      : [
          {
            kind: "table",
            caption: reportText(locale, "steps-ahead.caption", { code }),
            columns: [
              { label: reportText(locale, "steps-ahead.now"), align: "start" },
              { label: reportText(locale, "steps-ahead.next"), align: "start" },
            ],
            rows: steps.map(({ from, text }) => [[words(String(from))], [words(text)]]),
            rowHeader: true,
          } as const,
        ]),
    ...(evidence.length === 0
      ? []
      : [
          {
            kind: "definitions",
            items: [
              { term: reportText(locale, "steps-ahead.gather"), description: [words(evidence.join("; "))] },
              ...(examples[0] === undefined
                ? []
                : [{ term: reportText(locale, "steps-ahead.example"), description: [words(examples[0])] }]),
            ],
          } as const,
        ]),
  ];
}

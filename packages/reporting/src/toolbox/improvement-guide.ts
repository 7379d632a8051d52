import { strong, words } from "../inline.ts";
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
    ...spokenParts(input, spokenRequirements(input)).flatMap(
      ({ code, name, requirements }, index): readonly Block[] => [
        ...(index === 0 ? [] : [{ kind: "page-break" } as const]),
        { kind: "heading", level: 1, text: `${code} ${name}`, id: codeId(code) },
        ...requirements.flatMap((requirement) => ladder(requirement, input)),
      ],
    ),
  ]);
}

/** From where to which level: whoever has no approach yet, at 0 or 1, goes on to the first level that has one. */
function steps(levels: SpokenRequirement["levels"], { framework: { scale } }: ToolboxInput): readonly Step[] {
  const aims = levels.filter(({ value }) =>
    scale.levels.some((level) => level.value === value && level.phase !== undefined),
  );
  return aims.map(({ value, text }, index) => ({
    from: scale.levels
      .map((level) => level.value)
      .filter((from) => from < value && (index === 0 || from >= (aims[index - 1]?.value ?? 0)))
      .join(", "),
    text,
  }));
}

interface Step {
  readonly from: string;
  readonly text: string;
}

function ladder(requirement: SpokenRequirement, input: ToolboxInput): readonly Block[] {
  const { locale } = input;
  const { code, title, question, guidance, explanation, examples, levels, evidence, risk } = requirement;
  const next = steps(levels, input);
  const help = explanation ?? guidance;
  const beside = [
    ...(evidence.length === 0 ? [] : [{ term: reportText(locale, "steps-ahead.gather"), text: evidence.join("; ") }]),
    ...(examples[0] === undefined ? [] : [{ term: reportText(locale, "steps-ahead.example"), text: examples[0] }]),
  ];
  return [
    { kind: "heading", level: 2, text: `${code} ${title}`, id: codeId(code) },
    { kind: "paragraph", text: [strong(question)] },
    ...(risk === undefined
      ? []
      : [
          {
            kind: "paragraph",
            text: [strong(reportText(locale, "steps-ahead.why")), words(` ${risk}`)],
          } as const,
        ]),
    ...(help === undefined ? [] : [{ kind: "paragraph", text: [words(help)] } as const]),
    ...(next.length === 0
      ? []
      : [
          {
            kind: "table",
            caption: reportText(locale, "steps-ahead.caption", { code }),
            columns: [
              { label: reportText(locale, "steps-ahead.now"), align: "start" },
              { label: reportText(locale, "steps-ahead.next"), align: "start" },
            ],
            rows: next.map(({ from, text }) => [[words(from)], [words(text)]]),
            rowHeader: true,
          } as const,
        ]),
    ...(beside.length === 0
      ? []
      : [
          {
            kind: "definitions",
            items: beside.map(({ term, text }) => ({ term, description: [words(text)] })),
          } as const,
        ]),
  ];
}

import { localized } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import { pdcaProbes } from "@maatstaf/framework";
import type { VocabularyTerm } from "@maatstaf/framework";
import type { Block } from "../block.ts";
import { strong, words } from "../inline.ts";
import type { Report } from "../report.ts";
import { reportText } from "../wording.ts";
import { speaksDomain, spokenParts, spokenRequirements } from "./spoken-requirement.ts";
import type { SpokenRequirement } from "./spoken-requirement.ts";
import type { ToolboxInput } from "./toolbox-input.ts";
import { codeId, toolboxReport } from "./toolbox-report.ts";

/**
 * The workbook of a domain (nl: *werkboek*): every question in its own words, with how to read it, examples, what each
 * level looks like, what usually shows it and what may go wrong without it.
 *
 * @returns In English the texts of the framework, with its general words: an adaptation is written in Dutch.
 *
 * @example
 * ```ts
 * import { Framework, maturityScale } from "@maatstaf/framework";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { renderMarkdown, workbook } from "@maatstaf/reporting";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", title: { nl: "Doelen" }, question: { nl: "Zijn er doelen?" } }],
 * });
 * const organisation = { name: { nl: "Voorbeeldgemeente" } };
 * const report = workbook({ framework, organisation, period: period("2026"), on: calendarDate("2026-01-05"), locale: "nl-BE" });
 * renderMarkdown(report).includes("**Zijn er doelen?**") // => true
 * ```
 */
export function workbook(input: ToolboxInput): Report {
  const { locale, framework } = input;
  const requirements = spokenRequirements(input);
  const { levels } = framework.scale;
  const ends = { lowest: levels[0]?.value ?? "", highest: levels.at(-1)?.value ?? "" };
  return toolboxReport("workbook", input, [
    { kind: "paragraph", role: "lead", text: [words(reportText(locale, "workbook.lead"))] },
    { kind: "heading", level: 1, text: reportText(locale, "workbook.how"), id: "how-to" },
    {
      kind: "list",
      items: (["involve", "alone", "together", "evidence", "points", "return"] as const).map((step) => [
        words(reportText(locale, `workbook.how-${step}`, ends)),
      ]),
    },
    ...domainWords(input),
    ...scale(input),
    ...spokenParts(input, requirements).flatMap(({ code, name, purpose, requirements: own }): readonly Block[] => [
      { kind: "page-break" },
      { kind: "heading", level: 1, text: `${code} ${name}`, id: codeId(code) },
      ...(purpose === undefined ? [] : [{ kind: "paragraph", role: "lead", text: [words(purpose)] } as const]),
      ...own.flatMap((requirement) => requirementBlocks(requirement, input)),
    ]),
    ...notApplicable(requirements, locale),
  ]);
}

/** The words a domain uses where the framework has a general one. */
function domainWords(input: ToolboxInput): readonly Block[] {
  const { framework, adaptation, locale } = input;
  const slots = Object.entries(adaptation?.slots ?? {});
  if (!speaksDomain(input) || slots.length === 0) return [];
  const told = ({ singular, plural, article, alternatives }: VocabularyTerm): string =>
    reportText(locale, "workbook.word", {
      word: `${article} ${singular}`,
      plural: plural ?? "",
      hasPlural: plural === undefined ? "no" : "yes",
      others: alternatives.map((other) => other.singular).join(", "),
      count: alternatives.length,
    });
  return [
    { kind: "heading", level: 1, text: reportText(locale, "workbook.words"), id: "words" },
    {
      kind: "definitions",
      items: slots.map(([slot, term]) => ({
        term: framework.vocabulary[slot]?.singular ?? slot,
        description: [words(told(term))],
      })),
    },
  ];
}

function scale({ framework, locale }: ToolboxInput): readonly Block[] {
  return [
    { kind: "heading", level: 1, text: reportText(locale, "workbook.scale"), id: "scale" },
    {
      kind: "table",
      caption: reportText(locale, "workbook.scale-caption", { count: framework.scale.levels.length }),
      columns: [
        { label: reportText(locale, "workbook.level"), align: "start" },
        { label: reportText(locale, "workbook.name"), align: "start" },
        { label: reportText(locale, "workbook.meaning"), align: "start" },
      ],
      rows: framework.scale.levels.map(({ value, name, descriptor }) => [
        [words(String(value))],
        [words(localized(name, locale))],
        [words(localized(descriptor, locale))],
      ]),
      rowHeader: true,
    },
    { kind: "paragraph", text: [words(reportText(locale, "workbook.probes"))] },
    { kind: "list", items: pdcaProbes({}, locale).map(({ text }) => [words(text)]) },
  ];
}

function requirementBlocks(requirement: SpokenRequirement, { locale, framework }: ToolboxInput): readonly Block[] {
  const { code, title, question, guidance, explanation, examples, levels, evidence, risk, ownProbes } = requirement;
  const nameOf = (value: number): string => {
    const level = framework.scale.levels.find((one) => one.value === value);
    return level === undefined ? String(value) : `${value} – ${localized(level.name, locale)}`;
  };
  return [
    { kind: "heading", level: 2, text: `${code} ${title}`, id: codeId(code) },
    { kind: "paragraph", text: [strong(question)] },
    ...(guidance === undefined ? [] : [{ kind: "paragraph", text: [words(guidance)] } as const]),
    ...(explanation === undefined
      ? []
      : [
          {
            kind: "paragraph",
            text: [strong(reportText(locale, "workbook.in-domain")), words(` ${explanation}`)],
          } as const,
        ]),
    ...examples.map(
      (example) =>
        ({
          kind: "callout",
          tone: "neutral",
          title: reportText(locale, "workbook.example"),
          text: [words(example)],
        }) as const,
    ),
    ...(ownProbes.length === 0 ? [] : [{ kind: "list", items: ownProbes.map(({ text }) => [words(text)]) } as const]),
    ...(levels.length === 0
      ? []
      : [
          {
            kind: "table",
            caption: reportText(locale, "workbook.levels-caption", { code }),
            columns: [
              { label: reportText(locale, "workbook.level"), align: "start" },
              { label: reportText(locale, "workbook.looks-like"), align: "start" },
            ],
            rows: levels.map(({ value, text }) => [[words(nameOf(value))], [words(text)]]),
            rowHeader: true,
          } as const,
        ]),
    ...(evidence.length === 0 && risk === undefined
      ? []
      : [
          {
            kind: "definitions",
            items: [
              ...(evidence.length === 0
                ? []
                : [
                    {
                      term: reportText(locale, "workbook.evidence"),
                      description: [words(evidence.join("; "))],
                    },
                  ]),
              ...(risk === undefined
                ? []
                : [{ term: reportText(locale, "workbook.risk"), description: [words(risk)] }]),
            ],
          } as const,
        ]),
  ];
}

function notApplicable(requirements: readonly SpokenRequirement[], locale: Locale): readonly Block[] {
  const left = requirements.filter(({ isApplicable }) => !isApplicable);
  if (left.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: reportText(locale, "workbook.not-applicable"), id: "not-applicable" },
    {
      kind: "definitions",
      items: left.map(({ code, title, reason }) => ({
        term: `${code} ${title}`,
        description: [words(reason ?? reportText(locale, "workbook.no-reason"))],
      })),
    },
  ];
}

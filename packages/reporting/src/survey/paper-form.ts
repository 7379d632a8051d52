import { localized } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { Question, Questionnaire } from "@maatstaf/surveys";
import type { Block, Cell } from "../block.ts";
import { words } from "../inline.ts";
import type { Inline } from "../inline.ts";
import { reportText } from "../wording.ts";
import { conditionText } from "./condition-text.ts";
import { agreementWords } from "./scale-words.ts";

/** Lines to write on: as many as a short answer takes, and more where more may be said. */
const LINES = { usual: 4, long: 6, longFrom: 3000 } as const;

const EMPTY: Inline = { kind: "tick-box" };

/**
 * A questionnaire to fill in on paper (papieren formulier), as blocks of a report: numbered questions with boxes to tick, scales
 * with their words in full, and a line that says who skips a question. Boxes are drawn, so that no font has to know them.
 *
 * @param locale - Language of the form.
 *
 * @example
 * ```ts
 * import { paperForm } from "@maatstaf/reporting";
 * import { Questionnaire } from "@maatstaf/surveys";
 *
 * const questions = [{ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" }, notApplicable: false }];
 * const form = paperForm(Questionnaire.parse({ id: "residents", version: 1, title: { nl: "Bewoners" }, questions }), "nl-BE");
 * form.map((block) => block.kind) // => ["paragraph", "heading", "paragraph"]
 * ```
 */
export function paperForm({ introduction, sections, questions }: Questionnaire, locale: Locale): Block[] {
  const started = new Set<string>();
  return [
    ...(introduction === undefined ? [] : [paragraph(localized(introduction, locale), "lead")]),
    paragraph(reportText(locale, "survey.how-to-fill-in")),
    ...questions.flatMap((question, at): Block[] => {
      const section = sections.find(({ id }) => id === question.section);
      const isNew = section !== undefined && !started.has(section.id);
      if (section !== undefined) started.add(section.id);
      return [
        ...(isNew && section !== undefined
          ? [
              {
                kind: "heading",
                level: 1,
                text: localized(section.title, locale),
                id: `section-${section.id}`.toLowerCase(),
              } as const,
            ]
          : []),
        ...questionBlocks(question, { number: at + 1, questions, locale, level: started.size > 0 ? 2 : 1 }),
      ];
    }),
  ];
}

interface Place {
  readonly number: number;
  readonly questions: readonly Question[];
  readonly locale: Locale;
  readonly level: 1 | 2;
}

function questionBlocks(
  { text, help, form, shownIf, notApplicable, dontKnow }: Question,
  { number, questions, locale, level }: Place,
): Block[] {
  const none = [
    ...(notApplicable ? [reportText(locale, "survey.not-applicable")] : []),
    ...(dontKnow ? [reportText(locale, "survey.dont-know")] : []),
  ];
  const only = shownIf === undefined ? [] : [paragraph(conditionText(shownIf, questions, locale), "small")];
  return [
    { kind: "heading", level, text: `${number}. ${localized(text, locale)}`, id: `question-${number}` },
    ...only,
    ...(help === undefined ? [] : [paragraph(localized(help, locale))]),
    ...answerBlocks(form, none, locale),
  ];
}

function answerBlocks(form: Question["form"], none: readonly string[], locale: Locale): Block[] {
  switch (form.kind) {
    case "mark":
      return [
        row(1, 10, [reportText(locale, "survey.lowest-mark"), reportText(locale, "survey.highest-mark")]),
        ...noneRow(none),
      ];
    case "nps":
      return [
        row(0, 10, [reportText(locale, "survey.lowest-nps"), reportText(locale, "survey.highest-nps")]),
        ...noneRow(none),
      ];
    case "ces":
    case "likert":
      return [list([...(agreementWords(form, locale) ?? []), ...none])];
    case "single":
      return [
        paragraph(reportText(locale, "survey.one"), "small"),
        list([...form.choices.map(({ text }) => localized(text, locale)), ...none]),
      ];
    case "multiple":
      return [
        paragraph(reportText(locale, "survey.several", { most: form.most ?? 0 }), "small"),
        list([...form.choices.map(({ text }) => localized(text, locale)), ...none]),
      ];
    case "matrix":
      return [matrix(form, none, locale)];
    case "open":
      return [
        paragraph(reportText(locale, "survey.open"), "small"),
        { kind: "writing-lines", lines: form.longest >= LINES.longFrom ? LINES.long : LINES.usual },
      ];
    default:
      return form satisfies never;
  }
}

/** Boxes with a number in each, between the words of both ends. */
function row(lowest: number, highest: number, [least, most]: readonly [string, string]): Block {
  const boxes = Array.from({ length: highest - lowest + 1 }, (_, at): Inline => ({
    kind: "tick-box",
    text: String(lowest + at),
  }));
  const parts = [words(least), ...boxes, words(most)];
  return { kind: "paragraph", text: parts.flatMap((part, at) => (at === 0 ? [part] : [words(" "), part])) };
}

function noneRow(none: readonly string[]): Block[] {
  const parts = none.flatMap((text, at): Inline[] => [words(at === 0 ? "" : "\u2003"), EMPTY, words(` ${text}`)]);
  return none.length === 0 ? [] : [{ kind: "paragraph", text: parts }];
}

/** Answers below each other, a box before each. */
function list(texts: readonly string[]): Block {
  return { kind: "choices", items: texts.map((text) => [words(text)]) };
}

function matrix(
  form: Extract<Question["form"], { readonly kind: "matrix" }>,
  none: readonly string[],
  locale: Locale,
): Block {
  const labels = [...(agreementWords(form, locale) ?? []), ...none];
  const cells = labels.map((): Cell => [EMPTY]);
  return {
    kind: "table",
    caption: reportText(locale, "survey.one-per-row"),
    rowHeader: true,
    columns: [
      { label: reportText(locale, "survey.row"), align: "start" },
      ...labels.map((label) => ({ label, align: "middle" as const })),
    ],
    rows: form.rows.map(({ text }) => [[words(localized(text, locale))], ...cells]),
  };
}

function paragraph(text: string, role: "body" | "lead" | "small" = "body"): Block {
  return { kind: "paragraph", text: [words(text)], role };
}

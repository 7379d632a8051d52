import { localized } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { Question, Questionnaire } from "@maatstaf/surveys";
import type { Block } from "../block.ts";
import { words } from "../inline.ts";
import { reportText } from "../wording.ts";

/** A box to tick. */
const BOX = "☐";

/**
 * A questionnaire to fill in on paper (papieren formulier), as blocks of a report: numbered questions with boxes and numbers,
 * and a line to skip by for questions that not everybody is asked.
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
 * form.map((block) => block.kind) // => ["heading", "paragraph", "paragraph"]
 * ```
 */
export function paperForm({ introduction, questions }: Questionnaire, locale: Locale): Block[] {
  return [
    ...(introduction === undefined ? [] : [paragraph(localized(introduction, locale), "lead")]),
    ...questions.flatMap((question, at) => questionBlocks(question, at + 1, locale)),
  ];
}

function questionBlocks(
  { text, help, form, shownIf, notApplicable, dontKnow }: Question,
  number: number,
  locale: Locale,
): Block[] {
  const none = [
    ...(notApplicable ? [reportText(locale, "survey.not-applicable")] : []),
    ...(dontKnow ? [reportText(locale, "survey.dont-know")] : []),
  ];
  return [
    { kind: "heading", level: 1, text: `${number}. ${localized(text, locale)}`, id: `question-${number}` },
    ...(help === undefined ? [] : [paragraph(localized(help, locale))]),
    ...(shownIf === undefined ? [] : [paragraph(reportText(locale, "survey.only-some"))]),
    ...answerBlocks(form, none, locale),
  ];
}

function answerBlocks(form: Question["form"], none: readonly string[], locale: Locale): Block[] {
  switch (form.kind) {
    case "mark":
      return scale({
        lowest: 1,
        highest: 10,
        none,
        how: reportText(locale, "survey.mark", { lowest: 1, highest: 10 }),
      });
    case "nps":
      return scale({
        lowest: 0,
        highest: 10,
        none,
        how: reportText(locale, "survey.mark", { lowest: 0, highest: 10 }),
      });
    case "ces":
      return scale({ lowest: 1, highest: 7, none, how: reportText(locale, "survey.likert", { highest: 7 }) });
    case "likert":
      return scale({
        lowest: 1,
        highest: form.points,
        none,
        how: reportText(locale, "survey.likert", { highest: form.points }),
      });
    case "single":
      return [
        paragraph(reportText(locale, "survey.one"), "small"),
        boxes([...form.choices.map(({ text }) => localized(text, locale)), ...none]),
      ];
    case "multiple":
      return [
        paragraph(reportText(locale, "survey.several", { most: form.most ?? 0 }), "small"),
        boxes([...form.choices.map(({ text }) => localized(text, locale)), ...none]),
      ];
    case "matrix": {
      const points = Array.from({ length: form.points }, (_, at) => String(at + 1));
      const how = reportText(locale, "survey.likert", { highest: form.points });
      return [
        {
          kind: "table",
          caption: how,
          rowHeader: true,
          columns: [
            { label: reportText(locale, "survey.row"), align: "start" },
            ...[...points, ...none].map((label) => ({ label, align: "end" as const })),
          ],
          rows: form.rows.map(({ text }) => [
            [words(localized(text, locale))],
            ...points.map((point) => [words(point)]),
            ...none.map(() => [words(BOX)]),
          ]),
        },
      ];
    }
    case "open":
      return [paragraph(reportText(locale, "survey.open"), "small"), paragraph("…".repeat(120))];
    default:
      return form satisfies never;
  }
}

function scale({
  lowest,
  highest,
  none,
  how,
}: {
  readonly lowest: number;
  readonly highest: number;
  readonly none: readonly string[];
  readonly how: string;
}): Block[] {
  const numbers = Array.from({ length: highest - lowest + 1 }, (_, at) => String(lowest + at)).join(
    "\u00A0\u00A0 \u00A0",
  );
  return [paragraph(how, "small"), paragraph(numbers), ...(none.length === 0 ? [] : [boxes(none)])];
}

function boxes(texts: readonly string[]): Block {
  return { kind: "list", items: texts.map((text) => [words(`${BOX} ${text}`)]) };
}

function paragraph(text: string, role: "body" | "lead" | "small" = "body"): Block {
  return { kind: "paragraph", text: [words(text)], role };
}

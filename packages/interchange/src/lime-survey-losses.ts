import type { Questionnaire } from "@maatstaf/surveys";
import type { WorkspaceProblem } from "./problem.ts";

/**
 * What of a questionnaire an `.lss` cannot hold and does not come back from it (verlies bij export): reasons for a wording,
 * wordings that were declared equal, texts of their own for the Netherlands, and texts that lack the English of the others.
 * Show these beside the file, and keep the questionnaire itself.
 *
 * @param file - Name of the file, for the messages.
 *
 * @example
 * ```ts
 * import { limeSurveyLosses } from "@maatstaf/interchange/surveys";
 * import { Questionnaire } from "@maatstaf/surveys";
 *
 * const wordingReasons = { "double-and": "De twee gaan hier altijd samen." };
 * const questions = [{ id: "q", text: { nl: "Snel en goed?" }, form: { kind: "mark" }, wordingReasons }];
 * const questionnaire = Questionnaire.parse({ id: "residents", version: 1, title: { nl: "Bewoners" }, questions });
 * limeSurveyLosses(questionnaire, "bevraging.lss").map(({ code, path }) => [code, path]) // => [["lss-reasons-lost", "questions[0].wordingReasons"]]
 * ```
 */
export function limeSurveyLosses(questionnaire: Questionnaire, file: string): readonly WorkspaceProblem[] {
  const { title, introduction, sections, questions, declaredEqual } = questionnaire;
  const loss = (code: string, path: string, found: string): WorkspaceProblem => ({
    file,
    path,
    code,
    params: { found },
  });
  const texts = [
    { path: "title", text: title },
    { path: "introduction", text: introduction },
    ...sections.map(({ title: text }, at) => ({ path: `sections[${at}].title`, text })),
    ...questions.flatMap(({ text, help, form }, at) => [
      { path: `questions[${at}].text`, text },
      { path: `questions[${at}].help`, text: help },
      ...("choices" in form
        ? form.choices.map((choice, of) => ({ path: `questions[${at}].form.choices[${of}].text`, text: choice.text }))
        : form.kind === "matrix"
          ? form.rows.map((row, of) => ({ path: `questions[${at}].form.rows[${of}].text`, text: row.text }))
          : []),
    ]),
  ].flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
  const hasEnglish = [title, ...questions.map(({ text }) => text)].some(({ en }) => en !== undefined);
  return [
    ...questions.flatMap(({ id, wordingReasons }, at) =>
      Object.keys(wordingReasons).length === 0 ? [] : [loss("lss-reasons-lost", `questions[${at}].wordingReasons`, id)],
    ),
    ...declaredEqual.map(({ trendKey }, at) => loss("lss-equality-lost", `declaredEqual[${at}]`, trendKey)),
    ...questions.flatMap(({ id, section }, at) =>
      section === undefined && sections.length > 0 ? [loss("lss-section-given", `questions[${at}].section`, id)] : [],
    ),
    ...texts.flatMap(({ path, text }) => [
      ...(text["nl-NL"] === undefined ? [] : [loss("lss-variant-lost", `${path}.nl-NL`, text["nl-NL"].slice(0, 40))]),
      ...(hasEnglish && text.en === undefined
        ? [loss("lss-english-repeated", `${path}.en`, text.nl.slice(0, 40))]
        : []),
      ...(!hasEnglish && text.en !== undefined ? [loss("lss-english-lost", `${path}.en`, text.en.slice(0, 40))] : []),
    ]),
  ];
}

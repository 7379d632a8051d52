import type { Question, Questionnaire } from "@maatstaf/surveys";
import { NO_JUDGEMENT_CODES, ownClass, ownText } from "./lime-survey-form.ts";
import { relevanceText } from "./lime-survey-relevance.ts";

type Row = Readonly<Record<string, string>>;
type Text = Question["text"];

/** Languages of the file, in which every text is written; one that lacks English repeats the Dutch. */
const LANGUAGES = ["nl", "en"] as const;

/**
 * A questionnaire as a LimeSurvey file (`.lss`, database version 630), to import there. Ids, trends and forms are noted in the
 * class of each question, so that the file reads back as the same questionnaire, but for what {@link limeSurveyLosses} names.
 *
 * @example
 * ```ts
 * import { limeSurveyText } from "@maatstaf/interchange/surveys";
 * import { Questionnaire } from "@maatstaf/surveys";
 *
 * const questions = [{ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } }];
 * limeSurveyText(Questionnaire.parse({ id: "residents", version: 1, title: { nl: "Bewoners" }, questions })).includes("<LimeSurveyDocType>Survey</LimeSurveyDocType>") // => true
 * ```
 */
export function limeSurveyText(questionnaire: Questionnaire): string {
  const hasEnglish = [questionnaire.title, ...questionnaire.questions.map(({ text }) => text)].some(
    ({ en }) => en !== undefined,
  );
  const languages = LANGUAGES.filter((language) => language === "nl" || hasEnglish);
  const tables = tablesOf(questionnaire, languages);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<document>",
    " <LimeSurveyDocType>Survey</LimeSurveyDocType>",
    " <DBVersion>630</DBVersion>",
    " <languages>",
    ...languages.map((language) => `  <language>${language}</language>`),
    " </languages>",
    ...Object.entries(tables).map(([name, rows]) => tableText(name, rows)),
    "</document>",
    "",
  ].join("\n");
}

interface Numbered {
  readonly question: Question;
  readonly qid: number;
  readonly title: string;
  readonly gid: number;
  /** Code in the file by id of ours, of its choices or rows. */
  readonly codes: ReadonlyMap<string, string>;
}

const SID = "1";

function tablesOf(
  { id, title, introduction, sections, questions }: Questionnaire,
  languages: readonly ("nl" | "en")[],
): Record<string, Row[]> {
  const groups = sections.length === 0 ? [{ id: "", title }] : [...sections];
  const withGroup = questions.map(
    (question) =>
      Math.max(
        0,
        groups.findIndex((group) => group.id === question.section),
      ) + 1,
  );
  const titles = new Set<string>();
  const numbered = questions.map((question, at): Numbered => ({
    question,
    qid: (at + 1) * 1000,
    title: uniqueTitle(question.id, titles),
    gid: withGroup[at] ?? 1,
    codes: codesOf(question),
  }));
  const inLanguages = (row: Row, words: Readonly<Record<string, Text | undefined>>): Row[] =>
    languages.map((language) => ({
      ...row,
      language,
      ...Object.fromEntries(
        Object.entries(words).map(([field, text]) => [field, text === undefined ? "" : (text[language] ?? text.nl)]),
      ),
    }));
  const variableOf = (
    test: { readonly question: string; readonly row?: string | undefined },
    value?: string | number,
  ): { name: string; code: string } => {
    const asked = numbered.find((other) => other.question.id === test.question);
    const {
      title: name,
      codes,
      question,
    } = asked ?? { title: "", codes: new Map<string, string>(), question: undefined };
    const code = codes.get(String(value)) ?? codeOfValue(value);
    if (test.row !== undefined) return { name: `${name}_${codes.get(test.row) ?? ""}`, code };
    if (question?.form.kind === "multiple" && value !== undefined) return { name: `${name}_${code}`, code: "Y" };
    return { name, code };
  };
  const parts = numbered.flatMap((of) =>
    partsOf(of).map((part, at) => ({ ...of, part, partQid: of.qid + at + 1, at })),
  );
  const answers = numbered.flatMap((of) =>
    answersOf(of).map((answer, at) => ({ ...of, answer, aid: of.qid + at + 500, at })),
  );
  return {
    groups: groups.map((_, at) => ({ gid: String(at + 1), sid: SID, group_order: String(at + 1) })),
    group_l10ns: groups.flatMap((group, at) => inLanguages({ gid: String(at + 1) }, { group_name: group.title })),
    questions: numbered.map(({ question, qid, title: name, gid }, at) => ({
      qid: String(qid),
      parent_qid: "0",
      sid: SID,
      gid: String(gid),
      type: typeOf(question),
      title: name,
      mandatory: question.required ? "Y" : "N",
      question_order: String(at + 1),
      relevance: relevanceText(question.shownIf, variableOf),
    })),
    subquestions: parts.map(({ qid, gid, part, partQid, at }) => ({
      qid: String(partQid),
      parent_qid: String(qid),
      sid: SID,
      gid: String(gid),
      type: "T",
      title: part.code,
      question_order: String(at + 1),
      relevance: "1",
    })),
    question_l10ns: [
      ...numbered.flatMap(({ question, qid }) =>
        inLanguages({ qid: String(qid) }, { question: question.text, help: question.help }),
      ),
      ...parts.flatMap(({ part, partQid }) => inLanguages({ qid: String(partQid) }, { question: part.text })),
    ],
    question_attributes: numbered.flatMap(({ question, qid, codes }) => [
      {
        qid: String(qid),
        attribute: "cssclass",
        value: ownClass(question, new Map([...codes].map(([own, code]) => [code, own]))),
        language: "",
      },
      ...(question.form.kind === "multiple" && question.form.most !== undefined
        ? [{ qid: String(qid), attribute: "max_answers", value: String(question.form.most), language: "" }]
        : []),
      ...(question.form.kind === "open"
        ? [{ qid: String(qid), attribute: "maximum_chars", value: String(question.form.longest), language: "" }]
        : []),
    ]),
    answers: answers.map(({ qid, answer, aid, at }) => ({
      aid: String(aid),
      qid: String(qid),
      code: answer.code,
      sortorder: String(at + 1),
      scale_id: "0",
    })),
    answer_l10ns: answers.flatMap(({ answer, aid }) => inLanguages({ aid: String(aid) }, { answer: answer.text })),
    surveys: [
      {
        sid: SID,
        language: "nl",
        additional_languages: languages.slice(1).join(" "),
        anonymized: "Y",
        datestamp: "N",
        ipaddr: "N",
        refurl: "N",
        format: "G",
      },
    ],
    surveys_languagesettings: languages.map((language) => ({
      surveyls_survey_id: SID,
      surveyls_language: language,
      surveyls_title: title[language] ?? title.nl,
      surveyls_welcometext: introduction === undefined ? "" : (introduction[language] ?? introduction.nl),
      surveyls_alias: language === "nl" ? id.replaceAll(/[^A-Za-z0-9]/gu, "") : "",
    })),
  };
}

/** LimeSurvey takes letters and digits, a letter first, twenty at most. */
function uniqueTitle(id: string, taken: Set<string>): string {
  const plain = id.normalize("NFD").replaceAll(/[^A-Za-z0-9]/gu, "");
  const base = (/^[A-Za-z]/u.test(plain) ? plain : `q${plain}`).slice(0, 16);
  let title = base;
  for (let more = 2; taken.has(title); more += 1) title = `${base}${more}`;
  taken.add(title);
  return title;
}

/** Answers have codes of five signs at most: `A1` and on. */
function codesOf({ form }: Question): ReadonlyMap<string, string> {
  const listed = "choices" in form ? form.choices : form.kind === "matrix" ? form.rows : [];
  return new Map(listed.map(({ id }, at) => [id, `A${at + 1}`]));
}

function codeOfValue(value: string | number | undefined): string {
  if (value === "not-applicable") return "NA";
  return value === "dont-know" ? "DK" : String(value ?? "");
}

function typeOf({ form }: Question): string {
  if (form.kind === "multiple") return "M";
  if (form.kind === "matrix") return "F";
  return form.kind === "open" ? "T" : "L";
}

function partsOf({ question: { form }, codes }: Numbered): { readonly code: string; readonly text: Text }[] {
  const listed = form.kind === "multiple" ? form.choices : form.kind === "matrix" ? form.rows : [];
  return listed.map(({ id, text }) => ({ code: codes.get(id) ?? "", text }));
}

function answersOf({ question, codes }: Numbered): { readonly code: string; readonly text: Text }[] {
  const { form, notApplicable, dontKnow } = question;
  if (form.kind === "open" || form.kind === "multiple") return [];
  const [lowest, highest] =
    form.kind === "mark"
      ? [1, 10]
      : form.kind === "nps"
        ? [0, 10]
        : form.kind === "ces"
          ? [1, 7]
          : [1, "points" in form ? form.points : 0];
  const given =
    form.kind === "single"
      ? form.choices.map(({ id, text }) => ({ code: codes.get(id) ?? "", text }))
      : Array.from({ length: highest - lowest + 1 }, (_, at) => ({
          code: String(lowest + at),
          text: { nl: String(lowest + at) },
        }));
  return [
    ...given,
    ...(notApplicable ? [{ code: "NA", text: ownText(NO_JUDGEMENT_CODES.NA) }] : []),
    ...(dontKnow ? [{ code: "DK", text: ownText(NO_JUDGEMENT_CODES.DK) }] : []),
  ];
}

function tableText(name: string, rows: readonly Row[]): string {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [
    ` <${name}>`,
    "  <fields>",
    ...fields.map((field) => `   <fieldname>${field}</fieldname>`),
    "  </fields>",
    "  <rows>",
    ...rows.map(
      (row) => `   <row>\n${fields.map((field) => `    ${fieldText(field, row[field] ?? "")}`).join("\n")}\n   </row>`,
    ),
    "  </rows>",
    ` </${name}>`,
  ].join("\n");
}

/** A text in CDATA, as markup where LimeSurvey shows it: signs of markup are escaped; what ends CDATA is cut in two. */
function fieldText(field: string, value: string): string {
  if (value === "") return `<${field}/>`;
  const safe = SHOWN.has(field)
    ? value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    : value;
  // oxlint-disable-next-line no-control-regex -- signs that XML does not have at all
  const allowed = safe.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "");
  return `<${field}><![CDATA[${allowed.replaceAll("]]>", "]]]]><![CDATA[>")}]]></${field}>`;
}

const SHOWN: ReadonlySet<string> = new Set([
  "question",
  "help",
  "answer",
  "group_name",
  "surveyls_title",
  "surveyls_welcometext",
]);

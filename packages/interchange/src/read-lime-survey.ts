import { decode } from "@maatstaf/application";
import { Questionnaire } from "@maatstaf/surveys";
import type { Question } from "@maatstaf/surveys";
import * as Effect from "effect/Effect";
import { SurveyFileInvalid } from "./failures.ts";
import { limeSurveyDocument } from "./lime-survey-document.ts";
import type { LimeSurveyDocument, LimeSurveyRow } from "./lime-survey-document.ts";
import { formOf, NO_JUDGEMENT_CODES, ownNotes } from "./lime-survey-form.ts";
import type { CodedText, OwnNotes } from "./lime-survey-form.ts";
import { relevanceReading } from "./lime-survey-relevance.ts";
import type { VariableMeaning } from "./lime-survey-relevance.ts";
import { SURVEY_FILE_BYTES } from "./limits.ts";
import { hasScript, plainMarkup } from "./plain-markup.ts";
import { problemList } from "./problem.ts";
import type { ProblemList, WorkspaceProblem } from "./problem.ts";
import { decodedText } from "./text-encoding.ts";

/** What an `.lss` is read with. */
export interface LimeSurveyOptions {
  /** Name of the file, for the messages. */
  readonly file: string;
  /** Id and version of the questionnaire it becomes. */
  readonly id: string;
  readonly version?: number;
  /** Languages of the file that are taken as Dutch and as English. Default `nl` and `en`. */
  readonly languages?: { readonly nl: string; readonly en?: string };
}

/** A questionnaire, and what of the file did not come along. */
export interface LimeSurveyReading {
  readonly questionnaire: Questionnaire;
  /** With the code of a problem: markup that was taken out, questions of a kind we do not have, conditions we cannot read. */
  readonly notices: readonly WorkspaceProblem[];
}

/**
 * The questionnaire in a LimeSurvey file (`.lss`), of version 3 or later (vragenlijst uit LimeSurvey).
 *
 * Markup in texts is taken out with a notice. A file with a script anywhere in it, with a document type or entities, or that
 * is too large, is refused as a whole, and so is one whose questions do not make a questionnaire.
 *
 * @param bytes - The file as it is.
 * @returns The questionnaire with notices; fails with `SurveyFileInvalid` and every problem, and then gives nothing.
 *
 * @see docs/methods/surveys-questionnaire.md
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { readLimeSurvey } from "@maatstaf/interchange";
 *
 * const bytes = new TextEncoder().encode("<!DOCTYPE document [<!ENTITY a 'b'>]><document/>");
 * const failure = Effect.runSync(Effect.flip(readLimeSurvey(bytes, { file: "bevraging.lss", id: "residents" })));
 * failure.problems.map(({ code }) => code) // => ["xml-entities"]
 * ```
 */
export const readLimeSurvey = (
  bytes: Uint8Array,
  options: LimeSurveyOptions,
): Effect.Effect<LimeSurveyReading, SurveyFileInvalid> =>
  Effect.suspend(() => {
    const { file, id, version = 1 } = options;
    const problems = problemList();
    const notices: WorkspaceProblem[] = [];
    const document = documentOf(bytes, file, problems);
    const draft = document && draftOf(document, options, { problems, notices });
    if (draft === undefined || problems.found().total > 0) return Effect.fail(new SurveyFileInvalid(problems.found()));
    return decode(file, Questionnaire, { id, version, ...draft }).pipe(
      Effect.mapBoth({
        onSuccess: (questionnaire) => ({ questionnaire, notices }),
        onFailure: ({ issues }) => {
          for (const { code, path, params } of issues) problems.add({ file, path, code, params });
          return new SurveyFileInvalid(problems.found());
        },
      }),
    );
  });

function documentOf(bytes: Uint8Array, file: string, problems: ProblemList): LimeSurveyDocument | undefined {
  const refuse = (code: string, params: WorkspaceProblem["params"] = {}): undefined => {
    problems.add({ file, code, params });
    return undefined;
  };
  if (bytes.length > SURVEY_FILE_BYTES) return refuse("file-too-large", { most: SURVEY_FILE_BYTES / 1024 });
  const text = decodedText(bytes);
  if (text.kind === "undecodable") return refuse(`encoding-${text.reason}`);
  const document = limeSurveyDocument(text.text);
  if (document.kind === "no-document") return refuse(document.code);
  return document.texts.some(hasScript) ? refuse("script-found") : document;
}

interface Log {
  readonly problems: ProblemList;
  readonly notices: WorkspaceProblem[];
}

type Texts = (rows: readonly LimeSurveyRow[], field: string, languageField?: string) => Question["text"] | undefined;

/** The fields of a questionnaire, still to be checked by its schema. */
function draftOf(
  document: LimeSurveyDocument,
  { file, languages = { nl: "nl", en: "en" } }: LimeSurveyOptions,
  { problems, notices }: Log,
): object | undefined {
  const { rows } = document;
  if (!document.languages.includes(languages.nl)) {
    problems.add({
      file,
      code: "lss-language-absent",
      params: { expected: languages.nl, found: document.languages.join(", ") },
    });
    return undefined;
  }
  const texts: Texts = (own, field, languageField = "language") => {
    const of = (language: string | undefined): string | undefined => {
      const raw = own.find((row) => row(languageField) === language)?.(field) ?? "";
      const plain = plainMarkup(raw);
      if (/<[^<>]*>/u.test(raw))
        notice(notices, { file, code: "markup-removed", params: { found: plain.slice(0, 40) } });
      return plain === "" ? undefined : plain;
    };
    const nl = of(languages.nl);
    const en = of(languages.en);
    return nl === undefined ? undefined : { nl, ...(en === undefined ? {} : { en }) };
  };
  const settings = rows("surveys_languagesettings");
  const order = rows("groups").toSorted((a, b) => Number(a("group_order")) - Number(b("group_order")));
  const groupTexts = rows("group_l10ns").length > 0 ? rows("group_l10ns") : rows("groups");
  const groups = [...new Set(order.map((row) => row("gid")))];
  const sections = groups.flatMap((gid) => {
    const title = texts(
      groupTexts.filter((row) => row("gid") === gid),
      "group_name",
    );
    return title === undefined ? [] : [{ id: `g${gid}`, title }];
  });
  const read = questionsOf(document, { file, texts, groups, notices, problems });
  if (read.length === 0 && problems.found().total === 0) problems.add({ file, code: "lss-no-questions", params: {} });
  const title = texts(settings, "surveyls_title", "surveyls_language");
  if (title === undefined) problems.add({ file, code: "lss-text-empty", params: { found: "surveyls_title" } });
  const introduction = texts(settings, "surveyls_welcometext", "surveyls_language");
  return {
    title,
    ...(introduction === undefined ? {} : { introduction }),
    sections,
    questions: read.map((question) =>
      sections.some(({ id }) => id === question.section) ? question : { ...question, section: undefined },
    ),
  };
}

function notice(notices: WorkspaceProblem[], found: WorkspaceProblem): void {
  const key = JSON.stringify(found);
  if (!notices.some((other) => JSON.stringify(other) === key)) notices.push(found);
}

interface ReadQuestion {
  readonly row: LimeSurveyRow;
  readonly title: string;
  readonly notes: OwnNotes;
  readonly id: string;
  readonly question: Omit<Question, "shownIf" | "wordingReasons">;
}

function questionsOf(
  { rows }: LimeSurveyDocument,
  {
    file,
    texts,
    groups,
    notices,
    problems,
  }: Log & { readonly file: string; readonly texts: Texts; readonly groups: readonly string[] },
): (Omit<ReadQuestion["question"], "section"> & { readonly section: string })[] {
  const all = rows("questions");
  const own = rows("question_l10ns").length > 0 ? rows("question_l10ns") : [...all, ...rows("subquestions")];
  const asked = byOrder(
    all.filter((row) => ["", "0"].includes(row("parent_qid"))),
    groups,
  );
  const attribute = (qid: string, name: string): string =>
    rows("question_attributes").find((row) => row("qid") === qid && row("attribute") === name)?.("value") ?? "";
  const answerTexts = rows("answer_l10ns");
  const read = asked.flatMap((row): ReadQuestion[] => {
    const [qid, title, type] = [row("qid"), row("title"), row("type")];
    const notes = ownNotes(attribute(qid, "cssclass"));
    const text = texts(rowsOf(own, qid), "question");
    const help = texts(rowsOf(own, qid), "help");
    const answers = coded(
      rows("answers").filter((other) => other("qid") === qid),
      {
        code: "code",
        order: "sortorder",
        textsOf: (answer) =>
          answerTexts.length > 0
            ? texts(
                answerTexts.filter((other) => other("aid") === answer("aid")),
                "answer",
              )
            : texts(
                rows("answers").filter((other) => other("qid") === qid && other("code") === answer("code")),
                "answer",
              ),
      },
    );
    const parts = coded(
      [...all, ...rows("subquestions")].filter((other) => other("parent_qid") === qid),
      {
        code: "title",
        order: "question_order",
        textsOf: (part) => texts(rowsOf(own, part("qid")), "question"),
      },
    );
    if (type === "X" || type === "*") {
      notice(notices, { file, code: "lss-question-left-out", params: { question: title, found: type } });
      return [];
    }
    const form = formOf({ type, answers, parts, notes, attribute: (name) => attribute(qid, name) });
    if (form === undefined) {
      notice(notices, { file, code: "lss-question-left-out", params: { question: title, found: type } });
      return [];
    }
    if (text === undefined) {
      problems.add({ file, code: "lss-text-empty", params: { found: title } });
      return [];
    }
    const offers = (code: keyof typeof NO_JUDGEMENT_CODES): boolean =>
      answers.some((answer) => answer.code === code) || notes.offers.includes(code);
    const id = notes.id ?? title;
    return [
      {
        row,
        title,
        notes,
        id,
        question: {
          id,
          text,
          ...(help === undefined ? {} : { help }),
          form,
          section: `g${row("gid")}`,
          ...(notes.trendKey === undefined ? {} : { trendKey: notes.trendKey }),
          ...(notes.dimension === undefined ? {} : { dimension: notes.dimension }),
          required: row("mandatory") === "Y",
          notApplicable: offers("NA"),
          dontKnow: offers("DK"),
        },
      },
    ];
  });
  const meaningOf = meanings(read);
  return read.map(({ row, title, question }) => {
    const reading = relevanceReading(row("relevance"), meaningOf);
    if (reading.kind === "unreadable") {
      notice(notices, {
        file,
        code: "lss-condition-left-out",
        params: { question: title, found: row("relevance").slice(0, 80) },
      });
    }
    const shownIf = reading.kind === "condition" ? { shownIf: reading.condition } : {};
    return { ...question, section: `g${row("gid")}`, ...shownIf };
  });
}

function byOrder(rows: readonly LimeSurveyRow[], groups: readonly string[]): LimeSurveyRow[] {
  const sorted = rows.toSorted(
    (a, b) =>
      groups.indexOf(a("gid")) - groups.indexOf(b("gid")) || Number(a("question_order")) - Number(b("question_order")),
  );
  return [...new Map(sorted.map((row) => [row("qid"), row])).values()];
}

/** What the variables of the file stand for: `Q1`, or `Q1_SQ001` for a part of it. */
function meanings(read: readonly ReadQuestion[]): VariableMeaning {
  return (name) => {
    for (const { title, notes, id, question } of read) {
      const { form } = question;
      const isScale = !("choices" in form) && form.kind !== "open";
      const value = (code: string): string | number => {
        const word = Object.hasOwn(NO_JUDGEMENT_CODES, code)
          ? NO_JUDGEMENT_CODES[code === "NA" ? "NA" : "DK"]
          : undefined;
        return word ?? (isScale && /^\d+$/u.test(code) ? Number(code) : (notes.ids.get(code) ?? code));
      };
      if (name === title) return { question: id, value };
      if (!name.startsWith(`${title}_`)) continue;
      const code = name.slice(title.length + 1);
      const part = notes.ids.get(code) ?? code;
      if (form.kind === "matrix" && form.rows.some((row) => row.id === part)) return { question: id, row: part, value };
      if (form.kind === "multiple" && form.choices.some((choice) => choice.id === part))
        return { question: id, choice: part, value };
    }
    return undefined;
  };
}

const coded = (
  list: readonly LimeSurveyRow[],
  {
    code,
    order,
    textsOf,
  }: {
    readonly code: string;
    readonly order: string;
    readonly textsOf: (row: LimeSurveyRow) => Question["text"] | undefined;
  },
): CodedText[] => {
  const unique = new Map(list.toSorted((a, b) => Number(a(order)) - Number(b(order))).map((row) => [row(code), row]));
  return [...unique].map(([found, row]) => ({ code: found, text: textsOf(row) ?? { nl: found } }));
};

function rowsOf(rows: readonly LimeSurveyRow[], qid: string): readonly LimeSurveyRow[] {
  return rows.filter((row) => row("qid") === qid);
}

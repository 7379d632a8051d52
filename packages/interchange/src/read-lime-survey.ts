import { decode } from "@maatstaf/application";
import { Questionnaire } from "@maatstaf/surveys";
import * as Effect from "effect/Effect";
import { SurveyFileInvalid } from "./failures.ts";
import { limeSurveyDocument } from "./lime-survey-document.ts";
import type { LimeSurveyDocument } from "./lime-survey-document.ts";
import { notice, questionsOf } from "./lime-survey-questions.ts";
import type { Log, Texts } from "./lime-survey-questions.ts";
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
 * import { readLimeSurvey } from "@maatstaf/interchange/surveys";
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

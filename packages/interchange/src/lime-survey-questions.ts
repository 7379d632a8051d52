import type { Question } from "@maatstaf/surveys";
import type { LimeSurveyDocument, LimeSurveyRow } from "./lime-survey-document.ts";
import { formOf, NO_JUDGEMENT_CODES, ownNotes } from "./lime-survey-form.ts";
import type { CodedText, OwnNotes } from "./lime-survey-form.ts";
import { relevanceReading } from "./lime-survey-relevance.ts";
import type { VariableMeaning } from "./lime-survey-relevance.ts";
import type { ProblemList, WorkspaceProblem } from "./problem.ts";

/** What is wrong with a file, and what of it does not come along. */
export interface Log {
  readonly problems: ProblemList;
  readonly notices: WorkspaceProblem[];
}

/** The text of a field in the languages that are read; `undefined` when it has none. */
export type Texts = (
  rows: readonly LimeSurveyRow[],
  field: string,
  languageField?: string,
) => Question["text"] | undefined;

/** Adds a notice, once. */
export function notice(notices: WorkspaceProblem[], found: WorkspaceProblem): void {
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

/** The questions of the file in its order, as fields still to be checked by their schema. */
export function questionsOf(
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

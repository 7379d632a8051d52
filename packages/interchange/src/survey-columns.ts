import type { Question, Questionnaire } from "@maatstaf/surveys";

/** A column of answers: a question, a row of a matrix, or a choice of several. */
export interface AnswerColumn {
  readonly name: string;
  readonly question: Question;
  readonly part: string | undefined;
}

/** Columns beside the answers, and where each goes in a response. */
export const RESPONSE_COLUMNS = ["mode", "frame", "stratum", "month", "complete", "weight"] as const;

/** The columns of a table of answers, in the order of the questionnaire. */
export function answerColumns({ questions }: Pick<Questionnaire, "questions">): AnswerColumn[] {
  return questions.flatMap((question): AnswerColumn[] => {
    const { id, form } = question;
    const parts = form.kind === "matrix" ? form.rows : form.kind === "multiple" ? form.choices : undefined;
    return parts === undefined
      ? [{ name: id, question, part: undefined }]
      : parts.map((part) => ({ name: `${id}.${part.id}`, question, part: part.id }));
  });
}

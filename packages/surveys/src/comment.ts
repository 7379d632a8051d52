import { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";
import { Word } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { personalData, withoutPersonalData } from "./personal-data.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { Response } from "./response.ts";
import { rolledUp } from "./rolled-up.ts";

/**
 * An open answer, cut loose from the other answers of its respondent (open antwoord). Nobody reads it before it is screened;
 * `cluster` is the only group that goes with it, and only in a survey of the staff.
 *
 * @example
 * ```ts
 * import { Comment } from "@maatstaf/surveys";
 *
 * Comment.parse({ id: "c1", question: "why", text: "Te lang wachten." }).screening // => { kind: "unscreened" }
 * ```
 */
export const Comment = z.strictObject({
  id: Word,
  question: Word,
  text: z.string().max(10_000),
  cluster: Word.optional(),
  screening: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("unscreened") }),
      z.strictObject({ kind: z.enum(["clean", "redacted", "withheld"]), by: Word, on: CalendarDate }),
    ])
    .default({ kind: "unscreened" }),
  themes: z.array(Word).default([]).meta({ description: "Themes it was coded by." }),
});
export type Comment = Immutable<z.infer<typeof Comment>>;

/**
 * The open answers of a survey, each by itself: sorted by their text, so that neither order nor number tells whose they are.
 *
 * @example
 * ```ts
 * import { commentsOf, Question } from "@maatstaf/surveys";
 *
 * const questions = [Question.parse({ id: "why", text: { nl: "Waarom?" }, form: { kind: "open" } })];
 * commentsOf({ questions }, [{ answers: { why: "Te lang wachten." }, mode: "web", frame: "sample", isComplete: true }]).map(({ id, text }) => [id, text]) // => [["why-1", "Te lang wachten."]]
 * ```
 */
export function commentsOf(
  { questions }: Pick<Questionnaire, "questions">,
  responses: readonly Response[],
  clusterOf?: (response: Response) => string | undefined,
): Comment[] {
  return questions
    .filter(({ form }) => form.kind === "open")
    .flatMap(({ id }) => {
      const given = responses.flatMap((response) => {
        const text = Object.hasOwn(response.answers, id) ? response.answers[id] : undefined;
        return typeof text === "string" && text.trim() !== "" ? [{ text, cluster: clusterOf?.(response) }] : [];
      });
      const order = given.toSorted((a, b) => (a.text < b.text ? -1 : 1));
      return order.map(({ text, cluster }, at): Comment => ({
        id: `${id}-${at + 1}`,
        question: id,
        text,
        ...(cluster === undefined ? {} : { cluster }),
        screening: { kind: "unscreened" },
        themes: [],
      }));
    });
}

/**
 * A comment after a person looked at it with the rules beside them: what the rules found is always taken out; what is still
 * too telling is withheld.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { Comment, screenedComment } from "@maatstaf/surveys";
 *
 * const comment = Comment.parse({ id: "c1", question: "why", text: "Lien was vriendelijk." });
 * const screened = screenedComment(comment, { by: "bv", on: calendarDate("2026-04-02"), names: ["Lien"], isWithheld: false });
 * [screened.text, screened.screening.kind] // => ["[…] was vriendelijk.", "redacted"]
 * ```
 */
export function screenedComment(
  comment: Comment,
  {
    by,
    on,
    names,
    isWithheld,
  }: {
    readonly by: string;
    readonly on: CalendarDate;
    readonly names: readonly string[];
    readonly isWithheld: boolean;
  },
): Comment {
  if (isWithheld) return { ...comment, text: "", screening: { kind: "withheld", by, on } };
  const isTelling = personalData(comment.text, names).length > 0;
  return {
    ...comment,
    text: withoutPersonalData(comment.text, names),
    screening: { kind: isTelling ? "redacted" : "clean", by, on },
  };
}

/**
 * The comments that may be read: screened ones, without the group they came from. In a survey of the staff a cluster goes with
 * them where enough people of it wrote one.
 *
 * @example
 * ```ts
 * import { Comment, readableComments } from "@maatstaf/surveys";
 *
 * readableComments([Comment.parse({ id: "c1", question: "why", text: "Te lang wachten." })], 5) // => []
 * ```
 */
export function readableComments(comments: readonly Comment[], minGroup: number): Comment[] {
  const readable = comments.filter(({ screening }) => screening.kind === "clean" || screening.kind === "redacted");
  const counts = new Map<string, number>();
  for (const { question, cluster } of comments) {
    if (cluster !== undefined) counts.set(`${question} ${cluster}`, (counts.get(`${question} ${cluster}`) ?? 0) + 1);
  }
  return readable.map(({ cluster, ...comment }) =>
    cluster !== undefined && (counts.get(`${comment.question} ${cluster}`) ?? 0) >= minGroup
      ? { ...comment, cluster }
      : comment,
  );
}

/**
 * How many comments were coded by each theme, most first; themes of too few comments are told together as `rest`.
 *
 * @example
 * ```ts
 * import { Comment, themeCounts } from "@maatstaf/surveys";
 *
 * const coded = (theme: string, times: number) => Array.from({ length: times }, (_, at) => Comment.parse({ id: `${theme}-${at}`, question: "why", text: "…", themes: [theme] }));
 * themeCounts([...coded("waiting", 9), ...coded("parking", 3), ...coded("tone", 4)], 5) // => [{ theme: "waiting", count: 9, themes: ["waiting"] }, { theme: "rest", count: 7, themes: ["parking", "tone"] }]
 * ```
 */
export function themeCounts(
  comments: readonly Comment[],
  minGroup: number,
): { readonly theme: string; readonly count: number; readonly themes: readonly string[] }[] {
  const counts = new Map<string, number>();
  for (const theme of comments.flatMap(({ themes }) => [...new Set(themes)]))
    counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return rolledUp(counts, { threshold: minGroup })
    .map(({ id, members }) => ({
      theme: id,
      count: members.reduce((sum, member) => sum + (counts.get(member) ?? 0), 0),
      themes: members,
    }))
    .filter(({ count }) => count >= minGroup)
    .toSorted((a, b) => b.count - a.count);
}

import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { wordingHash } from "./wording-hash.ts";

/** How a question stands to the one with the same trend key in an earlier questionnaire. */
export type TrendLink =
  | { readonly kind: "same"; readonly trendKey: string }
  | { readonly kind: "declared-equal"; readonly trendKey: string; readonly by: string; readonly why: string }
  | { readonly kind: "broken"; readonly trendKey: string; readonly because: "wording" | "answers" }
  | { readonly kind: "new"; readonly trendKey: string }
  | { readonly kind: "dropped"; readonly trendKey: string };

/**
 * Whether each trend goes on between two questionnaires. A changed wording breaks it unless somebody declares the two equal,
 * with a reason; other answers to choose from always break it: figures on two scales are not one series.
 *
 * @returns One link per trend key of either, in the order of the later questionnaire, the dropped ones last.
 *
 * @example
 * ```ts
 * import { Questionnaire, trendLinks } from "@maatstaf/surveys";
 *
 * const wave = (version: number, nl: string) =>
 *   Questionnaire.parse({ id: "residents", version, title: { nl: "Bewoners" }, questions: [{ id: "overall", trendKey: "overall", text: { nl }, form: { kind: "mark" } }] });
 * trendLinks(wave(1, "Welk cijfer geef je?"), wave(2, "Welk cijfer geef je ons?")) // => [{ kind: "broken", trendKey: "overall", because: "wording" }]
 * ```
 */
export function trendLinks(earlier: Questionnaire, later: Questionnaire): TrendLink[] {
  const before = keyed(earlier);
  const after = keyed(later);
  return [
    ...[...after].map(([trendKey, question]) => {
      const old = before.get(trendKey);
      return old === undefined ? ({ kind: "new", trendKey } as const) : link(trendKey, [old, question], later);
    }),
    ...[...before.keys()].filter((key) => !after.has(key)).map((trendKey) => ({ kind: "dropped", trendKey }) as const),
  ];
}

function keyed({ questions }: Questionnaire): ReadonlyMap<string, Question> {
  return new Map(
    questions.flatMap((question) => (question.trendKey === undefined ? [] : [[question.trendKey, question] as const])),
  );
}

function link(trendKey: string, [old, now]: readonly [Question, Question], later: Questionnaire): TrendLink {
  const hash = wordingHash(old);
  if (hash === wordingHash(now)) return { kind: "same", trendKey };
  if (answersOf(old) !== answersOf(now)) return { kind: "broken", trendKey, because: "answers" };
  const declared = later.declaredEqual.find((entry) => entry.trendKey === trendKey && entry.earlier === hash);
  if (declared === undefined) return { kind: "broken", trendKey, because: "wording" };
  return { kind: "declared-equal", trendKey, by: declared.by, why: declared.why };
}

/** What can be answered, without its words. */
function answersOf({ form }: Question): string {
  if ("choices" in form) return JSON.stringify([form.kind, form.choices.map(({ id }) => id)]);
  if (form.kind === "matrix") return JSON.stringify([form.kind, form.rows.map(({ id }) => id), form.points]);
  return JSON.stringify([form.kind, form.kind === "likert" ? form.points : null]);
}

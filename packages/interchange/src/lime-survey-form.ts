import type { AnswerForm, Question } from "@maatstaf/surveys";
import { interchangeMessages } from "./interchange-messages.ts";

/** A listed answer or row, with the code it has in LimeSurvey. */
export interface CodedText {
  readonly code: string;
  readonly text: Question["text"];
}

/** What our own files note in the class of a question, so that it comes back as it was. */
export interface OwnNotes {
  readonly id: string | undefined;
  readonly form: string | undefined;
  readonly trendKey: string | undefined;
  readonly dimension: string | undefined;
  /** Words for no judgement that are offered where the file has no list to put them in. */
  readonly offers: readonly string[];
  /** Id of ours by the code in the file. */
  readonly ids: ReadonlyMap<string, string>;
}

const PREFIX = "maatstaf-";

/** The notes in the class of a question. */
export function ownNotes(cssClass: string): OwnNotes {
  const notes = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const word of cssClass.split(/\s+/u)) {
    const [, name = "", value = ""] = /^maatstaf-([a-z]+)-(.+)$/u.exec(word) ?? [];
    const [, code = "", id = ""] = name === "code" ? (/^([A-Za-z0-9]+)=(.+)$/u.exec(value) ?? []) : [];
    if (id !== "") ids.set(code, id);
    else if (name !== "") notes.set(name, value);
  }
  return {
    id: notes.get("id"),
    form: notes.get("form"),
    trendKey: notes.get("trend"),
    dimension: notes.get("dimension"),
    offers: (notes.get("offers") ?? "").split("+"),
    ids,
  };
}

/** The class of a question that holds its notes. */
export function ownClass(question: Question, ids: ReadonlyMap<string, string>): string {
  const { id, form, trendKey, dimension, notApplicable, dontKnow } = question;
  const offers = [...(notApplicable ? ["NA"] : []), ...(dontKnow ? ["DK"] : [])];
  return [
    `${PREFIX}id-${id}`,
    `${PREFIX}form-${form.kind}`,
    ...(trendKey === undefined ? [] : [`${PREFIX}trend-${trendKey}`]),
    ...(dimension === undefined ? [] : [`${PREFIX}dimension-${dimension}`]),
    ...(offers.length === 0 ? [] : [`${PREFIX}offers-${offers.join("+")}`]),
    ...[...ids].map(([code, own]) => `${PREFIX}code-${code}=${own}`),
  ].join(" ");
}

/** Codes of our words for no judgement. */
export const NO_JUDGEMENT_CODES = { NA: "not-applicable", DK: "dont-know" } as const;

/** The form of a question of LimeSurvey, or `undefined` for one we have no form for. */
export function formOf({
  type,
  answers,
  parts,
  notes,
  attribute,
}: {
  readonly type: string;
  readonly answers: readonly CodedText[];
  readonly parts: readonly CodedText[];
  readonly notes: OwnNotes;
  readonly attribute: (name: string) => string;
}): AnswerForm | undefined {
  const judged = answers.filter(({ code }) => !Object.hasOwn(NO_JUDGEMENT_CODES, code));
  const listed = (list: readonly CodedText[]): { readonly id: string; readonly text: Question["text"] }[] =>
    list.map(({ code, text }) => ({ id: notes.ids.get(code) ?? code, text }));
  switch (type) {
    case "5":
      return { kind: "likert", points: 5 };
    case "A":
      return parts.length === 0 ? undefined : { kind: "matrix", rows: listed(parts), points: 5 };
    case "F": {
      const points = pointsOf(judged);
      return parts.length === 0 || points === undefined ? undefined : { kind: "matrix", rows: listed(parts), points };
    }
    case "L":
    case "!":
    case "O":
      return scaleForm(judged, notes) ?? (judged.length < 2 ? undefined : { kind: "single", choices: listed(judged) });
    case "M":
    case "P":
      return parts.length < 2
        ? undefined
        : { kind: "multiple", choices: listed(parts), ...most(attribute("max_answers")) };
    case "Y":
      return {
        kind: "single",
        choices: [
          { id: "Y", text: ownText("yes") },
          { id: "N", text: ownText("no") },
        ],
      };
    case "S":
    case "T":
    case "U":
      return { kind: "open", longest: Math.min(10_000, positive(attribute("maximum_chars")) ?? 2000) };
    default:
      return undefined;
  }
}

function most(limit: string): { readonly most?: number } {
  const count = positive(limit);
  return count === undefined ? {} : { most: count };
}

function positive(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/u.test(text) ? Number(text) : undefined;
}

/** A word of ours that LimeSurvey has no text for, in both languages. */
export function ownText(code: "yes" | "no" | "not-applicable" | "dont-know"): Question["text"] {
  return {
    nl: interchangeMessages.text("nl-BE", `survey.${code}`),
    en: interchangeMessages.text("en-GB", `survey.${code}`),
  };
}

const isRun = (answers: readonly CodedText[], from: number, to: number): boolean =>
  answers.length === to - from + 1 && answers.every(({ code }, at) => code === String(from + at));

function pointsOf(answers: readonly CodedText[]): 4 | 5 | 7 | undefined {
  return ([4, 5, 7] as const).find((points) => isRun(answers, 1, points));
}

/** A list of numbers in order is a scale: 1 to 10 a mark, 0 to 10 a net promoter score, 1 to 4, 5 or 7 agreement. */
function scaleForm(answers: readonly CodedText[], notes: OwnNotes): AnswerForm | undefined {
  if (notes.form === "single") return undefined;
  if (isRun(answers, 1, 10)) return { kind: "mark" };
  if (isRun(answers, 0, 10)) return { kind: "nps" };
  const points = pointsOf(answers);
  if (points === undefined) return undefined;
  return notes.form === "ces" && points === 7 ? { kind: "ces" } : { kind: "likert", points };
}

import { formatNumber } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { Question } from "@maatstaf/surveys";
import { reportText } from "../wording.ts";
import type { WordingCode } from "../wording.ts";

const SEVEN = [
  "survey.agree-1",
  "survey.agree-2",
  "survey.agree-3",
  "survey.agree-4",
  "survey.agree-5",
  "survey.agree-6",
  "survey.agree-7",
] as const satisfies readonly WordingCode[];

/** The words of a scale of agreement by its number of points: those in the middle go first. */
const AGREEMENT: Readonly<Record<4 | 5 | 7, readonly WordingCode[]>> = {
  4: ["survey.agree-1", "survey.agree-2", "survey.agree-6", "survey.agree-7"],
  5: ["survey.agree-1", "survey.agree-2", "survey.agree-4", "survey.agree-6", "survey.agree-7"],
  7: SEVEN,
};

/** The words of each point of a scale of agreement, from least to most; `undefined` for a scale that has numbers only. */
export function agreementWords(form: Question["form"], locale: Locale): readonly string[] | undefined {
  const points = form.kind === "ces" ? 7 : form.kind === "likert" || form.kind === "matrix" ? form.points : undefined;
  return points === undefined ? undefined : AGREEMENT[points].map((code) => reportText(locale, code));
}

/** One point of a scale as it is shown: in words where it has them, else as a number. */
export function scaleWord(form: Question["form"], value: number, locale: Locale): string {
  return agreementWords(form, locale)?.[value - 1] ?? formatNumber(value, { locale, decimals: 0 });
}

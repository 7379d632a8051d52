import { isPeriod, periodContaining, periodKind, periodStart } from "@maatstaf/kernel";
import type { Period, PeriodKind } from "@maatstaf/kernel";
import { YEARS } from "./limits.ts";
import { likelyPeriod } from "./likely-period.ts";
import { quoted } from "./quoted.ts";

/** A period from a cell, or the code and the words' values of what is wrong with it. */
export type PeriodCell =
  | { readonly kind: "period"; readonly period: Period }
  | { readonly kind: "wrong"; readonly code: string; readonly params: Readonly<Record<string, string>> };

/** Parts of a period with the numbers they may have, by the way they are written. */
const PARTS: readonly { readonly form: RegExp; readonly part: string; readonly range: readonly [number, number] }[] = [
  { form: /^\d{4}-(\d{2})(?:-\d{2})?$/u, part: "month", range: [1, 12] },
  { form: /^\d{4}-Q(\d)$/u, part: "quarter", range: [1, 4] },
  { form: /^\d{4}-H(\d)$/u, part: "half", range: [1, 2] },
  { form: /^\d{4}-W(\d{2})$/u, part: "week", range: [1, 53] },
];

const EXAMPLES: Readonly<Record<PeriodKind, string>> = {
  day: "2019-03-31",
  week: "2019-W13",
  month: "2019-03",
  quarter: "2019-Q1",
  half: "2019-H1",
  year: "2019",
  "school-year": "2018/2019",
  "three-years": "2017..2019",
};

/**
 * The period in a cell of a fact.
 *
 * @param frequency - The kind the card asks for; `undefined` when the card is unknown or broken.
 */
export function periodCell(text: string, frequency: PeriodKind | undefined): PeriodCell {
  const found = quoted(text);
  if (!isPeriod(text)) return unreadable(text, found, frequency);
  const year = Number(text.slice(0, 4));
  if (year < YEARS.first || year > YEARS.last) {
    return wrong("period-out-of-range", {
      found,
      part: "year",
      lowest: String(YEARS.first),
      highest: String(YEARS.last),
    });
  }
  const kind = periodKind(text);
  if (frequency === undefined || kind === frequency) return { kind: "period", period: text };
  const near = kind === "day" ? periodContaining(periodStart(text), frequency) : "";
  return wrong("period-kind-wrong", {
    found,
    foundKind: messageWord(kind),
    expectedKind: messageWord(frequency),
    suggestion: near || "",
    example: EXAMPLES[frequency],
  });
}

/** A message chooses by a word without signs. */
function messageWord(kind: PeriodKind): string {
  return kind.replaceAll("-", "");
}

function unreadable(text: string, found: string, frequency: PeriodKind | undefined): PeriodCell {
  for (const { form, part, range } of PARTS) {
    const number = form.exec(text)?.[1];
    if (number !== undefined && (Number(number) < range[0] || Number(number) > range[1])) {
      return wrong("period-out-of-range", { found, part, lowest: String(range[0]), highest: String(range[1]) });
    }
  }
  const near = likelyPeriod(text, frequency);
  return wrong("period-unreadable", { found, suggestion: near ?? "", example: EXAMPLES[frequency ?? "month"] });
}

function wrong(code: string, params: Readonly<Record<string, string>>): PeriodCell {
  return { kind: "wrong", code, params };
}

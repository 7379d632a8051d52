import type { DataJudgement, TargetJudgement, TargetStatus, VariationJudgement } from "@maatstaf/indicators";
import type { Locale } from "@maatstaf/kernel";
import type { Mark, Tone } from "../inline.ts";
import { reportText } from "../wording.ts";
import type { WordingCode } from "../wording.ts";

interface Look {
  readonly symbol: string;
  readonly tone: Tone;
}

/** Symbols of the first judgement, the figure against its target. */
export const TARGET_LOOKS = {
  green: { symbol: "✓", tone: "positive" },
  amber: { symbol: "≈", tone: "warning" },
  red: { symbol: "✗", tone: "negative" },
  grey: { symbol: "–", tone: "neutral" },
  none: { symbol: "–", tone: "neutral" },
} as const satisfies Record<TargetStatus | "none", Look>;

/** Symbols of the second judgement: the shapes that the same points have in the chart. */
export const VARIATION_LOOKS = {
  "common-cause": { symbol: "●", tone: "neutral" },
  improvement: { symbol: "◆", tone: "improvement" },
  concern: { symbol: "▲", tone: "concern" },
  high: { symbol: "■", tone: "notable" },
  low: { symbol: "■", tone: "notable" },
  "too-few-points": { symbol: "–", tone: "neutral" },
  "not-charted": { symbol: "–", tone: "neutral" },
} as const satisfies Record<VariationJudgement["kind"], Look>;

/** Symbols of the third judgement, how far the data can be relied on. It has no colour: it says nothing of the result. */
export const DATA_LOOKS = {
  complete: { symbol: "◉", tone: "neutral" },
  provisional: { symbol: "○", tone: "neutral" },
  incomplete: { symbol: "◌", tone: "neutral" },
  "no-data": { symbol: "◌", tone: "neutral" },
  overdue: { symbol: "!", tone: "neutral" },
  suppressed: { symbol: "•", tone: "neutral" },
} as const satisfies Record<DataJudgement["kind"], Look>;

/**
 * The first judgement as a symbol and a word, for a table or a badge.
 *
 * @example
 * ```ts
 * import { targetMark } from "@maatstaf/reporting";
 *
 * targetMark({ kind: "none" }, "nl-BE").word // => "geen streefwaarde"
 * ```
 */
export function targetMark(target: TargetJudgement, locale: Locale): Mark {
  const status = target.kind === "none" ? "none" : target.status;
  return mark(TARGET_LOOKS[status], `target.${status}`, locale);
}

/**
 * The second judgement as a symbol and a word, for a table or a badge. Usual variation after a signal earlier in the period
 * is called so.
 *
 * @example
 * ```ts
 * import { variationMark } from "@maatstaf/reporting";
 *
 * variationMark({ kind: "common-cause" }, "nl-BE") // => { kind: "mark", symbol: "●", word: "gewone schommeling", tone: "neutral" }
 * variationMark({ kind: "common-cause", earlier: 2 }, "nl-BE").word // => "weer gewone schommeling"
 * ```
 */
export function variationMark(variation: VariationJudgement, locale: Locale): Mark {
  const { kind } = variation;
  const isAgain = kind === "common-cause" && variation.earlier !== undefined;
  return mark(VARIATION_LOOKS[kind], isAgain ? "variation.common-cause-again" : `variation.${kind}`, locale);
}

/**
 * The third judgement as a symbol and a word, for a table or a badge.
 *
 * @example
 * ```ts
 * import { dataMark } from "@maatstaf/reporting";
 *
 * dataMark({ kind: "complete", completeness: 1, missing: [] }, "nl-BE").word // => "volledig"
 * ```
 */
export function dataMark({ kind }: DataJudgement, locale: Locale): Mark {
  return mark(DATA_LOOKS[kind], `data.${kind}`, locale);
}

function mark({ symbol, tone }: Look, code: WordingCode, locale: Locale): Mark {
  return { kind: "mark", symbol, word: reportText(locale, code), tone };
}

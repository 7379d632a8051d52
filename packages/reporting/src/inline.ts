/**
 * The colour family of a judgement. Colour never stands alone: a tone always accompanies a symbol and a word.
 *
 * `positive`, `warning` and `negative` belong to a target; `improvement`, `concern` and `notable` to variation; `neutral` to
 * everything that is no judgement. The families never share a colour.
 */
export type Tone = "neutral" | "positive" | "warning" | "negative" | "improvement" | "concern" | "notable";

/** A judgement as a reader sees it: a symbol, the same judgement as a word, and a tone that repeats both. */
export interface Mark {
  readonly kind: "mark";
  /** One character without meaning of its own; screen readers skip it. */
  readonly symbol: string;
  readonly word: string;
  readonly tone: Tone;
}

/** A link to the heading with id `to` in the same report. A report never links outside itself. */
export interface InternalLink {
  readonly kind: "link";
  readonly text: string;
  readonly to: string;
}

/** Words with an emphasis, or without one. */
export interface Words {
  readonly kind: "text" | "strong" | "emphasis";
  readonly text: string;
}

/** A share in words with a bar in front that shows the same; screen readers hear the words. */
export interface Bar {
  readonly kind: "bar";
  readonly text: string;
  /** Part of its room that is filled, in [0, 1]. */
  readonly filled: number;
  /** Ends of the interval, in the same room. */
  readonly interval?: { readonly lower: number; readonly upper: number };
}

/** A box to tick on paper, drawn and not a character: no font has to know it. `text` stands in it; empty when absent. */
export interface TickBox {
  readonly kind: "tick-box";
  readonly text?: string;
}

/** The smallest part of a report: plain text with its role. Never markup: renderers escape every character. */
export type Inline = Words | InternalLink | Mark | Bar | TickBox;

/**
 * Plain words.
 *
 * @example
 * ```ts
 * import { words } from "@maatstaf/reporting";
 *
 * words("93,7 %") // => { kind: "text", text: "93,7 %" }
 * ```
 */
export function words(text: string): Words {
  return { kind: "text", text };
}

/**
 * Words that matter most in their sentence.
 *
 * @example
 * ```ts
 * import { strong } from "@maatstaf/reporting";
 *
 * strong("ontbreekt") // => { kind: "strong", text: "ontbreekt" }
 * ```
 */
export function strong(text: string): Words {
  return { kind: "strong", text };
}

/**
 * The text of a run of inlines, without symbols: what a screen reader says.
 *
 * @example
 * ```ts
 * import { inlineText, strong, words } from "@maatstaf/reporting";
 *
 * inlineText([strong("Let op: "), words("het cijfer ontbreekt.")]) // => "Let op: het cijfer ontbreekt."
 * ```
 */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(said).join("");
}

function said(inline: Inline): string {
  if (inline.kind === "mark") return inline.word;
  return inline.text ?? "";
}

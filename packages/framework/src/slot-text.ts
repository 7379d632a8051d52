import type { VocabularyTerm } from "./vocabulary-term.ts";

/** The forms of a word that a text can ask: `{klant}`, `{klant:mv}`, `{klant:de}`, `{klant:een}`, `{klant:de-mv}`. */
export const SLOT_FORMS = ["enkelvoud", "mv", "de", "een", "de-mv"] as const;

/** One of {@link SLOT_FORMS}. */
export type SlotForm = (typeof SLOT_FORMS)[number];

/** A stretch of a text with blanks. */
export type SlotSegment =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "slot"; readonly slot: string; readonly form: SlotForm; readonly capital: boolean }
  | {
      readonly kind: "choice";
      readonly slot: string;
      readonly by: "de" | "mv";
      readonly options: readonly [string, string];
      readonly capital: boolean;
    }
  | { readonly kind: "malformed"; readonly text: string };

const BRACES = /\{[^{}]*\}|[{}]/gu;
const BLANK = /^\{(\p{L})([\p{L}-]*)(?::([a-z-]+)(?:=([^/{}]*)\/([^/{}]*))?)?\}$/u;

/**
 * The stretches of a text with blanks. The grammar, with `klant` for any slot:
 *
 * - `{klant}` the singular, `{klant:mv}` the plural, `{klant:de}` with *de* or *het*, `{klant:een}` with *een*,
 *   `{klant:de-mv}` the plural with *de*;
 * - `{klant:de=deze/dit}` the first text with a *de* word, the second with a *het* word;
 * - `{klant:mv=krijgt/krijgen}` the second text when the word has a plural, the first when it has none: the verb
 *   that goes with `{klant:mv}`;
 * - a capital in the name (`{Klant:de}`) gives the whole a capital.
 *
 * Anything else between braces is `malformed`.
 *
 * @example
 * ```ts
 * import { slotSegments } from "@maatstaf/framework";
 *
 * slotSegments("Kent {klant:de} ons?")[1] // => { kind: "slot", slot: "klant", form: "de", capital: false }
 * slotSegments("{klant:du}") // => [{ kind: "malformed", text: "{klant:du}" }]
 * ```
 */
export function slotSegments(text: string): readonly SlotSegment[] {
  const segments: SlotSegment[] = [];
  let from = 0;
  for (const match of text.matchAll(BRACES)) {
    if (match.index > from) segments.push({ kind: "text", text: text.slice(from, match.index) });
    segments.push(segmentOf(match[0]));
    from = match.index + match[0].length;
  }
  if (from < text.length) segments.push({ kind: "text", text: text.slice(from) });
  return segments;
}

function segmentOf(text: string): SlotSegment {
  const malformed: SlotSegment = { kind: "malformed", text };
  const [whole, first = "", rest = "", form = "enkelvoud", one, other] = BLANK.exec(text) ?? [];
  if (whole === undefined) return malformed;
  const slot = first.toLowerCase() + rest;
  const capital = first !== first.toLowerCase();
  if (one !== undefined && other !== undefined) {
    return form === "de" || form === "mv"
      ? { kind: "choice", slot, by: form, options: [one, other], capital }
      : malformed;
  }
  const known = SLOT_FORMS.find((candidate) => candidate === form);
  return known === undefined || text.includes(":enkelvoud") ? malformed : { kind: "slot", slot, form: known, capital };
}

/**
 * A text with its blanks filled by the words of a vocabulary.
 *
 * In English `de` gives *the*, `een` gives *a* or *an*, and a choice by article takes its first text.
 *
 * @returns `undefined` when the text is English and one of its words has no English.
 * @throws RangeError on a blank that is malformed or that no word fills; {@link adaptationIssues} tells beforehand.
 *
 * @example
 * ```ts
 * import { filledText } from "@maatstaf/framework";
 *
 * const words = { klant: { singular: "kind", plural: "kinderen", article: "het", alternatives: [] } } as const;
 * filledText("Krijgt {klant:de} wat {klant:de=die/dat} vraagt?", words, "nl") // => "Krijgt het kind wat dat vraagt?"
 * filledText("{Klant:mv} {klant:mv=krijgt/krijgen} antwoord.", words, "nl") // => "Kinderen krijgen antwoord."
 * ```
 */
export function filledText(
  text: string,
  vocabulary: Readonly<Record<string, VocabularyTerm>>,
  language: "nl" | "en",
): string | undefined {
  let filled = "";
  for (const segment of slotSegments(text)) {
    if (segment.kind === "text") {
      filled += segment.text;
      continue;
    }
    if (segment.kind === "malformed") {
      throw new RangeError(
        `filledText: ${segment.text} is not a blank; write {slot} or {slot:mv}, {slot:de}, {slot:een}`,
      );
    }
    const term = Object.hasOwn(vocabulary, segment.slot) ? vocabulary[segment.slot] : undefined;
    if (term === undefined) {
      throw new RangeError(`filledText: no word fills {${segment.slot}}; give it one in the vocabulary`);
    }
    if (language === "en" && term.en === undefined) return undefined;
    const word = segment.kind === "choice" ? chosen(segment, term, language) : formOf(segment.form, term, language);
    filled += segment.capital ? capitalized(word) : word;
  }
  return filled;
}

type Choice = Extract<SlotSegment, { kind: "choice" }>;

function chosen({ by, options }: Choice, term: VocabularyTerm, language: "nl" | "en"): string {
  const words = language === "en" ? term.en : term;
  const second = by === "de" ? language === "nl" && term.article === "het" : words?.plural !== undefined;
  return options[second ? 1 : 0];
}

function formOf(form: SlotForm, term: VocabularyTerm, language: "nl" | "en"): string {
  const { singular, plural = singular } = language === "en" ? (term.en ?? term) : term;
  const definite = language === "en" ? "the" : term.article;
  const hasPlural = (language === "en" ? term.en?.plural : term.plural) !== undefined;
  const forms = {
    enkelvoud: singular,
    mv: plural,
    de: `${definite} ${singular}`,
    een: `${language === "en" ? (term.en?.article ?? "a") : "een"} ${singular}`,
    // A mass noun keeps its own article where the plural is asked: "het onderhoud", "de zorg".
    "de-mv": `${language === "nl" && hasPlural ? "de" : definite} ${plural}`,
  } satisfies Record<SlotForm, string>;
  return forms[form];
}

function capitalized(word: string): string {
  // A Dutch word in ij- has both letters large.
  const head = word.startsWith("ij") ? 2 : 1;
  return word.slice(0, head).toUpperCase() + word.slice(head);
}

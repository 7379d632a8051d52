import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { SlotName } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";

const Word = z.string().trim().min(1).max(120);

const EnglishTerm = z.strictObject({
  singular: Word,
  plural: Word.optional(),
  article: z.enum(["a", "an"]).default("a"),
});

const DutchTerm = z.strictObject({
  singular: Word,
  plural: Word.optional(),
  article: z.enum(["de", "het"]),
  en: EnglishTerm.optional(),
});

/**
 * What a domain calls something (nl: *term*): singular, plural, and the article that makes the sentence right. A term
 * without a plural is a mass noun (*zorg*): where the plural is asked its singular stands. `alternatives` are other
 * words of the domain that a team may choose instead: {@link withTerms}.
 *
 * @example
 * ```ts
 * import { VocabularyTerm } from "@maatstaf/framework";
 *
 * VocabularyTerm.parse({ singular: "lener", plural: "leners", article: "de" }).singular // => "lener"
 * VocabularyTerm.safeParse({ singular: "lener", plural: "leners" }).success // => false
 * ```
 */
export const VocabularyTerm = DutchTerm.extend({ alternatives: z.array(DutchTerm).default([]) }).meta({
  description: "A word with singular, plural and article.",
});
export type VocabularyTerm = Immutable<z.infer<typeof VocabularyTerm>>;

/** The words for the blanks of the questions, by slot. */
export const Vocabulary = z.record(SlotName, VocabularyTerm).meta({ description: "Slot to word." });
export type Vocabulary = Immutable<z.infer<typeof Vocabulary>>;

/** A text with blanks (nl: *sjabloon*): a {@link LocalizedText} in which `{klant:de}` stands for a word of the domain. */
export const TemplateText = LocalizedText.meta({
  description: "A text in which {slot} stands for a word of the domain.",
});
export type TemplateText = LocalizedText;

import type { Locale } from "./locale.ts";

/** A language in which Maatstaf has words (nl: *taal*). */
export type Language = "nl" | "en";

const LANGUAGE: Readonly<Record<Locale, Language>> = { "nl-BE": "nl", "nl-NL": "nl", "en-GB": "en" };

/**
 * The language of a locale.
 *
 * @example
 * ```ts
 * import { languageOf } from "@maatstaf/kernel";
 *
 * languageOf("nl-BE") // => "nl"
 * ```
 */
export function languageOf(locale: Locale): Language {
  return LANGUAGE[locale];
}

import type { LocalizedText } from "./localized-text.ts";
import type { Locale } from "./locale.ts";

/**
 * The text for a locale; the Dutch one where there is none in that language.
 *
 * @example
 * ```ts
 * import { localized } from "@maatstaf/kernel";
 *
 * const name = { nl: "Burgerzaken", en: "Civil affairs" };
 * localized(name, "en-GB") // => "Civil affairs"
 * localized(name, "nl-NL") // => "Burgerzaken"
 * localized({ nl: "Wachttijd" }, "en-GB") // => "Wachttijd"
 * ```
 */
export function localized(text: LocalizedText, locale: Locale): string {
  if (locale === "en-GB") return text.en ?? text.nl;
  return locale === "nl-NL" ? (text["nl-NL"] ?? text.nl) : text.nl;
}

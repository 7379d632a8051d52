import type { Locale } from "@maatstaf/kernel";

/** A locale the program speaks: those of the reports. */
export type SpokenLocale = Locale;

/** The locales, written once more so that help need not load the kernel; a test holds them equal. */
export const LOCALES: readonly SpokenLocale[] = ["nl-BE", "nl-NL", "en-GB"];

/** The language the environment asks for: English when it says so, else Dutch. */
export function environmentLocale(environment: Readonly<Record<string, string | undefined>>): SpokenLocale {
  const said = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find(
    (text) => text !== undefined && text !== "",
  );
  if (said?.startsWith("en") === true) return "en-GB";
  return said?.startsWith("nl_NL") === true ? "nl-NL" : "nl-BE";
}

/** A language alone stands for its first locale. */
const LANGUAGES: Readonly<Record<string, SpokenLocale>> = { nl: "nl-BE", en: "en-GB" };

/** The locale of a text, if it is one or the short form of one: `en` is `en-GB`. */
export function spokenLocale(text: string | undefined): SpokenLocale | undefined {
  if (text === undefined) return undefined;
  return Object.hasOwn(LANGUAGES, text) ? LANGUAGES[text] : LOCALES.find((locale) => locale === text);
}

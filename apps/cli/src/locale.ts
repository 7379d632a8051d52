/** The locales the program speaks; the same as those of the reports. */
export const LOCALES = ["nl-BE", "nl-NL", "en-GB"] as const;
export type SpokenLocale = (typeof LOCALES)[number];

/** The language the environment asks for: English when it says so, else Dutch. */
export function environmentLocale(environment: Readonly<Record<string, string | undefined>>): SpokenLocale {
  const said = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find(
    (text) => text !== undefined && text !== "",
  );
  if (said?.startsWith("en") === true) return "en-GB";
  return said?.startsWith("nl_NL") === true ? "nl-NL" : "nl-BE";
}

/** The locale of a text, if it is one. */
export function spokenLocale(text: string | undefined): SpokenLocale | undefined {
  return LOCALES.find((locale) => locale === text);
}

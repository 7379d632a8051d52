import type { LocalizedText } from "@maatstaf/kernel";

/** Several texts as one, joined by "; " in every language one of them has; the Dutch text stands in where it lacks. */
export function joinedTexts(texts: readonly LocalizedText[]): LocalizedText | undefined {
  const [first] = texts;
  if (first === undefined || texts.length === 1) return first;
  const joined = (language: "nl" | "en" | "nl-NL"): string => texts.map((text) => text[language] ?? text.nl).join("; ");
  return {
    nl: joined("nl"),
    ...(texts.some((text) => text.en !== undefined) ? { en: joined("en") } : {}),
    ...(texts.some((text) => text["nl-NL"] !== undefined) ? { "nl-NL": joined("nl-NL") } : {}),
  };
}

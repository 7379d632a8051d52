import type { Locale } from "@maatstaf/kernel";

/**
 * The language of the answer: the first of the `Accept-Language` header, by its weight, that we speak. Dutch when none
 * is.
 *
 * @see RFC 9110, section 12.5.4.
 */
export function requestLocale(header: string | undefined): Locale {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((text) => text !== undefined);
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag } of wishes) {
    if (tag === "nl-nl") return "nl-NL";
    if (tag === "nl" || tag.startsWith("nl-")) return "nl-BE";
    if (tag === "en" || tag.startsWith("en-")) return "en-GB";
  }
  return "nl-BE";
}

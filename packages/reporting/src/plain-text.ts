/**
 * Characters that no report shows: control characters (C0 but for tab and line breaks, C1), and the marks that turn
 * the direction of text around and so could make a figure read differently from what it says.
 */
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Half of a surrogate pair without the other half: no valid text. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Text that is safe to show on one line: no control characters, no marks that reverse the reading direction, no broken
 * surrogates, and every run of white space with a tab or a line break in it as a single space. No-break spaces stay.
 *
 * @param text - Any text, also hostile.
 * @returns The same text without what cannot be shown; broken surrogates become `\uFFFD`.
 *
 * @example
 * ```ts
 * import { plainText } from "@maatstaf/reporting";
 *
 * plainText("eerste regel\n  tweede regel") // => "eerste regel tweede regel"
 * ```
 */
export function plainText(text: string): string {
  return text
    .replaceAll(INVISIBLE, "")
    .replaceAll(LONE_SURROGATE, "\uFFFD")
    .replaceAll(/[ ]*[\t\n\r\u2028\u2029]\s*/gu, " ");
}

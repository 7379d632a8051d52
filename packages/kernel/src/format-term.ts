import { kernelMessages } from "./kernel-messages.ts";
import type { Locale } from "./locale.ts";
import type { TermLength } from "./term.ts";

/**
 * The length of a term in words.
 *
 * @example
 * ```ts
 * import { formatTerm } from "@maatstaf/kernel";
 *
 * formatTerm({ amount: 45, unit: "calendar-days" }, "nl-BE") // => "45 kalenderdagen"
 * formatTerm({ amount: 1, unit: "weeks" }, "en-GB") // => "1 week"
 * ```
 */
export function formatTerm({ amount, unit }: TermLength, locale: Locale): string {
  return kernelMessages.text(locale, `term.${unit}`, { amount });
}

import type { Locale } from "@maatstaf/kernel";
import { frameworkMessages } from "./framework-messages.ts";

/** What must be said beside a figure of this package, so that nobody reads more in it than there is. */
export type CaveatCode = "lossy-bridge" | "no-conformity-statement" | "ordinal-scale";

/**
 * A caveat in words.
 *
 * @example
 * ```ts
 * import { caveatText } from "@maatstaf/framework";
 *
 * caveatText("no-conformity-statement", "en-GB") // => "This overview does not say that you meet the standard. Only an audit can say that."
 * ```
 */
export function caveatText(code: CaveatCode, locale: Locale): string {
  return frameworkMessages.text(locale, `caveat.${code}`);
}

import type { Locale } from "@maatstaf/kernel";
import { serviceMessages } from "./service-messages.ts";

/**
 * Why two products may be the same thing. `share` is how alike they are in this respect, from 0 to 1.
 *
 * - `same-identifier`: they have the same name in a shared list, such as the IPDC or UPL.
 * - `similar-name`: their names have words, or parts of words, in common; rare ones count more.
 * - `same-legal-basis`: they rest on the same law; one that few products rest on counts more.
 * - `same-process`: they follow the same process of a shared list.
 * - `part-of-name`: the name of one is in the name of the other, as when one product became two.
 */
export type PairingReason =
  | { readonly kind: "same-identifier"; readonly found: string }
  | { readonly kind: "similar-name"; readonly share: number; readonly words: readonly string[] }
  | { readonly kind: "same-legal-basis"; readonly share: number; readonly found: readonly string[] }
  | { readonly kind: "same-process"; readonly found: string }
  | { readonly kind: "part-of-name"; readonly share: number };

/**
 * A reason in words.
 *
 * @example
 * ```ts
 * import { pairingReasonText } from "@maatstaf/services";
 *
 * pairingReasonText({ kind: "similar-name", share: 0.8, words: ["reispas"] }, "nl-BE") // => "De namen lijken op elkaar (reispas)."
 * ```
 */
export function pairingReasonText(reason: PairingReason, locale: Locale): string {
  const found = "words" in reason ? reason.words : "found" in reason ? [reason.found].flat() : [];
  return serviceMessages.text(locale, `reason.${reason.kind}`, {
    found: found.length === 0 ? "none" : found.join(", "),
  });
}

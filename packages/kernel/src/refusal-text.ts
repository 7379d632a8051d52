import { kernelMessages } from "./kernel-messages.ts";
import type { Locale } from "./locale.ts";
import type { Refusal } from "./transition.ts";

/**
 * Why a command was refused, in words.
 *
 * @param label - The words for an id of the life cycle (state, role, guard, part); left out, the id itself.
 *
 * @example
 * ```ts
 * import { refusalText } from "@maatstaf/kernel";
 *
 * const refusal = { code: "role-not-allowed", params: { roles: "owner, verifier" } } as const;
 * const words = new Map([["owner", "actiehouder"], ["verifier", "toetser"]]);
 * refusalText(refusal, "nl-BE", (id) => words.get(id) ?? id) // => "Dit mag alleen door: actiehouder, toetser."
 * ```
 */
export function refusalText(
  { code, params }: Refusal,
  locale: Locale,
  label: (id: string) => string = (id) => id,
): string {
  const named = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" ? value.split(", ").map(label).join(", ") : value,
  ]);
  return kernelMessages.text(locale, `refusal.${code}`, Object.fromEntries(named));
}

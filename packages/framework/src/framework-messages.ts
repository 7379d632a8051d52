import { messageCatalogue } from "@maatstaf/kernel";
import type { Locale, MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

/**
 * The words for the codes of this package: `issue.<code>` about documents, `check.<code>` about self-evaluations,
 * `level-name.<level>`, `level.<level>`, `probe.<phase>`, `caveat.<code>`, and `label.<id>` for the states, commands,
 * roles, parts and gates of the life cycles.
 *
 * @example
 * ```ts
 * import { frameworkMessages } from "@maatstaf/framework";
 *
 * frameworkMessages.text("nl-BE", "level-name.1") // => "ad-hocbasis"
 * ```
 */
export const frameworkMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });

/**
 * The word for a state, command, role, part or gate of the life cycles; an id without a word is given back as it is. To
 * pass to `refusalText` and `lifeCycleDiagram` of `@maatstaf/kernel`.
 *
 * @example
 * ```ts
 * import { frameworkLabel } from "@maatstaf/framework";
 * import { refusalText } from "@maatstaf/kernel";
 *
 * const refusal = { code: "guard-not-met", params: { guard: "evidence-from-three" } } as const;
 * refusalText(refusal, "nl-BE", (id) => frameworkLabel(id, "nl-BE")) // => "Er is nog niet voldaan aan: bij elke score vanaf 3 staat bewijs."
 * ```
 */
export function frameworkLabel(id: string, locale: Locale): string {
  return frameworkMessages.has(`label.${id}`) ? frameworkMessages.text(locale, `label.${id}`) : id;
}

import * as z from "zod";

const Text = z.string().refine((text) => text.trim() !== "", { params: { code: "empty-text" } });

/**
 * A text that a municipality writes in Dutch, and may write in English or in the Dutch of the Netherlands as well.
 * Which of them a reader sees: {@link localized}.
 *
 * A text of nothing but spaces gives the issue code `empty-text`.
 *
 * @example
 * ```ts
 * import { LocalizedText } from "@maatstaf/kernel";
 *
 * LocalizedText.parse({ nl: "Wachttijd", en: "Waiting time" }) // => { nl: "Wachttijd", en: "Waiting time" }
 * LocalizedText.safeParse({ en: "Waiting time" }).success // => false
 * ```
 */
export const LocalizedText = z.strictObject({ nl: Text, en: Text.optional(), "nl-NL": Text.optional() }).readonly();
export type LocalizedText = z.infer<typeof LocalizedText>;

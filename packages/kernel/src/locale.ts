import * as z from "zod";

/**
 * A language as it is used in a country: `nl-BE` (the default of Maatstaf), `nl-NL` or `en-GB`. It decides the words,
 * and how numbers and days are written.
 *
 * @example
 * ```ts
 * import { Locale } from "@maatstaf/kernel";
 *
 * Locale.options // => ["nl-BE", "nl-NL", "en-GB"]
 * ```
 */
export const Locale = z.enum(["nl-BE", "nl-NL", "en-GB"]);
export type Locale = z.infer<typeof Locale>;

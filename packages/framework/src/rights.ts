import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

/**
 * Whose a document is, and what of it is here: our own words (`own`), short headings of the owner (`quoted`), or text
 * under a licence (`licensed`).
 *
 * @example
 * ```ts
 * import { Rights } from "@maatstaf/framework";
 *
 * Rights.safeParse({
 *   holder: "Example Institute",
 *   kind: "quoted",
 *   statement: { nl: "Alleen nummers en korte titels." },
 *   original: { nl: "Te koop bij het instituut." },
 * }).success // => true
 * ```
 */
export const Rights = z
  .strictObject({
    holder: z.string().trim().min(1).meta({ description: "Who owns the text." }),
    kind: z.enum(["own", "quoted", "licensed"]),
    statement: LocalizedText.meta({ description: "What of it is here, and what is not." }),
    original: LocalizedText.meta({ description: "Where to get the text itself." }),
    address: z.url().optional(),
    licence: z.string().min(1).optional().meta({ description: "SPDX name of the licence of what is here." }),
  })
  .meta({ title: "Maatstaf rights", description: "Whose a document is, and what of it is here." });
export type Rights = Immutable<z.infer<typeof Rights>>;

import * as z from "zod";
import type { Immutable } from "./immutable.ts";

/**
 * The ways in which a resident reaches the organisation.
 *
 * @example
 * ```ts
 * import { CHANNELS } from "@maatstaf/services";
 *
 * CHANNELS.length // => 7
 * ```
 */
export const CHANNELS = ["counter", "telephone", "email", "post", "website", "app", "home-visit"] as const;

/**
 * How a product is offered over one channel (kanaal).
 *
 * @example
 * ```ts
 * import { ChannelOffer } from "@maatstaf/services";
 *
 * ChannelOffer.parse({ channel: "counter", appointment: "required" }).available // => true
 * ```
 */
export const ChannelOffer = z.strictObject({
  channel: z.enum(CHANNELS),
  available: z.boolean().default(true),
  digitalMaturity: z
    .enum(["information", "form", "transaction", "proactive"])
    .optional()
    .meta({ description: "How far a resident gets without a person." }),
  appointment: z.enum(["none", "possible", "required"]).default("none"),
  hours: z.string().min(1).max(200).optional().meta({ description: "Opening hours, in words." }),
});
export type ChannelOffer = Immutable<z.infer<typeof ChannelOffer>>;

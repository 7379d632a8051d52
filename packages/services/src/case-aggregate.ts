import { Period } from "@maatstaf/kernel";
import * as z from "zod";
import { CHANNELS } from "./channel-offer.ts";
import type { Immutable } from "./immutable.ts";

const count = z.int().nonnegative();

/**
 * The cases of one product in one period (zaken), as a CRM counts them, without any person. `openPast` are the cases that
 * are still open past the norm at the end of the period: they count as late.
 *
 * @example
 * ```ts
 * import { CaseAggregate } from "@maatstaf/services";
 *
 * CaseAggregate.safeParse({
 *   source: "crm", productId: "P-0003", period: "2026-01", channel: "counter",
 *   received: 55, closedOnTime: 41, closedLate: 6, openWithin: 5, openPast: 3,
 * }).success // => true
 * ```
 */
export const CaseAggregate = z.strictObject({
  source: z.string().min(1).max(80).meta({ description: "The system it comes from." }),
  productId: z.string().min(1).max(80),
  period: Period,
  channel: z.enum(CHANNELS).optional().meta({ description: "None: all channels together." }),
  received: count,
  closedOnTime: count,
  closedLate: count,
  openWithin: count.meta({ description: "Still open at the end of the period, within the norm." }),
  openPast: count.meta({ description: "Still open at the end of the period, past the norm." }),
  transfers: count.optional().meta({ description: "Times a case was handed on to another." }),
  solvedAtFirstContact: count.optional(),
});
export type CaseAggregate = Immutable<z.infer<typeof CaseAggregate>>;

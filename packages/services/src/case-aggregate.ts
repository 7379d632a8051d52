import { CalendarDate, Period } from "@maatstaf/kernel";
import * as z from "zod";
import { CHANNELS } from "./channel-offer.ts";
import type { Immutable } from "./immutable.ts";
import { NORM_UNITS } from "./norm-unit.ts";

const count = z.int().nonnegative();

const unit = z
  .enum(NORM_UNITS)
  .exclude(["share"])
  .meta({ description: "The unit the CRM counts in; working days and calendar days are never mixed." });

/**
 * How long the closed cases took, without whose they were (doorlooptijden): each of them, or how many in each class. A class
 * holds what took at most `upTo` and more than the class before; `above` took longer than the last.
 *
 * @example
 * ```ts
 * import { CaseDurations } from "@maatstaf/services";
 *
 * CaseDurations.safeParse({ kind: "values", unit: "working-days", values: [3, 5, 12] }).success // => true
 * CaseDurations.safeParse({ kind: "classes", unit: "weeks", classes: [{ upTo: 4, count: 1 }, { upTo: 2, count: 0 }], above: 0 }).success // => false
 * ```
 */
export const CaseDurations = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("values"), unit, values: z.array(z.number().nonnegative()) }),
  z.strictObject({
    kind: z.literal("classes"),
    unit,
    classes: z
      .array(z.strictObject({ upTo: z.number().positive(), count }))
      .min(1)
      .superRefine((classes, context) => {
        for (const [at, { upTo }] of classes.entries()) {
          const before = classes[at - 1]?.upTo ?? 0;
          if (upTo <= before)
            context.addIssue({
              code: "custom",
              path: [at, "upTo"],
              params: { code: "classes-not-ascending" },
              input: upTo,
            });
        }
      }),
    above: count,
  }),
]);
export type CaseDurations = Immutable<z.infer<typeof CaseDurations>>;

/**
 * The cases of one product in one period (zaken), as a CRM counts them, without any person: of all channels and target groups, or of one. `openPast` are the cases that
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
  targetGroupId: z.string().min(1).max(80).optional().meta({ description: "None: all target groups together." }),
  received: count,
  closedOnTime: count,
  closedLate: count,
  openWithin: count.meta({ description: "Still open at the end of the period, within the norm." }),
  openPast: count.meta({ description: "Still open at the end of the period, past the norm." }),
  transfers: count.optional().meta({ description: "Times a case was handed on to another." }),
  solvedAtFirstContact: count.optional(),
  durations: CaseDurations.optional().meta({ description: "Of the cases that were closed in the period." }),
  importedOn: CalendarDate.optional().meta({ description: "The day the figures were taken in; an import sets it." }),
});
export type CaseAggregate = Immutable<z.infer<typeof CaseAggregate>>;

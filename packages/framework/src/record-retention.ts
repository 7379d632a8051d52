import { CalendarDate, isBefore, LocalizedText, plusDays, plusMonths } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

const Id = z.string().min(1).max(80);

/**
 * A kind of record (nl: *registratie*) with how long it is kept, counted from what, on what ground, and what becomes of
 * it. Terms come from official schedules; none is built in.
 *
 * @example
 * ```ts
 * import { RecordType } from "@maatstaf/framework";
 *
 * RecordType.safeParse({
 *   code: "R-03", name: { nl: "Klachtdossier" }, medium: "digital", location: "zaaksysteem", owner: "p1",
 *   retention: { years: 5, trigger: "afsluiting", basis: "selectielijst", disposal: "destroy" }, containsPersonalData: true,
 *   legalBasis: "openbare taak",
 * }).success // => true
 * ```
 */
export const RecordType = z.strictObject({
  code: Id,
  name: LocalizedText,
  medium: z.enum(["paper", "digital", "both"]),
  location: z.string().min(1),
  owner: Id,
  retention: z.strictObject({
    years: z.int().min(0),
    trigger: z.string().min(1).meta({ description: "The event from which the term runs." }),
    basis: z.string().min(1).meta({ description: "The schedule or law that says so." }),
    disposal: z.enum(["destroy", "transfer", "keep"]),
  }),
  containsPersonalData: z.boolean(),
  legalBasis: z.string().min(1).optional(),
});
export type RecordType = Immutable<z.infer<typeof RecordType>>;

/** One record, kept as evidence. */
export const RecordEntry = z.strictObject({
  type: Id,
  reference: Id,
  date: CalendarDate.meta({ description: "Day of the event from which the retention runs." }),
  processId: Id.optional(),
  caseReference: Id.optional(),
  hash: z.string().min(1).optional(),
});
export type RecordEntry = Immutable<z.infer<typeof RecordEntry>>;

/** What is to be done with a record, or from which day. */
export type DisposalDecision =
  | { readonly kind: "keep" }
  | { readonly kind: "retain"; readonly until: CalendarDate }
  | { readonly kind: "dispose"; readonly how: "destroy" | "transfer"; readonly since: CalendarDate };

/**
 * Whether a record may go. Its term runs from its day; on the day after the last it may be destroyed or handed over.
 *
 * @param on - The day of the decision.
 * @returns `retain` with the last day of the term; `dispose` with the first day on which it may; or `keep` for good.
 * @throws RangeError when the term ends after the year 9999.
 *
 * @example
 * ```ts
 * import { disposalDecision } from "@maatstaf/framework";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const retention = { years: 5, trigger: "afsluiting", basis: "selectielijst", disposal: "destroy" } as const;
 * const record = { date: calendarDate("2021-03-01") };
 * disposalDecision({ retention }, record, calendarDate("2026-03-01")) // => { kind: "retain", until: "2026-03-01" }
 * disposalDecision({ retention }, record, calendarDate("2026-03-02")).kind // => "dispose"
 * ```
 */
export function disposalDecision(
  { retention }: Pick<RecordType, "retention">,
  { date }: Pick<RecordEntry, "date">,
  on: CalendarDate,
): DisposalDecision {
  if (retention.disposal === "keep") return { kind: "keep" };
  const until = plusMonths(date, retention.years * 12);
  if (!isBefore(until, on)) return { kind: "retain", until };
  return { kind: "dispose", how: retention.disposal, since: plusDays(until, 1) };
}

import { CalendarDate, Reference } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { refusedFor } from "./moved-record.ts";
import type { MovedRecord } from "./moved-record.ts";

/**
 * What somebody can send to a municipality, and what one can turn out to be: a complaint, a report of something broken
 * (melding), a question, an objection or appeal, a proposal, a report to the integrity channel.
 *
 * @example
 * ```ts
 * import { CASE_KINDS } from "@maatstaf/pdca";
 *
 * CASE_KINDS.includes("report") // => true
 * ```
 */
export const CASE_KINDS = ["complaint", "report", "question", "objection", "proposal", "integrity-report"] as const;

/** One of {@link CASE_KINDS}. */
export type CaseKind = (typeof CASE_KINDS)[number];

/**
 * A link that a case keeps to another: what it was before, what it became, what it was merged into.
 *
 * @example
 * ```ts
 * import { CaseLink } from "@maatstaf/pdca";
 *
 * CaseLink.parse({ relation: "was", reference: { kind: "report", id: "M-17" } }).relation // => "was"
 * ```
 */
export const CaseLink = z.strictObject({
  relation: z.enum(["was", "became", "merged-into", "same-case"]),
  reference: Reference,
});
export type CaseLink = Immutable<z.infer<typeof CaseLink>>;

/**
 * The decision that a case is of another kind than the register it came in.
 *
 * @example
 * ```ts
 * import { Reclassification } from "@maatstaf/pdca";
 *
 * const decision = { to: "objection", newId: "B-9", by: "klc", on: "2026-03-30", why: "Het gaat om een beslissing met beroep." };
 * Reclassification.safeParse(decision).success // => true
 * ```
 */
export const Reclassification = z.strictObject({
  to: z.enum(CASE_KINDS),
  newId: z.string().min(1).max(80),
  by: z.string().min(1),
  on: CalendarDate,
  why: z.string().trim().min(20).max(2000),
});
export type Reclassification = Immutable<z.infer<typeof Reclassification>>;

/** A case as it came in, whatever register it is in. */
export interface IncomingCase {
  readonly kind: CaseKind;
  readonly id: string;
  readonly receivedOn: CalendarDate;
  /** References of who sent it; none for an anonymous one. */
  readonly senderRefs: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly suspensions: readonly { readonly from: CalendarDate; readonly to?: CalendarDate | undefined }[];
  readonly links: readonly CaseLink[];
}

/** A case that goes to another register: all that was said, the day it came in, and what it was. */
export interface Handover extends IncomingCase {
  /** The day it was handed over; its terms run on from `receivedOn`, since the sender waits no shorter for our mistake. */
  readonly handedOverOn: CalendarDate;
}

/** What came of a reclassification: the record that stays behind, if one stays, and what goes on. */
export type ReclassifiedRecord<Kept> =
  | { readonly kind: "reclassified"; readonly record: Kept; readonly handover: Handover }
  | Extract<MovedRecord<never>, { kind: "refused" }>;

/**
 * The handover of a case that is of another kind: under its new id, with the day of receipt and the suspensions of its
 * clock, and a link to what it was. A report to the integrity channel keeps no link: nothing may lead back to it.
 *
 * @returns `refused` when it is of that kind already, or the decision lies before the receipt.
 *
 * @see docs/methods/pdca-complaints.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { handover } from "@maatstaf/pdca";
 *
 * const report = {
 *   kind: "report", id: "M-17", receivedOn: calendarDate("2026-03-02"), senderRefs: ["px-4"], subject: "Put in de weg", text: "Voor de derde keer.",
 *   suspensions: [], links: [],
 * } as const;
 * const decision = { to: "complaint", newId: "k9", by: "klc", on: calendarDate("2026-03-30"), why: "De melding bleef te lang liggen." } as const;
 * const result = handover(report, decision);
 * result.kind === "handed-over" ? [result.handover.receivedOn, result.handover.links] : [] // => ["2026-03-02", [{ relation: "was", reference: { kind: "report", id: "M-17" } }]]
 * ```
 */
export function handover(
  incoming: IncomingCase,
  { to, newId, on }: Reclassification,
): { readonly kind: "handed-over"; readonly handover: Handover } | Extract<MovedRecord<never>, { kind: "refused" }> {
  const refused = refusedFor({ "of-another-kind": to !== incoming.kind, "after-receipt": on >= incoming.receivedOn });
  if (refused !== undefined) return refused;
  const links: readonly CaseLink[] =
    to === "integrity-report"
      ? []
      : [...incoming.links, { relation: "was", reference: { kind: incoming.kind, id: incoming.id } }];
  return { kind: "handed-over", handover: { ...incoming, kind: to, id: newId, links, handedOverOn: on } };
}

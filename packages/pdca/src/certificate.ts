import { CalendarDate, plusDays, plusMonths } from "@maatstaf/kernel";
import * as z from "zod";
import auditTerms from "./audit-terms.json" with { type: "json" };
import type { DueMoment } from "./due-moment.ts";
import type { Immutable } from "./immutable.ts";
import { RecordId, Sentence } from "./record-id.ts";

/**
 * A certificate (certificaat) that a certification body granted, with the audits that keep it. `surveillances` and
 * `recertification` are the days on which those audits were held.
 *
 * @example
 * ```ts
 * import { Certificate } from "@maatstaf/pdca";
 *
 * Certificate.parse({
 *   id: "ISO-2024", standard: "iso9001-2015", scope: "Dienstverlening aan inwoners", body: "Keurder", number: "BE-1", decidedOn: "2024-02-29",
 * }).surveillances // => []
 * ```
 */
export const Certificate = z.strictObject({
  id: RecordId,
  standard: RecordId,
  scope: Sentence,
  body: Sentence,
  number: Sentence,
  decidedOn: CalendarDate,
  expiresOn: CalendarDate.optional().meta({ description: "As printed, where it follows an earlier cycle." }),
  earlier: z
    .array(z.strictObject({ number: Sentence, decidedOn: CalendarDate, expiresOn: CalendarDate }))
    .default([])
    .meta({ description: "Certificates before this one." }),
  surveillances: z.array(CalendarDate).default([]),
  recertification: CalendarDate.optional(),
});
export type Certificate = Immutable<z.infer<typeof Certificate>>;

/** The terms of a certification cycle, as data. */
export const CertificationTerms = z.strictObject({
  firstSurveillanceMonths: z.int().min(1),
  years: z.int().min(1),
  recertificationFromDays: z.int().min(1),
  recertificationToDays: z.int().min(1),
});
export type CertificationTerms = Immutable<z.infer<typeof CertificationTerms>>;

/** The days of one certification cycle. */
export interface CertificateCalendar {
  /** The last day for the first surveillance audit. */
  readonly firstSurveillanceBefore: CalendarDate;
  /** The calendar years that each need a surveillance audit of their own. */
  readonly surveillanceYears: readonly number[];
  readonly expires: CalendarDate;
  /** The days between which the recertification audit is planned. */
  readonly recertification: { readonly from: CalendarDate; readonly to: CalendarDate };
}

/** The terms of ISO/IEC 17021-1; the days before expiry are our default for planning. */
export function certificationTerms(): CertificationTerms {
  return CertificationTerms.parse(auditTerms.certification);
}

/**
 * The calendar of a certificate: the first surveillance audit at most 12 months after the decision, one in each calendar
 * year after that but the year of recertification, expiry 3 years after the decision less a day, and the recertification
 * audit 180 to 60 days before that. Months are clamped to their end.
 *
 * @param expiresOn - The day on the certificate, where a recertification follows the expiry of the cycle before it.
 *
 * @see ISO/IEC 17021-1:2015, 9.1.3, for the cycle.
 * @see docs/methods/pdca-audits.md
 *
 * @example
 * ```ts
 * import { certificateCalendar } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const calendar = certificateCalendar(calendarDate("2024-02-29"));
 * calendar.firstSurveillanceBefore // => "2025-02-28"
 * calendar.surveillanceYears // => [2026]
 * calendar.expires // => "2027-02-27"
 * calendar.recertification // => { from: "2026-08-31", to: "2026-12-29" }
 * ```
 */
export function certificateCalendar(
  decidedOn: CalendarDate,
  terms: CertificationTerms = certificationTerms(),
  expiresOn?: CalendarDate,
): CertificateCalendar {
  const expires = expiresOn ?? plusDays(plusMonths(decidedOn, 12 * terms.years), -1);
  const year = Number(decidedOn.slice(0, 4));
  return {
    firstSurveillanceBefore: plusMonths(decidedOn, terms.firstSurveillanceMonths),
    surveillanceYears: Array.from({ length: Math.max(0, terms.years - 2) }, (_, index) => year + 2 + index),
    expires,
    recertification: {
      from: plusDays(expires, -terms.recertificationFromDays),
      to: plusDays(expires, -terms.recertificationToDays),
    },
  };
}

/**
 * What a certificate still asks for: the surveillance audits that were not held, and the recertification. A surveillance
 * audit of a year is due on its last day.
 *
 * @example
 * ```ts
 * import { Certificate, certificateDueMoments } from "@maatstaf/pdca";
 *
 * const certificate = Certificate.parse({
 *   id: "ISO-2024", standard: "iso9001-2015", scope: "Dienstverlening aan inwoners", body: "Keurder", number: "BE-1", decidedOn: "2024-04-18",
 *   surveillances: ["2025-03-11"],
 * });
 * certificateDueMoments(certificate).map(({ kind, due }) => [kind, due]) // => [["surveillance-audit", "2026-12-31"], ["recertification-audit", "2027-02-16"]]
 * ```
 */
export function certificateDueMoments(
  { id, decidedOn, expiresOn, surveillances, recertification }: Certificate,
  terms: CertificationTerms = certificationTerms(),
): DueMoment[] {
  const calendar = certificateCalendar(decidedOn, terms, expiresOn);
  const moment = (kind: string, due: CalendarDate): DueMoment => ({
    ref: { kind: "certificate", id },
    kind,
    due,
    assignee: "quality-coordinator",
    escalatesTo: "general-director",
  });
  const held = surveillances.filter((day) => decidedOn < day && day <= calendar.expires);
  const first = held.some((day) => day <= calendar.firstSurveillanceBefore);
  // A first audit in the year of the decision leaves the next calendar year without one.
  const required = [...(first ? [Number(decidedOn.slice(0, 4)) + 1] : []), ...calendar.surveillanceYears];
  const years = required.filter((year) => !held.some((day) => day.startsWith(`${year}-`)));
  return [
    ...(first ? [] : [moment("first-surveillance-audit", calendar.firstSurveillanceBefore)]),
    ...years.map((year) => moment("surveillance-audit", CalendarDate.parse(`${year}-12-31`))),
    ...(recertification !== undefined && recertification <= calendar.expires
      ? []
      : [moment("recertification-audit", calendar.recertification.to)]),
  ];
}

import { CalendarDate, Reference } from "@maatstaf/kernel";
import * as z from "zod";
import { ADMISSIBILITY_GROUNDS, CAUSE_CATEGORIES, OMBUDS_NORMS } from "./complaint-grounds.ts";
import type { Immutable } from "./immutable.ts";
import { CaseLink, Reclassification } from "./reclassification.ts";
import { RecordStep } from "./record-step.ts";
import { RecordId } from "./record-id.ts";

const id = RecordId;
const ids = z.array(id).default([]);
const text = z.string().trim().min(1).max(10_000);
const why = z.string().trim().min(20).max(2000);

/**
 * A complaint (klacht): how someone felt treated by the municipality, and what was done about it.
 *
 * Who complains is a reference into a store of its own, so that this record holds no name. Judgements and answers belong
 * to a round: a complaint that is reopened keeps those of the first.
 *
 * @example
 * ```ts
 * import { Complaint } from "@maatstaf/pdca";
 *
 * const complaint = Complaint.parse({
 *   id: "k1", receivedOn: "2026-03-27", channel: "phone", complainant: { kind: "known", personRef: "px-81" },
 *   content: { subject: "Toon aan de telefoon", description: "De medewerker hing op." },
 *   about: { unitIds: ["BZ"], personIds: ["p7"], decisionChainIds: ["p2"] },
 *   regulation: { id: "KR", version: "2026.1" },
 * });
 * complaint.state // => "received"
 * ```
 */
export const Complaint = z.strictObject({
  id,
  number: z.string().min(1).optional(),
  receivedOn: CalendarDate,
  factsOn: CalendarDate.optional().meta({
    description: "The last day of what it is about; a complaint is turned down for its age only by this day.",
  }),
  channel: z.enum(["counter", "phone", "email", "letter", "web-form", "social-media", "other"]),
  language: z.string().min(2).default("nl"),
  complainant: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("known"), personRef: id, preferredContact: z.string().min(1).optional() }),
    z.strictObject({ kind: z.literal("anonymous") }),
    z.strictObject({ kind: z.literal("withheld") }),
  ]),
  representativeRef: id.optional(),
  content: z
    .strictObject({ subject: text, description: text, desiredOutcome: text.optional() })
    .optional()
    .meta({ description: "What was said; absent once it left for the integrity channel." }),
  about: z.strictObject({
    productId: id.optional(),
    unitIds: ids,
    conductOf: z.enum(["staff", "body"]).default("staff"),
    personIds: ids.meta({ description: "Whose conduct it is about: they never handle it." }),
    decisionChainIds: ids.meta({ description: "Who decided, or leads those who did: they never handle it." }),
  }),
  regulation: z.strictObject({ id, version: z.string().min(1) }),
  confidentiality: z.enum(["normal", "restricted"]).default("normal"),
  links: z.array(CaseLink).default([]),
  acknowledgedOn: CalendarDate.optional(),
  reclassification: Reclassification.optional(),
  inadmissibility: z
    .strictObject({
      ground: z.enum(ADMISSIBILITY_GROUNDS),
      motivation: why,
      remedies: text.meta({ description: "Where else the complainant can go." }),
      by: id,
      on: CalendarDate,
    })
    .optional(),
  handlerId: id.optional(),
  mediationTried: z.boolean().default(false),
  suspensions: z
    .array(
      z
        .strictObject({ from: CalendarDate, to: CalendarDate.optional(), reason: text.optional() })
        .refine(({ from, to }) => to === undefined || from <= to, {
          params: { code: "complaint.suspension-ends-before-it-starts" },
          path: ["to"],
        }),
    )
    .default([])
    .meta({ description: "Times of waiting for the complainant; one without an end still runs." }),
  extension: z
    .strictObject({ noticeOn: CalendarDate, why })
    .optional()
    .meta({ description: "The one extension of the regulation, with the notice that was sent." }),
  consent: z
    .strictObject({ until: CalendarDate, on: CalendarDate })
    .optional()
    .meta({ description: "Further delay to which the complainant agreed in writing." }),
  hearing: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("held"), on: CalendarDate, report: Reference }),
      z.strictObject({
        kind: z.literal("waived"),
        ground: z.enum(["manifestly-unfounded", "declined-by-complainant", "no-reply-in-time"]),
      }),
    ])
    .optional(),
  judgements: z
    .array(
      z.strictObject({
        round: z.int().min(0),
        verdict: z.enum(["founded", "partly-founded", "unfounded", "no-verdict", "corrected-during-handling"]),
        findings: text,
        ombudsNorms: z.array(z.enum(OMBUDS_NORMS)).default([]),
        causeCategory: z.enum(CAUSE_CATEGORIES).optional(),
        remedy: text.optional(),
        by: id,
        on: CalendarDate,
      }),
    )
    .default([]),
  answers: z
    .array(
      z.strictObject({
        round: z.int().min(0),
        text,
        mentionsSecondLine: z.boolean(),
        by: id,
        on: CalendarDate,
      }),
    )
    .default([]),
  lesson: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("action"), actionIds: z.array(id).min(1) }),
      z.strictObject({ kind: z.literal("none"), why }),
    ])
    .optional()
    .meta({ description: "What is learnt from it: an action, or why there is none." }),
  nonconformityId: id.optional(),
  secondLine: z
    .strictObject({
      body: z.string().min(1),
      sentOn: CalendarDate,
      outcome: z
        .strictObject({
          on: CalendarDate,
          text,
          verdict: z
            .enum(["founded", "partly-founded", "unfounded", "no-verdict"])
            .optional()
            .meta({ description: "What the second line found, where it judges." }),
        })
        .optional(),
    })
    .optional(),
  satisfactionWithHandling: z.int().min(1).max(10).optional(),
  reopened: z.int().min(0).default(0),
  state: z
    .enum([
      "received",
      "registered",
      "acknowledged",
      "reclassified",
      "inadmissible",
      "in-handling",
      "suspended",
      "extended",
      "answered",
      "second-line",
      "closed",
    ])
    .default("received"),
  steps: z.array(RecordStep).default([]),
});
export type Complaint = Immutable<z.infer<typeof Complaint>>;

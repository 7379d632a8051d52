import * as z from "zod";
import type { ComplaintRegulation } from "./complaint-regulation.ts";
import type { Immutable } from "./immutable.ts";
import type { PdcaIssue } from "./pdca-issue.ts";
import { Sentence } from "./record-id.ts";

/** The nine guiding ideas of ISO 10002 for handling complaints, in the order of {@link complaintPracticeIssues}. */
export const COMPLAINT_PRINCIPLES = [
  "visible",
  "accessible",
  "responsive",
  "objective",
  "no-charge",
  "confidential",
  "customer-focused",
  "accountable",
  "improving",
] as const;

const CHANNELS = ["counter", "phone", "email", "letter", "web-form", "social-media", "other"] as const;

/**
 * How an organisation handles complaints beside its regulation: where the way is shown, what it costs, who reads it.
 *
 * @example
 * ```ts
 * import { ComplaintPractice } from "@maatstaf/pdca";
 *
 * ComplaintPractice.parse({ publishedAt: ["website"], channels: ["phone", "web-form"] }).chargeCents // => 0
 * ```
 */
export const ComplaintPractice = z.strictObject({
  publishedAt: z.array(Sentence).default([]).meta({ description: "Where residents find how to complain." }),
  channels: z.array(z.enum(CHANNELS)).default([]),
  tellsProgress: z.boolean().default(false).meta({ description: "The complainant can follow it." }),
  chargeCents: z.int().min(0).default(0),
  readerRoles: z
    .array(z.string().min(1))
    .default(["complaints-coordinator", "complaint-handler"])
    .meta({ description: "Roles that read the whole complaint." }),
  asksSatisfaction: z.boolean().default(false),
  reportsTo: z.array(Sentence).default([]).meta({ description: "Who gets the yearly report." }),
  reviewMonths: z.int().min(1).optional().meta({ description: "How often the way of handling is reviewed." }),
});
export type ComplaintPractice = Immutable<z.infer<typeof ComplaintPractice>>;

type Demand = (practice: ComplaintPractice, regulation: ComplaintRegulation) => boolean;

const SPOKEN: readonly ComplaintPractice["channels"][number][] = ["counter", "phone"];
const READERS: readonly string[] = ["complaints-coordinator", "complaint-handler"];
const YEAR = 12;

/** What each idea asks, in figures and facts that can be checked. */
const DEMANDS: Readonly<Record<(typeof COMPLAINT_PRINCIPLES)[number], Demand>> = {
  visible: ({ publishedAt }) => publishedAt.length > 0,
  // Who cannot write has to be able to tell it, and who cannot come has to be able to write.
  accessible: ({ channels }) =>
    channels.some((channel) => SPOKEN.includes(channel)) && channels.some((channel) => !SPOKEN.includes(channel)),
  responsive: ({ tellsProgress }, { terms }) => tellsProgress && terms.acknowledgement !== undefined,
  objective: (_, { secondLine }) => secondLine !== undefined,
  "no-charge": ({ chargeCents }) => chargeCents === 0,
  confidential: ({ readerRoles }) => readerRoles.every((role) => READERS.includes(role)),
  "customer-focused": ({ asksSatisfaction }) => asksSatisfaction,
  accountable: ({ reportsTo }) => reportsTo.length > 0,
  improving: ({ reviewMonths }) => reviewMonths !== undefined && reviewMonths <= YEAR,
};

/**
 * In which of the nine guiding ideas of ISO 10002 a way of handling complaints falls short, one issue for each. They advise:
 * a regulation is valid without them.
 *
 * @see docs/methods/pdca-complaints.md
 *
 * @example
 * ```ts
 * import { complaintFrame, ComplaintPractice, complaintPracticeIssues, ComplaintRegulation } from "@maatstaf/pdca";
 *
 * const regulation = ComplaintRegulation.parse({
 *   ...complaintFrame("nl"), id: "KV", version: "2026.1", adoptedBy: "college", adoptedOn: "2025-12-15",
 *   secondLine: { body: "ombudsman" }, anonymous: "refused", retentionYears: 5,
 * });
 * const practice = ComplaintPractice.parse({ publishedAt: ["website"], channels: ["web-form"], asksSatisfaction: true, reportsTo: ["gemeenteraad"], reviewMonths: 12 });
 * complaintPracticeIssues(practice, regulation).map(({ code }) => code) // => ["complaint.practice-not-accessible", "complaint.practice-not-responsive"]
 * ```
 */
export function complaintPracticeIssues(practice: ComplaintPractice, regulation: ComplaintRegulation): PdcaIssue[] {
  return COMPLAINT_PRINCIPLES.filter((principle) => !DEMANDS[principle](practice, regulation)).map((principle) => ({
    code: `complaint.practice-not-${principle}`,
    severity: "warning",
    place: PLACES[principle],
    params: {},
  }));
}

/** Where each idea is written down, in the practice or in the regulation. */
const PLACES: Readonly<Record<(typeof COMPLAINT_PRINCIPLES)[number], string>> = {
  visible: "practice.publishedAt",
  accessible: "practice.channels",
  responsive: "practice.tellsProgress",
  objective: "regulation.secondLine",
  "no-charge": "practice.chargeCents",
  confidential: "practice.readerRoles",
  "customer-focused": "practice.asksSatisfaction",
  accountable: "practice.reportsTo",
  improving: "practice.reviewMonths",
};

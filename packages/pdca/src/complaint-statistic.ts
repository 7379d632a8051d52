import { compareDates, daysBetween, Period, period, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";
import { answerDue, answeredOn, requireOwnRules } from "./complaint-clock.ts";
import type { ComplaintRules } from "./complaint-clock.ts";
import { ADMISSIBILITY_GROUNDS, CAUSE_CATEGORIES, OMBUDS_NORMS } from "./complaint-grounds.ts";
import type { Complaint } from "./complaint.ts";
import type { Immutable } from "./immutable.ts";

/**
 * What stays of a complaint for the statistics when the record itself is gone: no person, no words, no day, no number.
 *
 * @example
 * ```ts
 * import { ComplaintStatistic } from "@maatstaf/pdca";
 *
 * ComplaintStatistic.parse({ receivedIn: "2026-03", channel: "phone", outcome: "open", isReopened: false, wentToSecondLine: false }).ombudsNorms // => []
 * ```
 */
export const ComplaintStatistic = z.strictObject({
  receivedIn: Period.meta({ description: "The month of receipt." }),
  channel: z.string().min(1),
  productId: z.string().min(1).optional(),
  outcome: z.enum([
    "open",
    "reclassified",
    "inadmissible",
    "founded",
    "partly-founded",
    "unfounded",
    "no-verdict",
    "corrected-during-handling",
  ]),
  ground: z.enum(ADMISSIBILITY_GROUNDS).optional(),
  ombudsNorms: z.array(z.enum(OMBUDS_NORMS)).default([]),
  causeCategory: z.enum(CAUSE_CATEGORIES).optional(),
  lesson: z.enum(["action", "none"]).optional(),
  handling: z
    .strictObject({
      standing: z.enum(["in-time", "late", "open-past-term", "open-within-term"]),
      days: z.int().min(0).optional().meta({ unit: "calendar days from receipt to answer" }),
    })
    .optional(),
  isReopened: z.boolean(),
  wentToSecondLine: z.boolean(),
});
export type ComplaintStatistic = Immutable<z.infer<typeof ComplaintStatistic>>;

/**
 * What a complaint counts as in the statistics on a day.
 *
 * Handling is that of the first answer; what was reclassified has none, since its clock runs on elsewhere. The verdict is
 * the last one.
 *
 * @param on - The day of reading.
 *
 * @example
 * ```ts
 * import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
 * import { Complaint, complaintFrame, ComplaintRegulation, complaintStatistic } from "@maatstaf/pdca";
 *
 * const regulation = ComplaintRegulation.parse({
 *   ...complaintFrame("nl"), id: "KV", version: "2026.1", adoptedBy: "college", adoptedOn: "2025-12-15",
 *   secondLine: { body: "ombudsman" }, anonymous: "refused", retentionYears: 5,
 * });
 * const complaint = Complaint.parse({
 *   id: "k1", receivedOn: "2026-03-16", channel: "email", complainant: { kind: "anonymous" }, content: { subject: "Toon", description: "Hing op." },
 *   about: {}, regulation: { id: "KV", version: "2026.1" },
 * });
 * complaintStatistic(complaint, { regulation, calendar: holidayCalendar("nl") }, calendarDate("2026-04-29")).handling // => { standing: "open-past-term" }
 * ```
 */
export function complaintStatistic(complaint: Complaint, rules: ComplaintRules, on: CalendarDate): ComplaintStatistic {
  requireOwnRules(complaint, rules);
  const { receivedOn, channel, about, inadmissibility, judgements, lesson } = complaint;
  const judgement = judgements.toSorted((a, b) => a.round - b.round || compareDates(a.on, b.on)).at(-1);
  const outcome = outcomeOf(complaint);
  return {
    receivedIn: period(receivedOn.slice(0, 7)),
    channel,
    ...(about.productId === undefined ? {} : { productId: about.productId }),
    outcome,
    ...(inadmissibility === undefined ? {} : { ground: inadmissibility.ground }),
    ombudsNorms: judgement?.ombudsNorms ?? [],
    ...(judgement?.causeCategory === undefined ? {} : { causeCategory: judgement.causeCategory }),
    ...(lesson === undefined ? {} : { lesson: lesson.kind }),
    ...(outcome === "reclassified" ? {} : { handling: handlingOf(complaint, rules, on) }),
    isReopened: complaint.reopened > 0,
    wentToSecondLine: complaint.secondLine !== undefined,
  };
}

function outcomeOf({ state, inadmissibility, judgements, answers }: Complaint): ComplaintStatistic["outcome"] {
  if (state === "reclassified") return "reclassified";
  if (inadmissibility !== undefined) return "inadmissible";
  const round = answers.reduce((latest, answer) => Math.max(latest, answer.round), -1);
  return judgements.findLast((judgement) => judgement.round === round)?.verdict ?? "open";
}

function handlingOf(
  complaint: Complaint,
  rules: ComplaintRules,
  on: CalendarDate,
): NonNullable<ComplaintStatistic["handling"]> {
  const first: Complaint = {
    ...complaint,
    reopened: 0,
    steps: complaint.steps.filter(({ command }) => command !== "reopen"),
  };
  const due = answerDue(first, rules, on).date;
  const done = complaint.answers.find(({ round }) => round === 0)?.on ?? answeredOn(first);
  if (done === undefined || done > on) return { standing: on > due ? "open-past-term" : "open-within-term" };
  return { standing: done > due ? "late" : "in-time", days: daysBetween(complaint.receivedOn, done) };
}

/**
 * The day from which a closed complaint may only stay as a statistic; `undefined` for one that is not closed.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { anonymisedFrom } from "@maatstaf/pdca";
 *
 * const steps = [{ command: "close", from: "answered", to: "closed", by: "klc", on: calendarDate("2026-05-04") }];
 * anonymisedFrom({ state: "closed", steps }, { retentionYears: 5 }) // => "2031-05-04"
 * ```
 */
export function anonymisedFrom(
  { state, steps }: Pick<Complaint, "state" | "steps">,
  { retentionYears }: { readonly retentionYears: number },
): CalendarDate | undefined {
  const ended = steps.findLast(({ to }) => to === "closed" || to === "reclassified")?.on;
  if (ended === undefined || (state !== "closed" && state !== "reclassified")) return undefined;
  return plusMonths(ended, retentionYears * 12);
}

/** What a run of the retention schedule would do: what stays, and what is left of what goes. */
export interface ComplaintRetention {
  readonly kept: readonly Complaint[];
  /** Ids of the complaints to wipe. */
  readonly wipedIds: readonly string[];
  /** What they count as from now on, in an order that says nothing about them. */
  readonly statistics: readonly ComplaintStatistic[];
}

/**
 * The complaints to keep on a day, and the statistics that replace the others. Nothing is wiped here: show it first, as a dry run.
 *
 * @param rulesOf - The regulation each complaint was received under.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { complaintRetention } from "@maatstaf/pdca";
 *
 * const rulesOf = () => { throw new Error("no complaint, no rules"); };
 * complaintRetention([], rulesOf, calendarDate("2032-01-01")) // => { kept: [], wipedIds: [], statistics: [] }
 * ```
 */
export function complaintRetention(
  complaints: readonly Complaint[],
  rulesOf: (complaint: Complaint) => ComplaintRules,
  on: CalendarDate,
): ComplaintRetention {
  const isOver = (complaint: Complaint): boolean => {
    const from = anonymisedFrom(complaint, rulesOf(complaint).regulation);
    return from !== undefined && from <= on;
  };
  const gone = complaints.filter(isOver);
  const statistics = gone.map((complaint) => complaintStatistic(complaint, rulesOf(complaint), on));
  return {
    kept: complaints.filter((complaint) => !isOver(complaint)),
    wipedIds: gone.map(({ id }) => id),
    statistics: statistics.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

import { CalendarDate, LocalizedText, Reference } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { RecordStep } from "./record-step.ts";
import { Signal, SignalAnswer } from "./signal-answer.ts";
import { RecordId } from "./record-id.ts";

const id = RecordId;
const text = z.string().trim().min(1).max(2000);

/**
 * The three risks that monitoring covers: the organisation and its boards lack the information to follow objectives and
 * services (R-a), it does not know how inhabitants experience the service (R-b), what is measured does not fit the services (R-c).
 *
 * @example
 * ```ts
 * import { INFORMATION_RISKS } from "@maatstaf/pdca";
 *
 * INFORMATION_RISKS.length // => 3
 * ```
 */
export const INFORMATION_RISKS = ["information-lacking", "experience-unknown", "measuring-unfit"] as const;

/**
 * A monitoring step plan (stappenplan monitoring) of a unit or a theme: what was made in each of its six steps.
 *
 * @example
 * ```ts
 * import { MonitoringPlan } from "@maatstaf/pdca";
 *
 * MonitoringPlan.parse({ id: "MON-BZ", title: { nl: "Monitoring Burgerzaken" }, ownerId: "p7", scope: "BZ" }).state // => "started"
 * ```
 */
export const MonitoringPlan = z.strictObject({
  id,
  title: LocalizedText,
  ownerId: id,
  scope: id.meta({ description: "The unit or theme it is about." }),
  mitigates: z.array(z.enum(INFORMATION_RISKS)).default([]),
  aspects: z
    .array(
      z.strictObject({
        id,
        aspect: text,
        why: text,
        linkedTo: z.array(Reference).default([]).meta({ description: "Objectives and products it matters for." }),
        dropped: z.strictObject({ on: CalendarDate, why: text }).optional(),
      }),
    )
    .default([])
    .meta({ description: "Step 1: the aspects to measure; what was dropped stays on record." }),
  indicators: z
    .array(
      z.strictObject({
        code: id,
        aspectIds: z.array(id).min(1),
        frequency: z.enum(["day", "week", "month", "quarter", "half", "year", "three-years"]).optional(),
        collection: z.enum(["manual", "import", "survey", "derived"]).optional(),
        source: text.optional(),
        ownerId: id.optional(),
        firstMeasurement: CalendarDate.optional(),
      }),
    )
    .default([])
    .meta({ description: "Steps 2 and 3: the indicators, and how each is measured, how often and by whom." }),
  audiences: z
    .array(z.strictObject({ audience: id, reportProfile: id.optional() }))
    .default([])
    .meta({ description: "Step 4: who reads it, and the report profile that fits them." }),
  communications: z
    .array(z.strictObject({ audience: id, on: CalendarDate, agendaItem: text }))
    .default([])
    .meta({ description: "Step 5: where it is on the agenda." }),
  signals: z.array(Signal).default([]),
  answers: z.array(SignalAnswer).default([]).meta({ description: "Step 6: what is done about each signal." }),
  evaluations: z
    .array(z.strictObject({ on: CalendarDate, by: id, conclusion: text }))
    .default([])
    .meta({ description: "Yearly evaluations, oldest first." }),
  state: z
    .enum([
      "started",
      "delimited",
      "formulated",
      "measuring-planned",
      "reporting-fixed",
      "communicated",
      "running",
      "evaluated",
      "adjusted",
      "stopped",
    ])
    .default("started"),
  steps: z.array(RecordStep).default([]),
});
export type MonitoringPlan = Immutable<z.infer<typeof MonitoringPlan>>;

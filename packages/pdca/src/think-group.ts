import { CalendarDate, Reference } from "@maatstaf/kernel";
import * as z from "zod";
import { WantedAction } from "./action-draft.ts";
import { BoundFigure } from "./bound-figure.ts";
import { RecordStep } from "./record-step.ts";
import type { Immutable } from "./immutable.ts";
import { RecordId, Sentence } from "./record-id.ts";
import rules from "./think-group-rules.json" with { type: "json" };

const Goal = z.enum(["inform", "advise", "decide", "brainstorm"]);

/**
 * How a think group works, as data: how early its agenda is published, when an advice is answered, how often it meets, and
 * what is always on the agenda.
 *
 * @example
 * ```ts
 * import { thinkGroupRules } from "@maatstaf/pdca";
 *
 * thinkGroupRules().standing.map(({ topic }) => topic) // => ["open-advices", "new-proposals", "red-indicators", "complaints-trend", "audit-findings", "good-practices"]
 * ```
 */
export const ThinkGroupRules = z.strictObject({
  publishDays: z.int().min(1).meta({ description: "Days before the meeting." }),
  minutesDays: z.int().min(1).meta({ description: "Days after the meeting until its minutes are approved." }),
  adviceDays: z.int().min(1).meta({ description: "Days after the meeting; later the general director sees it." }),
  meetingsPerYear: z.int().min(1),
  standing: z.array(z.strictObject({ topic: RecordId, goal: Goal })),
});
export type ThinkGroupRules = Immutable<z.infer<typeof ThinkGroupRules>>;

/** The rules to begin with. */
export function thinkGroupRules(): ThinkGroupRules {
  return ThinkGroupRules.parse(rules);
}

/**
 * A quality think group (kwaliteitsdenkgroep): people of every cluster who meet each month.
 *
 * @example
 * ```ts
 * import { ThinkGroup } from "@maatstaf/pdca";
 *
 * ThinkGroup.parse({
 *   id: "DG", chairId: "p1", members: [{ personId: "p1", unitId: "OB", clusterId: "C1", from: "2024-01-01" }],
 * }).cadence // => "monthly"
 * ```
 */
export const ThinkGroup = z.strictObject({
  id: RecordId,
  chairId: RecordId,
  cadence: z.enum(["monthly", "two-monthly", "quarterly"]).default("monthly"),
  members: z.array(
    z.strictObject({
      personId: RecordId,
      unitId: RecordId,
      clusterId: RecordId,
      from: CalendarDate,
      to: CalendarDate.optional(),
    }),
  ),
});
export type ThinkGroup = Immutable<z.infer<typeof ThinkGroup>>;

/** One line of an agenda (agendapunt), with the record it comes from. */
export const AgendaItem = z.strictObject({
  topic: RecordId,
  goal: Goal,
  source: Reference.optional(),
  title: z.string().optional(),
  since: CalendarDate.optional(),
  due: CalendarDate.optional(),
});
export type AgendaItem = Immutable<z.infer<typeof AgendaItem>>;

const Answer = z.strictObject({
  decision: z.enum(["follow", "follow-partly", "not-follow"]),
  why: z.string(),
  by: RecordId,
  on: CalendarDate,
  fedBackOn: CalendarDate.optional().meta({ description: "The day the group was told." }),
  action: WantedAction.optional(),
});

/**
 * A meeting of the think group (vergadering): its agenda, what it decided and advised, and the figures it looked at.
 *
 * @example
 * ```ts
 * import { ThinkGroupMeeting } from "@maatstaf/pdca";
 *
 * ThinkGroupMeeting.parse({ id: "DG-2026-02", on: "2026-02-10" }).state // => "planned"
 * ```
 */
export const ThinkGroupMeeting = z.strictObject({
  id: RecordId,
  on: CalendarDate,
  state: z
    .enum(["planned", "agenda-published", "held", "minutes-draft", "minutes-approved", "advices-answered", "cancelled"])
    .default("planned"),
  agenda: z.array(AgendaItem).default([]),
  publishedOn: CalendarDate.optional(),
  present: z.array(RecordId).default([]),
  figures: z.array(BoundFigure).default([]),
  decisions: z
    .array(z.strictObject({ id: RecordId, text: Sentence, why: z.string(), action: WantedAction.optional() }))
    .default([]),
  advices: z
    .array(
      z.strictObject({
        id: RecordId,
        text: Sentence,
        to: RecordId.meta({ description: "The person or role who answers." }),
        why: Sentence,
        answer: Answer.optional(),
      }),
    )
    .default([]),
  minutes: z
    .strictObject({ documentId: RecordId, by: RecordId, figures: z.array(Reference).default([]) })
    .optional()
    .meta({ description: "The minutes and the figures they speak of." }),
  steps: z.array(RecordStep).default([]),
});
export type ThinkGroupMeeting = Immutable<z.infer<typeof ThinkGroupMeeting>>;

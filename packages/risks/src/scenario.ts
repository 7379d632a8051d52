import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

const code = z.string().min(1).max(80);
const hours = z.number().nonnegative();

/**
 * A scenario (scenario): what is done when it goes wrong, how long each process may stand still, and how it was rehearsed.
 *
 * @example
 * ```ts
 * import { Scenario } from "@maatstaf/risks";
 *
 * const scenario = Scenario.parse({ id: "power", version: 1, name: { nl: "Stroompanne" }, trigger: { nl: "Netspanning valt weg" } });
 * [scenario.state, scenario.exercises] // => ["draft", []]
 * ```
 */
export const Scenario = z.strictObject({
  id: code,
  version: z.int().min(1),
  name: LocalizedText,
  trigger: LocalizedText,
  state: z.enum(["draft", "approved", "exercised", "reviewed"]).default("draft"),
  authorId: code.optional().meta({ description: "Who wrote it: somebody else approves it." }),
  approvedOn: CalendarDate.optional(),
  processes: z
    .array(
      z.strictObject({
        processId: code,
        tolerableHours: hours.meta({ description: "How long it may stand still at most (MTPD)." }),
        recoveryHours: hours.meta({ description: "Within how long it is to run again (RTO)." }),
        recoveryPointHours: hours.optional().meta({ description: "How much work may be lost (RPO)." }),
        paperFallback: z
          .boolean()
          .default(false)
          .meta({ description: "Whether there is a form on paper to go on with." }),
      }),
    )
    .default([]),
  steps: z.array(LocalizedText).default([]),
  roles: z
    .array(z.strictObject({ role: code, task: LocalizedText }))
    .default([])
    .meta({ description: "Who does what, by role and not by name." }),
  contacts: z
    .array(z.strictObject({ name: LocalizedText, reachedBy: z.string().min(1) }))
    .default([])
    .meta({ description: "Functions and firms to call, with a number or address." }),
  fallbackLocation: LocalizedText.optional(),
  messages: z
    .array(z.strictObject({ audience: LocalizedText, text: LocalizedText }))
    .default([])
    .meta({ description: "Texts that lie ready for residents, staff and press." }),
  riskIds: z.array(code).default([]),
  exercises: z
    .array(
      z.strictObject({
        on: CalendarDate,
        kind: z.enum(["desk", "live"]),
        findings: z.array(z.string().min(1)).default([]),
        followUp: z.string().min(1).optional().meta({ description: "What was done about the findings." }),
        reviewedOn: CalendarDate.optional(),
      }),
    )
    .default([]),
});
export type Scenario = Immutable<z.infer<typeof Scenario>>;

/**
 * An incident (incident) or near miss (bijna-incident): what happened, to which risks, and what was learned. Names of
 * people have no place in it.
 *
 * @example
 * ```ts
 * import { Incident } from "@maatstaf/risks";
 *
 * Incident.parse({ id: "I-1", on: "2026-01-20", riskIds: ["R-02"], description: "Noodstroom sloeg niet aan", nearMiss: true }).state // => "reported"
 * ```
 */
export const Incident = z.strictObject({
  id: code,
  on: CalendarDate,
  riskIds: z.array(code),
  description: z.string().min(1),
  state: z.enum(["reported", "analysed", "closed"]).default("reported"),
  nearMiss: z.boolean(),
  loss: z.number().nonnegative().optional(),
  lessons: z.string().min(1).optional(),
  reporterId: code
    .optional()
    .meta({ description: "Who reported it and may follow it; none: anonymous, so that nobody can be asked or told." }),
  actionIds: z.array(code).default([]),
  analystIds: z.array(code).optional().meta({ description: "Who analysed it: somebody else closes it." }),
  reopened: z.int().min(0).optional(),
});
export type Incident = Immutable<z.infer<typeof Incident>>;

import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { Score } from "./score.ts";
import { Severity } from "./severity.ts";

const code = z.string().min(1).max(80);
const Part = z.strictObject({ id: code, text: LocalizedText });
const codes = z.array(code).default([]);

/**
 * Kinds of risk; what concerns fraud and integrity is for who is entitled only.
 *
 * @example
 * ```ts
 * import { RISK_CATEGORIES } from "@maatstaf/risks";
 *
 * RISK_CATEGORIES.length // => 10
 * ```
 */
export const RISK_CATEGORIES = [
  "strategic",
  "operational",
  "financial",
  "compliance",
  "fraud-integrity",
  "ict",
  "safety-continuity",
  "staff",
  "project",
  "information",
] as const;

/**
 * An acceptance (aanvaarding) of a risk above the appetite: by whom in which role, why, and until when.
 *
 * @example
 * ```ts
 * import { Acceptance } from "@maatstaf/risks";
 *
 * Acceptance.safeParse({ by: "mt", role: "management-team", on: "2025-10-01", until: "2026-10-01", motivation: "Kost van de maatregel weegt niet op." }).success // => true
 * ```
 */
export const Acceptance = z.strictObject({
  by: code,
  role: z.enum(["management-team", "college"]),
  on: CalendarDate,
  until: CalendarDate,
  motivation: z.string().min(20),
});
export type Acceptance = Immutable<z.infer<typeof Acceptance>>;

/**
 * A risk of the register (risico), or with direction `opportunity` a chance (kans).
 *
 * @example
 * ```ts
 * import { Risk } from "@maatstaf/risks";
 *
 * const risk = Risk.parse({
 *   id: "R-02", title: { nl: "Stroompanne" }, category: "safety-continuity", direction: "threat", ownerId: "fac", reviewMonths: 6,
 * });
 * risk.state // => "identified"
 * ```
 */
export const Risk = z.strictObject({
  id: code,
  title: LocalizedText,
  state: z
    .enum([
      "identified",
      "analysed",
      "evaluated",
      "treated",
      "accepted",
      "monitored",
      "reviewed",
      "escalated",
      "closed",
    ])
    .default("identified"),
  category: z.enum(RISK_CATEGORIES),
  direction: z.enum(["threat", "opportunity"]),
  ownerId: code,
  unitIds: codes,
  causes: z.array(Part).default([]),
  event: LocalizedText.optional(),
  consequences: z.array(Part).default([]),
  inherent: Score.optional().meta({ description: "Score without any control." }),
  residual: Score.optional().meta({ description: "Score with the controls as they work now." }),
  target: Score.optional().meta({ description: "Score to come to." }),
  targetBy: CalendarDate.optional(),
  controls: z
    .array(
      z.strictObject({
        controlId: code,
        causeIds: codes.meta({ description: "Causes it stands before; none: all." }),
        consequenceIds: codes.meta({ description: "Consequences it softens; none: all." }),
      }),
    )
    .default([]),
  treatment: z.enum(["avoid", "reduce", "share", "accept", "pursue"]).optional(),
  treatmentActionIds: codes,
  acceptance: Acceptance.optional(),
  appetite: code
    .optional()
    .meta({ description: "Highest zone that is bearable, where it is not that of the category." }),
  indicatorIds: codes.meta({ description: "Ids of the key risk indicators." }),
  scenarioId: code.optional(),
  quantified: z.strictObject({ eventsPerYear: z.number(), severity: Severity, group: code.optional() }).optional(),
  reviewMonths: z.union([z.literal(3), z.literal(6), z.literal(12)]),
  lastReview: CalendarDate.optional(),
  references: codes.meta({ description: "Objectives, processes, products and sources, as kind:id." }),
});
export type Risk = Immutable<z.infer<typeof Risk>>;

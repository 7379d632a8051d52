import { CalendarDate, LocalizedText, Period } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { PLAN_LEVELS } from "./plan-regimes.ts";
import { RecordStep } from "./record-step.ts";

const code = z.string().min(1).max(80);
const text = z.string().trim().min(1).max(4000);
const year = z.int().min(1900).max(9999);
const cents = z.int().meta({ unit: "euro cent", description: "Taken over from the budget; never edited here." });

/**
 * An element of a plan above its actions: policy objective and action plan (BBC), or programme and objective (P&C).
 *
 * @example
 * ```ts
 * import { PlanElement } from "@maatstaf/pdca";
 *
 * const element = { code: "BD02", level: "policy-objective", title: { nl: "Sterke en nabije dienstverlening" }, unitId: "OB" };
 * PlanElement.parse(element).priority // => false
 * ```
 */
export const PlanElement = z.strictObject({
  code,
  level: z.enum(PLAN_LEVELS),
  parentCode: code.optional(),
  title: LocalizedText,
  priority: z.boolean().default(false),
  desiredEffect: text.optional(),
  indicatorCodes: z.array(code).default([]),
  politicalOwner: code.optional(),
  unitId: code,
});
export type PlanElement = Immutable<z.infer<typeof PlanElement>>;

/**
 * An action of a multi-year plan (actie, activiteit), with its budget, milestones and follow-up. Not an {@link Action}:
 * that may contribute to one.
 *
 * @example
 * ```ts
 * import { PlanAction } from "@maatstaf/pdca";
 *
 * const action = PlanAction.parse({
 *   code: "AC000123", parentCode: "BD02-AP01", title: { nl: "Loket op afspraak" }, ownerId: "p7", start: "2026-01-01", end: "2026-12-31",
 * });
 * action.state // => "not-started"
 * ```
 */
export const PlanAction = z
  .strictObject({
    code,
    parentCode: code,
    title: LocalizedText,
    priority: z.boolean().default(false),
    ownerId: code,
    start: CalendarDate,
    end: CalendarDate,
    state: z.enum(["not-started", "running", "finished", "stopped", "postponed"]).default("not-started"),
    budget: z
      .array(z.strictObject({ year, expenditureCents: cents, receiptsCents: cents }))
      .default([])
      .meta({ description: "Estimates by year." }),
    realised: z.array(z.strictObject({ year, expenditureCents: cents, receiptsCents: cents })).default([]),
    milestones: z
      .array(z.strictObject({ name: text, date: CalendarDate, doneOn: CalendarDate.optional() }))
      .default([]),
    followUp: z
      .array(z.strictObject({ period: Period, text, outlook: z.enum(["on-course", "at-risk", "off-course"]) }))
      .default([])
      .meta({ description: "State of play by period, oldest first." }),
    steps: z.array(RecordStep).default([]),
  })
  .refine(({ start, end }) => start <= end, { params: { code: "plan.ends-before-it-starts" }, path: ["end"] });
export type PlanAction = Immutable<z.infer<typeof PlanAction>>;

/**
 * A multi-year plan (meerjarenplan), in one of two regimes: {@link PLAN_REGIMES}.
 *
 * @example
 * ```ts
 * import { Plan } from "@maatstaf/pdca";
 *
 * const plan = Plan.parse({ id: "MJP", regime: "BBC", name: { nl: "Meerjarenplan 2026-2031" }, years: { first: 2026, last: 2031 } });
 * [plan.state, plan.version] // => ["draft", 1]
 * ```
 */
export const Plan = z.strictObject({
  id: code,
  regime: z.enum(["BBC", "PC"]),
  name: LocalizedText,
  years: z
    .strictObject({ first: year, last: year })
    .refine(({ first, last }) => first <= last, { params: { code: "plan.ends-before-it-starts" }, path: ["last"] }),
  version: z.int().min(1).default(1),
  state: z.enum(["draft", "management-team", "college", "adopted", "adapted", "closed"]).default("draft"),
  decisions: z
    .array(z.strictObject({ version: z.int().min(1), on: CalendarDate, reference: text }))
    .default([])
    .meta({ description: "Decisions of the council on a version of the plan." }),
  evaluation: z.strictObject({ on: CalendarDate, text }).optional().meta({ description: "The policy evaluation." }),
  elements: z.array(PlanElement).default([]),
  actions: z.array(PlanAction).default([]),
  steps: z.array(RecordStep).default([]),
});
export type Plan = Immutable<z.infer<typeof Plan>>;

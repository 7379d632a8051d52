/** A planning regime: `BBC` of Flanders, `PC` (planning en control) of the Netherlands. */
export type PlanRegime = "BBC" | "PC";

/** The levels of a plan above its actions. */
export const PLAN_LEVELS = ["policy-objective", "action-plan", "programme", "objective"] as const;

interface RegimeRule {
  /** The two levels above the actions, highest first. */
  readonly levels: readonly [PlanLevel, PlanLevel];
  /** The level that carries the indicators. */
  readonly objectiveLevel: PlanLevel;
  /** Levels whose priority items are followed up, beside the actions. */
  readonly reportedLevels: readonly PlanLevel[];
  /** Day of the year on which the council has the report on the first half year, where a rule says so. */
  readonly followUpBy?: { readonly month: number; readonly day: number };
  readonly source: string;
}

export type PlanLevel = (typeof PLAN_LEVELS)[number];

/**
 * The two regimes as data: policy objective → action plan → action in Flanders, programme → objective → activity in the
 * Netherlands. One model serves both; what differs stands here.
 *
 * @example
 * ```ts
 * import { PLAN_REGIMES } from "@maatstaf/pdca";
 *
 * PLAN_REGIMES.PC.levels // => ["programme", "objective"]
 * PLAN_REGIMES.BBC.followUpBy // => { month: 9, day: 30 }
 * ```
 */
export const PLAN_REGIMES: Readonly<Record<PlanRegime, RegimeRule>> = {
  BBC: {
    levels: ["policy-objective", "action-plan"],
    objectiveLevel: "policy-objective",
    reportedLevels: ["action-plan"],
    followUpBy: { month: 9, day: 30 },
    source: "Decreet lokaal bestuur, art. 263; besluit over de beleids- en beheerscyclus, art. 29",
  },
  PC: {
    levels: ["programme", "objective"],
    objectiveLevel: "objective",
    reportedLevels: ["objective"],
    source: "Besluit begroting en verantwoording provincies en gemeenten",
  },
};

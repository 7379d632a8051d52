import { CalendarDate, isBefore } from "@maatstaf/kernel";
import * as z from "zod";
import { FrameworkId } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { PDCA_PHASES, PdcaPhase } from "./pdca-phase.ts";

/** A plan to bring domains step by step round the circle: per domain and phase a day and who sees to it. */
export const RolloutPlan = z.strictObject({
  cells: z.array(
    z.strictObject({
      domain: FrameworkId,
      phase: PdcaPhase,
      targetDate: CalendarDate,
      responsible: z.string().min(1),
    }),
  ),
});
export type RolloutPlan = Immutable<z.infer<typeof RolloutPlan>>;

/** One cell of the matrix of domains and phases. */
export interface RolloutCell {
  readonly phase: PdcaPhase;
  readonly status: "reached" | "planned" | "late" | "not-planned";
  readonly targetDate?: CalendarDate;
  readonly responsible?: string;
}

/** One row of the matrix: a domain, its latest level, and its four phases. */
export interface RolloutRow {
  readonly domain: string;
  readonly level?: number;
  /** Whether the level rests on enough of the requirements; a cell of one that does not is hatched. */
  readonly isCovered: boolean;
  readonly cells: readonly RolloutCell[];
}

const LEVEL_OF: Readonly<Record<PdcaPhase, number>> = { plan: 2, do: 3, check: 4, act: 5 };

/**
 * The matrix of domains and phases: what was planned, and what the latest consensus shows. Level 2 fills plan, 3 do,
 * 4 check, 5 act.
 *
 * @param domains - With their latest level: {@link domainLevel}. A domain without one was never scored.
 * @param on - The day of reading; a target day before it is late.
 *
 * @example
 * ```ts
 * import { rolloutMatrix } from "@maatstaf/framework";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const cells = [{ domain: "libraries", phase: "check", targetDate: calendarDate("2026-06-30"), responsible: "p1" }] as const;
 * const [row] = rolloutMatrix({ cells }, [{ domain: "libraries", level: 3, isCovered: true }], calendarDate("2026-09-01"));
 * row?.cells.map(({ status }) => status) // => ["reached", "reached", "late", "not-planned"]
 * ```
 */
export function rolloutMatrix(
  { cells }: RolloutPlan,
  domains: readonly { readonly domain: string; readonly level?: number; readonly isCovered?: boolean }[],
  on: CalendarDate,
): readonly RolloutRow[] {
  return domains.map(({ domain, level, isCovered = false }) => ({
    domain,
    ...(level === undefined ? {} : { level }),
    isCovered,
    cells: PDCA_PHASES.map((phase): RolloutCell => {
      const plan = cells.find((cell) => cell.domain === domain && cell.phase === phase);
      const planned = plan === undefined ? {} : { targetDate: plan.targetDate, responsible: plan.responsible };
      if (level !== undefined && level >= LEVEL_OF[phase]) return { phase, status: "reached", ...planned };
      if (plan === undefined) return { phase, status: "not-planned" };
      return { phase, status: isBefore(plan.targetDate, on) ? "late" : "planned", ...planned };
    }),
  }));
}

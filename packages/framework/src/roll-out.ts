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
  /** The day of the consensus since which the phase has been filled without a break; absent when none was given. */
  readonly reachedOn?: CalendarDate;
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
 * @param domains - With their latest level: {@link domainLevel}. A domain without one was never scored. With `consensus`,
 * the levels of all years and their days, a phase that is reached says since when; the last of them is the latest level.
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
  domains: readonly RolledOutDomain[],
  on: CalendarDate,
): readonly RolloutRow[] {
  return domains.map(({ domain, consensus = [], isCovered = false, ...latest }) => {
    const years = consensus.toSorted((a, b) => Number(isBefore(b.on, a.on)) - Number(isBefore(a.on, b.on)));
    const level = latest.level ?? years.at(-1)?.level;
    return {
      domain,
      ...(level === undefined ? {} : { level }),
      isCovered,
      cells: PDCA_PHASES.map((phase): RolloutCell => {
        const plan = cells.find((cell) => cell.domain === domain && cell.phase === phase);
        const planned = plan === undefined ? {} : { targetDate: plan.targetDate, responsible: plan.responsible };
        if (level !== undefined && level >= LEVEL_OF[phase]) {
          return { phase, status: "reached", ...planned, ...reachedOn(years, LEVEL_OF[phase]) };
        }
        if (plan === undefined) return { phase, status: "not-planned" };
        return { phase, status: isBefore(plan.targetDate, on) ? "late" : "planned", ...planned };
      }),
    };
  });
}

/** A domain in the matrix. */
interface RolledOutDomain {
  readonly domain: string;
  readonly level?: number;
  readonly isCovered?: boolean;
  readonly consensus?: readonly DatedLevel[];
}

interface DatedLevel {
  readonly on: CalendarDate;
  readonly level: number;
}

/** The first of the years at the end of the row that all stand at a level or above it. */
function reachedOn(years: readonly DatedLevel[], least: number): { readonly reachedOn?: CalendarDate } {
  const first = years[years.findLastIndex(({ level }) => level < least) + 1];
  return first === undefined ? {} : { reachedOn: first.on };
}

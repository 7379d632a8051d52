import type { CalendarDate } from "@maatstaf/kernel";
import type { Roadmap } from "./roadmap.ts";

/** How one step of a roadmap stands. */
export interface RoadmapStanding {
  readonly themeId: string;
  readonly stepId: string;
  /** `impossible`: it ends before it starts, or after the horizon of its theme. */
  readonly standing: "to-come" | "running" | "overdue" | "done" | "impossible";
}

/**
 * How the steps of a roadmap stand on a day, in the order of the roadmap.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { Roadmap, roadmapStandings } from "@maatstaf/services";
 *
 * const roadmap = Roadmap.parse({ id: "R", themes: [{ id: "t", name: { nl: "Digitaal" }, horizon: "2028-12-31", steps: [
 *   { id: "loket", title: { nl: "E-loket" }, start: "2026-01-01", end: "2026-06-30", ownerUnitId: "ICT" },
 * ] }] });
 * roadmapStandings(roadmap, calendarDate("2026-07-01")) // => [{ themeId: "t", stepId: "loket", standing: "overdue" }]
 * ```
 */
export function roadmapStandings({ themes }: Roadmap, on: CalendarDate): readonly RoadmapStanding[] {
  return themes.flatMap(({ id: themeId, horizon, steps }) =>
    steps.map(({ id: stepId, start, end, doneOn }): RoadmapStanding => {
      if (end < start || end > horizon) return { themeId, stepId, standing: "impossible" };
      if (doneOn !== undefined && doneOn <= on) return { themeId, stepId, standing: "done" };
      if (on < start) return { themeId, stepId, standing: "to-come" };
      return { themeId, stepId, standing: on <= end ? "running" : "overdue" };
    }),
  );
}

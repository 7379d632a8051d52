import type { CalendarDate } from "@maatstaf/kernel";
import { figureDescents, groupedBy } from "./regrouped-figures.ts";
import type { RegroupedFigures, UnitFigure } from "./regrouped-figures.ts";
import { unitsAbove } from "./unit-tree.ts";
import type { Unit } from "./unit.ts";

/**
 * Figures added up per cluster, *as-was* (the cluster the unit stood in on the day of the figure) or *as-is* (the cluster that
 * what it has become stands in on `on`). A unit without a cluster above it counts for itself.
 *
 * A figure of a unit that was split since is whole when all parts stand in one cluster; else it stands apart.
 *
 * @throws RangeError where {@link regroupedFigures} throws.
 *
 * @see docs/methods/organisation.md
 *
 * @example
 * ```ts
 * import { clusterFigures, Unit } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const base = { organisationIds: ["gem"], validFrom: "2025-01-01" };
 * const units = [
 *   ...["citizen", "support"].map((id) => Unit.parse({ ...base, id, code: id, kind: "cluster", name: { nl: id } })),
 *   Unit.parse({ ...base, id: "desk", code: "desk", kind: "cell", name: { nl: "Onthaal" },
 *     places: [{ parentId: "support", from: "2025-01-01", to: "2025-12-31" }, { parentId: "citizen", from: "2026-01-01" }] }),
 * ];
 * const figures = [{ unitId: "desk", on: calendarDate("2025-06-30"), values: [12] }];
 * const by = (view: "as-was" | "as-is") => clusterFigures(units, figures, { view, on: calendarDate("2026-02-02") }).units[0]?.unitId;
 * [by("as-was"), by("as-is")] // => ["support", "citizen"]
 * ```
 */
export function clusterFigures(
  units: readonly Unit[],
  figures: readonly UnitFigure[],
  { view, on }: { readonly view: "as-was" | "as-is"; readonly on: CalendarDate },
): RegroupedFigures {
  return groupedBy(figureDescents(units, figures, { view, on }), ({ figure, descent }) => {
    if (descent.kind === "ended") return undefined;
    const day = view === "as-is" ? on : figure.on;
    const ids = descent.kind === "one" ? [descent.id] : descent.ids;
    const [cluster, ...others] = new Set(ids.map((id) => clusterOf(units, id, day)));
    return others.length === 0 ? cluster : undefined;
  });
}

function clusterOf(units: readonly Unit[], id: string, on: CalendarDate): string {
  const own = units.find((unit) => unit.id === id);
  if (own?.kind === "cluster") return id;
  return unitsAbove(units, id, on).find(({ kind }) => kind === "cluster")?.id ?? id;
}

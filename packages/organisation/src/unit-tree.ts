import type { CalendarDate } from "@maatstaf/kernel";
import type { Unit } from "./unit.ts";
import { isValidOn, runsOn } from "./validity.ts";

/** The unit a unit stands under on a day; the first, should there wrongly be two. */
export function parentIdOn({ places }: Pick<Unit, "places">, on: CalendarDate): string | undefined {
  return places.find((place) => runsOn(place, on))?.parentId;
}

/**
 * The units above a unit on a day, nearest first. A circle is walked once.
 *
 * @throws RangeError when there is no such unit.
 *
 * @example
 * ```ts
 * import { Unit, unitsAbove } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const base = { kind: "cell", organisationIds: ["gem"], validFrom: "2025-01-01" };
 * const units = [
 *   Unit.parse({ ...base, id: "citizen", code: "BUR", kind: "cluster", name: { nl: "Burger" } }),
 *   Unit.parse({ ...base, id: "bz", code: "BZ", name: { nl: "Burgerzaken" }, places: [{ parentId: "citizen", from: "2025-01-01" }] }),
 * ];
 * unitsAbove(units, "bz", calendarDate("2026-02-02")).map(({ code }) => code) // => ["BUR"]
 * ```
 */
export function unitsAbove(units: readonly Unit[], id: string, on: CalendarDate): Unit[] {
  const found: Unit[] = [];
  const start = units.find((unit) => unit.id === id);
  if (start === undefined) throw new RangeError(`unitsAbove: there is no unit ${id}; take the id from the structure`);
  let next = parentIdOn(start, on);
  while (next !== undefined && next !== id && !found.some((unit) => unit.id === next)) {
    const parent = units.find((unit) => unit.id === next);
    if (parent === undefined) break;
    found.push(parent);
    next = parentIdOn(parent, on);
  }
  return found;
}

/** Whether a unit is another, or stands under it, on a day. */
export function isWithin(units: readonly Unit[], id: string, above: string, on: CalendarDate): boolean {
  return (
    id === above ||
    (units.some((unit) => unit.id === id) && unitsAbove(units, id, on).some((unit) => unit.id === above))
  );
}

/** A unit with the units under it. */
export interface UnitNode {
  readonly unit: Unit;
  readonly under: readonly UnitNode[];
}

/**
 * The units of a day as trees, in the order of the list: the organisation chart (organigram) *as-was* on that day.
 *
 * @returns The units that stand under none, each with those under it; units in a circle are under none of them, and left out.
 *
 * @example
 * ```ts
 * import { Unit, unitTrees } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const base = { kind: "cell", organisationIds: ["gem"], validFrom: "2025-01-01" };
 * const units = [
 *   Unit.parse({ ...base, id: "citizen", code: "BUR", kind: "cluster", name: { nl: "Burger" } }),
 *   Unit.parse({ ...base, id: "bz", code: "BZ", name: { nl: "Burgerzaken" }, places: [{ parentId: "citizen", from: "2025-01-01" }] }),
 * ];
 * const trees = unitTrees(units, calendarDate("2026-02-02"));
 * trees.map(({ unit, under }) => [unit.code, under.length]) // => [["BUR", 1]]
 * ```
 */
export function unitTrees(units: readonly Unit[], on: CalendarDate): UnitNode[] {
  const living = units.filter((unit) => isValidOn(unit, on));
  const under = (parentId: string | undefined): UnitNode[] =>
    living
      .filter((unit) => {
        const own = parentIdOn(unit, on);
        const isLost = own !== undefined && !living.some(({ id }) => id === own);
        return own === parentId || (isLost && parentId === undefined);
      })
      .map((unit) => ({ unit, under: under(unit.id) }));
  return under(undefined);
}

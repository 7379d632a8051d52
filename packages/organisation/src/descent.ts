import { isAfter } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { Lineage } from "./lineage.ts";
import { isValidOn } from "./validity.ts";
import type { Validity } from "./validity.ts";

/** Anything that has an id, a validity and a lineage: units and organisations. */
export interface Lineal extends Validity {
  readonly id: string;
  readonly lineage: readonly {
    readonly kind: Lineage[number]["kind"];
    readonly from: readonly string[];
    readonly on?: CalendarDate | undefined;
  }[];
}

/** What became of a unit: still one, several between which a figure cannot be divided, or nothing. */
export type Descent =
  | { readonly kind: "one"; readonly id: string }
  | {
      readonly kind: "divided";
      readonly ids: readonly string[];
      /** The unit that was split, and the day. */
      readonly split: string;
      readonly on: CalendarDate;
    }
  | { readonly kind: "ended"; readonly id: string; readonly on: CalendarDate };

/**
 * The unit of today (*as-is*) that a figure of an earlier day belongs to, by following renamed, merged, moved and split.
 *
 * A unit that goes on after another was split off from it counts among its own successors, for figures from before the
 * split. Parts that merge again later are one again.
 *
 * @param at - Unit id, and the day of the figure.
 * @param on - The day seen from, not before that of the figure.
 * @returns `divided` when the unit was split in between: the figure cannot be divided. `ended` when it was closed without
 * a successor, with its last day.
 * @throws RangeError when there is no such unit, it did not exist on the day of the figure, or `on` is before it.
 *
 * @see docs/methods/organisation.md
 *
 * @example
 * ```ts
 * import { asIs } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const day = calendarDate;
 * const units = [
 *   { id: "aalter-2018", validFrom: day("1977-01-01"), validTo: day("2018-12-31"), lineage: [] },
 *   { id: "knesselare", validFrom: day("1977-01-01"), validTo: day("2018-12-31"), lineage: [] },
 *   { id: "aalter", validFrom: day("2019-01-01"), lineage: [{ kind: "merged", from: ["aalter-2018", "knesselare"] }] },
 * ] as const;
 * asIs(units, { id: "knesselare", on: day("2018-06-01") }, day("2020-01-01")) // => { kind: "one", id: "aalter" }
 * ```
 */
export function asIs(
  units: readonly Lineal[],
  at: { readonly id: string; readonly on: CalendarDate },
  on: CalendarDate,
): Descent {
  const start = unitOf("asIs", units, at.id);
  if (!isValidOn(start, at.on)) {
    throw new RangeError(`asIs: ${at.id} did not exist on ${at.on}; take the unit that the figure was measured for`);
  }
  if (isAfter(at.on, on)) {
    throw new RangeError(`asIs: on must not be before the figure of ${at.on}, found ${on}; use as-was to look back`);
  }
  const leaves = new Map<string, Lineal>();
  let split: { readonly split: string; readonly on: CalendarDate } | undefined;
  // By which day each was reached: by two ways, the earlier one sees more of what was split off.
  const seen = new Map<string, CalendarDate>();
  const follow = (unit: Lineal, since: CalendarDate): void => {
    const before = seen.get(unit.id);
    if (before !== undefined && !isAfter(before, since)) return;
    seen.set(unit.id, since);
    const next = successors(units, unit, since, on);
    const isOngoing = isValidOn(unit, on);
    if (next.length + (isOngoing ? 1 : 0) > 1 && split === undefined) {
      split = { split: unit.id, on: earliest(next.map((step) => step.on)) };
    }
    if (isOngoing || next.length === 0) leaves.set(unit.id, unit);
    for (const step of next) follow(step.unit, step.on);
  };
  follow(start, at.on);
  const only = [...leaves.values()].find((unit) => isValidOn(unit, on));
  if (only === undefined) {
    const ends = [...leaves.values()].map(({ validTo = on }) => validTo);
    return { kind: "ended", id: at.id, on: ends.reduce((late, end) => (isAfter(end, late) ? end : late)) };
  }
  if (leaves.size === 1 || split === undefined) return { kind: "one", id: only.id };
  return { kind: "divided", ids: [...leaves.keys()].toSorted(), ...split };
}

/** Units that came from this one after a day, up to another, with the day. */
function successors(
  units: readonly Lineal[],
  { id }: Lineal,
  since: CalendarDate,
  until: CalendarDate,
): readonly { readonly unit: Lineal; readonly on: CalendarDate }[] {
  return units.flatMap((unit) => {
    const days = unit.lineage.filter(({ from }) => from.includes(id)).map(({ on = unit.validFrom }) => on);
    return days.filter((on) => isAfter(on, since) && !isAfter(on, until)).map((on) => ({ unit, on }));
  });
}

/**
 * Everything a unit came from, nearest first; itself not included.
 *
 * @throws RangeError when there is no such unit.
 *
 * @example
 * ```ts
 * import { predecessors } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const [validFrom, later] = [calendarDate("2001-01-01"), calendarDate("2010-01-01")];
 * const units = [
 *   { id: "youth", validFrom, validTo: calendarDate("2009-12-31"), lineage: [] },
 *   { id: "leisure", validFrom: later, lineage: [{ kind: "renamed", from: ["youth"] }] },
 * ] as const;
 * predecessors(units, "leisure") // => ["youth"]
 * ```
 */
export function predecessors(units: readonly Lineal[], id: string): string[] {
  const found = new Set<string>();
  const queue = [unitOf("predecessors", units, id)];
  for (const unit of queue) {
    for (const from of unit.lineage.flatMap((step) => step.from)) {
      const earlier = units.find((other) => other.id === from);
      if (earlier !== undefined && from !== id && !found.has(from)) {
        found.add(from);
        queue.push(earlier);
      }
    }
  }
  return [...found];
}

function earliest(days: readonly CalendarDate[]): CalendarDate {
  return days.reduce((early, day) => (isAfter(early, day) ? day : early));
}

function unitOf(caller: string, units: readonly Lineal[], id: string): Lineal {
  const unit = units.find((other) => other.id === id);
  if (unit === undefined) throw new RangeError(`${caller}: there is no unit ${id}; take the id from the structure`);
  return unit;
}

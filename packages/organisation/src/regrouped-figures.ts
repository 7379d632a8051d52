import { isBefore } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { asIs } from "./descent.ts";
import type { Descent, Lineal } from "./descent.ts";

/** A figure of a unit on a day that may be added up: a count, an amount, a numerator with its denominator. */
export interface UnitFigure {
  readonly unitId: string;
  readonly on: CalendarDate;
  /** All figures have the same number of values. Never a percentage or a mean. */
  readonly values: readonly number[];
}

/** Figures by unit, and what cannot be given to one unit. */
export interface RegroupedFigures {
  readonly units: readonly { readonly unitId: string; readonly values: readonly number[] }[];
  /** Figures of units that were split or closed since: nothing of them is in `units`, nothing is lost. */
  readonly undivided: readonly {
    readonly unitId: string;
    readonly reason: Exclude<Descent, { kind: "one" }>;
    readonly values: readonly number[];
  }[];
}

/**
 * Figures added up per unit, *as-was* (the unit valid on the day of the figure) or *as-is* (the unit it has become on
 * `on`). A figure of a unit that was split since cannot be divided, and stands apart.
 *
 * @throws RangeError when a figure is of a unit that did not exist on its day, is later than `on`, or has another number of
 * values than the others.
 *
 * @see docs/methods/organisation.md
 *
 * @example
 * ```ts
 * import { regroupedFigures } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const day = calendarDate;
 * const units = [
 *   { id: "44001", validFrom: day("1977-01-01"), validTo: day("2018-12-31"), lineage: [] },
 *   { id: "44029", validFrom: day("1977-01-01"), validTo: day("2018-12-31"), lineage: [] },
 *   { id: "44084", validFrom: day("2019-01-01"), lineage: [{ kind: "merged", from: ["44001", "44029"] }] },
 * ] as const;
 * const residents = [{ unitId: "44001", on: day("2018-01-01"), values: [20_548] }, { unitId: "44029", on: day("2018-01-01"), values: [8_236] }];
 * regroupedFigures(units, residents, { view: "as-is", on: day("2019-01-01") }).units // => [{ unitId: "44084", values: [28784] }]
 * ```
 */
export function regroupedFigures(
  units: readonly Lineal[],
  figures: readonly UnitFigure[],
  { view, on }: { readonly view: "as-was" | "as-is"; readonly on: CalendarDate },
): RegroupedFigures {
  return groupedBy(figureDescents(units, figures, { view, on }), ({ descent }) =>
    descent.kind === "one" ? descent.id : undefined,
  );
}

/** A figure, and what its unit has become. */
export interface FigureDescent {
  readonly figure: UnitFigure;
  readonly descent: Descent;
}

/** Every figure with what its unit has become; as-was, its own unit. */
export function figureDescents(
  units: readonly Lineal[],
  figures: readonly UnitFigure[],
  { view, on }: { readonly view: "as-was" | "as-is"; readonly on: CalendarDate },
): FigureDescent[] {
  const width = figures[0]?.values.length ?? 0;
  const known = new Map<string, Descent>();
  return figures.map((figure) => {
    const { unitId, on: at, values } = figure;
    if (values.length !== width) {
      throw new RangeError(
        `regroupedFigures: expected ${width} values as in the first figure, found ${values.length} for ${unitId} on ${at}`,
      );
    }
    // As-was asks nothing of the future, so that no later change can touch it.
    const seenFrom = view === "as-is" || isBefore(on, at) ? on : at;
    const key = `${unitId} ${at}`;
    const descent = known.get(key) ?? asIs(units, { id: unitId, on: at }, seenFrom);
    known.set(key, descent);
    return { figure, descent };
  });
}

/** Figures added up by where they belong; those that belong nowhere apart, by unit and reason. */
export function groupedBy(
  figures: readonly FigureDescent[],
  place: (figure: FigureDescent) => string | undefined,
): RegroupedFigures {
  const whole = new Map<string, readonly number[]>();
  const apart = new Map<string, RegroupedFigures["undivided"][number]>();
  for (const found of figures) {
    const { unitId, values } = found.figure;
    const id = place(found);
    if (id !== undefined) whole.set(id, added(whole.get(id), values));
    else if (found.descent.kind !== "one") {
      const key = JSON.stringify([unitId, found.descent]);
      apart.set(key, { unitId, reason: found.descent, values: added(apart.get(key)?.values, values) });
    }
  }
  return { units: [...whole].map(([unitId, values]) => ({ unitId, values })), undivided: [...apart.values()] };
}

function added(sum: readonly number[] | undefined, values: readonly number[]): readonly number[] {
  return sum === undefined ? values : values.map((value, at) => value + (sum[at] ?? 0));
}

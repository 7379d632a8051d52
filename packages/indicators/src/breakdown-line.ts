import { periodKind, subperiods } from "@maatstaf/kernel";
import type { Period, PeriodKind } from "@maatstaf/kernel";
import type { Base } from "./base.ts";
import { breakdownSuppression, keepsSmallCounts } from "./breakdown-suppression.ts";
import type { BreakdownSuppression } from "./breakdown-suppression.ts";
import { cutBases } from "./cut-bases.ts";
import type { IndicatorFacts } from "./fact-index.ts";
import type { UnitId } from "./identifier.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { countedCells, overTime, takesLast } from "./period-base.ts";
import { areFilledBy } from "./period-tiles.ts";
import { tableSuppression } from "./table-suppression.ts";

/** What is broken down. */
export interface LineRequest {
  /** Periods of the card, oldest first. */
  readonly tiles: readonly Period[];
  readonly dimension: string;
  readonly unit: UnitId | undefined;
}

/** One breakdown before anything is hidden. */
export interface BreakdownLine {
  /** In alphabetical order. */
  readonly categories: readonly string[];
  /** Base numbers of each category over the periods together. */
  readonly bases: readonly (Base | undefined)[];
  /** Base numbers of each category, per period that has any and that counts. */
  readonly perPeriod: readonly ReadonlyMap<string, Base>[];
}

/** The categories of a dimension with their base numbers. */
export function breakdownLine(
  card: IndicatorCard,
  facts: IndicatorFacts,
  { tiles, dimension, unit }: LineRequest,
): BreakdownLine {
  const perPeriod = tiles
    .map((tile) => {
      const found = cutBases(card, countedCells(facts.cells(tile), unit), [dimension]);
      return new Map(found.map(({ categories: [category = ""], base }) => [category, base]));
    })
    .filter((bases) => bases.size > 0)
    .slice(takesLast(card) ? -1 : 0);
  const categories = [...new Set(perPeriod.flatMap((bases) => [...bases.keys()]))].toSorted();
  const bases = categories.map((category) =>
    overTime(
      card,
      perPeriod.map((one) => one.get(category)),
    ),
  );
  return { categories, bases, perPeriod };
}

/**
 * What is hidden of a breakdown: on its own for all units together, and for one unit as its row of the table of all units,
 * so that the others cannot be subtracted from the whole.
 */
export function lineSuppression(
  card: IndicatorCard,
  facts: IndicatorFacts,
  request: LineRequest,
): BreakdownSuppression {
  const own = breakdownLine(card, facts, request);
  const units = new Set(request.tiles.flatMap((tile) => facts.cells(tile).flatMap(({ unit }) => unit ?? [])));
  if (request.unit === undefined || units.size < 2) return breakdownSuppression(card, own.bases);
  const lines = [...units].toSorted().map((unit) => ({ unit, ...breakdownLine(card, facts, { ...request, unit }) }));
  const categories = [...new Set(lines.flatMap((line) => line.categories))].toSorted();
  const table = lines.map((line) => categories.map((category) => line.bases[line.categories.indexOf(category)]));
  const found = tableSuppression(card, table);
  if (found.kind === "not-publishable") return found;
  const row = lines.findIndex(({ unit }) => unit === request.unit);
  const places = own.categories.map((category) => categories.indexOf(category));
  const unanimous = places.flatMap((column, place) => {
    const answer = found.unanimousAt(row, column);
    return answer === undefined ? [] : [[place, answer] as const];
  });
  return {
    kind: "hidden",
    hidden: new Set(places.flatMap((column, place) => (found.isHidden(row, column) ? [place] : []))),
    unanimous: new Map(unanimous),
  };
}

/** The next longer kind of period whose breakdown may be held against those of its parts. */
const LONGER: Readonly<Partial<Record<PeriodKind, PeriodKind>>> = {
  day: "month",
  month: "quarter",
  quarter: "half",
  half: "year",
};

/**
 * Whether the breakdown of a longer period leaves its parts protected: less what is shown of them, it may not tell what is
 * hidden of them. A year of months is held to its quarters: it is what they add up to. A period that no such kind fills (a
 * school year) is served only where nothing of its parts is hidden.
 */
export function protectsParts(
  card: IndicatorCard,
  facts: IndicatorFacts,
  { period, ...request }: LineRequest & { readonly period: Period },
): boolean {
  const { tiles, dimension, unit } = request;
  if (tiles.length === 1 || takesLast(card)) return true;
  const longer = LONGER[card.frequency];
  const kind = periodKind(period);
  if (longer !== undefined && kind !== longer && areFilledBy(kind, longer)) {
    return subperiods(period, longer).every((part) =>
      protectsParts(card, facts, { period: part, tiles: subperiods(part, card.frequency), dimension, unit }),
    );
  }
  const parts = tiles.map((tile) => ({
    line: breakdownLine(card, facts, { tiles: [tile], dimension, unit }),
    suppression: lineSuppression(card, facts, { tiles: [tile], dimension, unit }),
  }));
  const hiding = parts.filter(
    ({ suppression }) => suppression.kind === "not-publishable" || suppression.hidden.size > 0,
  );
  if (hiding.length === 0) return true;
  // Months of units less those of the other units and of the quarter: served only where they are shown anyway.
  if (kind !== longer || unit !== undefined) return false;
  const categories = [...new Set(parts.flatMap(({ line }) => line.categories))];
  const rows = parts.map(({ line, suppression }) =>
    categories.map((category) => {
      const place = line.categories.indexOf(category);
      return {
        base: line.bases[place],
        isHidden: suppression.kind === "hidden" && suppression.hidden.has(place),
      };
    }),
  );
  return hiding.every(({ suppression }) => suppression.kind === "hidden") && keepsSmallCounts(card, rows);
}

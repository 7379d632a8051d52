import type { Period } from "@maatstaf/kernel";
import { baseFigure } from "./base-figure.ts";
import { pooled } from "./base.ts";
import type { Base } from "./base.ts";
import { breakdownSuppression } from "./breakdown-suppression.ts";
import { frequencyBase } from "./cell-base.ts";
import { smallestCutSet } from "./cut-set.ts";
import { indexed } from "./fact-index.ts";
import type { Cell, FactIndex } from "./fact-index.ts";
import type { Fact } from "./fact.ts";
import { noFigure } from "./figure.ts";
import type { Figure, NoFigureReason } from "./figure.ts";
import type { UnitId } from "./identifier.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { countedCells, overTime, takesLast } from "./period-base.ts";
import { periodTiles } from "./period-tiles.ts";

/** The figure of one category of a breakdown. */
export interface CategoryFigure {
  readonly category: string;
  readonly figure: Figure;
  /** Of a small group of a survey that is not shown: nearly all, or nearly none, gave the answer (bijna allen). */
  readonly nearly?: "all" | "none";
}

/** A figure broken down along one dimension. */
export type BreakdownFigures =
  | {
      readonly kind: "breakdown";
      readonly dimension: string;
      /** Categories in alphabetical order. */
      readonly categories: readonly CategoryFigure[];
      /** All categories together. */
      readonly total: Figure;
    }
  | { readonly kind: "no-breakdown"; readonly reason: NoFigureReason };

/** Which breakdown is asked for. */
export interface BreakdownRequest {
  readonly period: Period;
  readonly dimension: string;
  /** One unit; without it all units together. */
  readonly unit?: UnitId | undefined;
}

/**
 * The figures of the categories of one dimension (channel, age class …) in one period.
 *
 * A category that rests on 1 to `minimumCount − 1` persons or cases, in numerator or denominator, is `suppressed`, and so
 * are as many others as are needed to keep it from being found by subtraction from the total; which is which is not told.
 * None at all is shown as it is. A survey group of fewer than 30 in which 95 % gave one answer is hidden, with `nearly`.
 * Where nothing is left to hide a category behind there is no breakdown, with reason `suppressed`; so it is with a
 * dimension that is not among the `publishedCuts` of a card that has them.
 *
 * One dimension, unit and period are protected; not what can be subtracted between two dimensions, units or periods.
 *
 * @param facts - Facts in any order, one per key; or their index.
 * @returns The categories; or the reason why there is no breakdown.
 *
 * @see docs/methods/indicator-aggregation.md
 *
 * @example
 * ```ts
 * import { breakdownFigures, Fact, IndicatorCard } from "@maatstaf/indicators";
 * import { period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "calls", version: 1, status: "proposed", name: { nl: "Oproepen" }, question: { nl: "Hoeveel oproepen?" },
 *   level: "output", aggregation: "count", numerator: { nl: "oproepen" }, scale: 1, unit: "", decimals: 0,
 *   direction: "neutral", frequency: "quarter", lagDays: 10, breakdowns: ["channel"],
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const facts = [
 *   Fact.parse({ indicatorId: "calls", period: "2025-Q1", breakdown: { channel: "phone" }, numerator: 60 }),
 *   Fact.parse({ indicatorId: "calls", period: "2025-Q1", breakdown: { channel: "desk" }, numerator: 9 }),
 *   Fact.parse({ indicatorId: "calls", period: "2025-Q1", breakdown: { channel: "mail" }, numerator: 3 }),
 * ];
 * const found = breakdownFigures(card, facts, { period: period("2025-Q1"), dimension: "channel" });
 * const shown = found.kind === "breakdown" ? found.categories.map(({ figure }) => (figure.kind === "figure" ? figure.value : "•")) : [];
 * shown // => ["•", "•", 60]
 * ```
 */
export function breakdownFigures(
  card: IndicatorCard,
  facts: readonly Fact[] | FactIndex,
  { period, dimension, unit }: BreakdownRequest,
): BreakdownFigures {
  const tiles = periodTiles(period, card.frequency);
  if (tiles.kind !== "tiles") return { kind: "no-breakdown", reason: tiles.kind };
  if (card.publishedCuts?.includes(dimension) === false) return { kind: "no-breakdown", reason: "suppressed" };
  if (card.aggregation === "text") return { kind: "no-breakdown", reason: "text" };
  const own = indexed(facts).indicator(card.id);
  const perPeriod = tiles.periods.map((tile) => categoryBases(card, countedCells(own.cells(tile), unit), dimension));
  const withFacts = perPeriod.filter((bases) => bases.size > 0).slice(takesLast(card) ? -1 : 0);
  const categories = [...new Set(withFacts.flatMap((bases) => [...bases.keys()]))].toSorted();
  if (categories.length === 0) return { kind: "no-breakdown", reason: "no-facts" };
  const bases = categories.map((category) =>
    overTime(
      card,
      withFacts.map((one) => one.get(category)),
    ),
  );
  const suppression = breakdownSuppression(card, bases);
  if (suppression.kind === "not-publishable") return { kind: "no-breakdown", reason: "suppressed" };
  return {
    kind: "breakdown",
    dimension,
    categories: categories.map((category, place): CategoryFigure => {
      if (!suppression.hidden.has(place)) return { category, figure: baseFigure(card, bases[place]) };
      const unanimous = suppression.unanimous.get(place);
      return { category, figure: noFigure("suppressed"), ...(unanimous === undefined ? {} : { nearly: unanimous }) };
    }),
    total: baseFigure(
      card,
      overTime(
        card,
        withFacts.map((bases) => pooled([...bases.values()])),
      ),
    ),
  };
}

/** Base numbers per category. Of a unit with several sets of dimensions the smallest one that will do counts. */
function categoryBases(card: IndicatorCard, cells: readonly Cell[], dimension: string): ReadonlyMap<string, Base> {
  const values = card.quantile?.dimension;
  const dimensions = values === undefined ? [dimension] : [dimension, values];
  const parts = new Map<string, Fact[]>();
  for (const fact of cells.flatMap((cell) => smallestCutSet(cell.cuts, dimensions))) {
    const category = fact.breakdown?.[dimension] ?? "";
    const list = parts.get(category);
    if (list === undefined) parts.set(category, [fact]);
    else list.push(fact);
  }
  const bases = [...parts].flatMap(([category, list]): [string, Base][] => {
    const base = values === undefined ? pooled(list) : frequencyBase(list, values);
    return base === undefined ? [] : [[category, base]];
  });
  return new Map(bases);
}

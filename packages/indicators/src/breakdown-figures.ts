import type { Period } from "@maatstaf/kernel";
import { AGGREGATION_RULES } from "./aggregation-rules.ts";
import { baseFigure } from "./base-figure.ts";
import { pooled } from "./base.ts";
import type { Base } from "./base.ts";
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
 * A category that rests on 1 to `minimumCount − 1` persons or cases, in numerator or denominator, is `suppressed`;
 * none at all is shown as it is. This is primary suppression only: whoever publishes the total beside a single
 * suppressed category still gives it away.
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
 *   Fact.parse({ indicatorId: "calls", period: "2025-Q1", breakdown: { channel: "mail" }, numerator: 3 }),
 * ];
 * const found = breakdownFigures(card, facts, { period: period("2025-Q1"), dimension: "channel" });
 * found.kind === "breakdown" && found.categories[0] // => { category: "mail", figure: { kind: "no-figure", reason: "suppressed" } }
 * ```
 */
export function breakdownFigures(
  card: IndicatorCard,
  facts: readonly Fact[] | FactIndex,
  { period, dimension, unit }: BreakdownRequest,
): BreakdownFigures {
  const tiles = periodTiles(period, card.frequency);
  if (tiles.kind !== "tiles") return { kind: "no-breakdown", reason: tiles.kind };
  const own = indexed(facts).indicator(card.id);
  const perPeriod = tiles.periods.map((tile) => categoryBases(card, countedCells(own.cells(tile), unit), dimension));
  const withFacts = perPeriod.filter((bases) => bases.size > 0).slice(takesLast(card) ? -1 : 0);
  const categories = [...new Set(withFacts.flatMap((bases) => [...bases.keys()]))].toSorted();
  if (categories.length === 0) return { kind: "no-breakdown", reason: "no-facts" };
  return {
    kind: "breakdown",
    dimension,
    categories: categories.map((category) => ({
      category,
      figure: safeFigure(
        card,
        overTime(
          card,
          withFacts.map((bases) => bases.get(category)),
        ),
      ),
    })),
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

/** The figure, unless it rests on so few that it could point at persons. */
function safeFigure(card: IndicatorCard, base: Base | undefined): Figure {
  if (base === undefined) return noFigure("no-facts");
  const isSmall = (count: number | undefined): boolean => count !== undefined && count > 0 && count < card.minimumCount;
  const { aggregation } = card;
  const isSum = aggregation === "mean" || aggregation === "survey";
  const isExposure = aggregation === "rate" || AGGREGATION_RULES[aggregation].denominator === "none";
  const small = (!isSum && isSmall(base.numerator)) || (!isExposure && isSmall(base.denominator));
  return small ? noFigure("suppressed") : baseFigure(card, base);
}

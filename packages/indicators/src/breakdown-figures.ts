import type { Period } from "@maatstaf/kernel";
import { baseFigure } from "./base-figure.ts";
import { pooled } from "./base.ts";
import { breakdownLine, lineSuppression, protectsParts } from "./breakdown-line.ts";
import { indexed } from "./fact-index.ts";
import type { FactIndex } from "./fact-index.ts";
import type { Fact } from "./fact.ts";
import { noFigure } from "./figure.ts";
import type { Figure, NoFigureReason } from "./figure.ts";
import type { UnitId } from "./identifier.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { overTime } from "./period-base.ts";
import { periodTiles } from "./period-tiles.ts";
import { isLinePublished } from "./published-cut.ts";

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
 * What can be subtracted is protected too. The breakdown of one unit is its row of the table of all units, with the margins
 * that the other breakdowns are. That of a longer period is refused where, less what is shown of its parts, it would tell
 * what is hidden of them. For two dimensions at once see {@link crossFigures}.
 *
 * @param facts - Facts in any order, one per key; or their index.
 * @returns The categories, in alphabetical order; or the reason why there is no breakdown.
 * @throws RangeError when two facts of the indicator have one key.
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
  if (card.aggregation === "text") return { kind: "no-breakdown", reason: "text" };
  if (!isLinePublished(card, dimension)) return { kind: "no-breakdown", reason: "suppressed" };
  const own = indexed(facts).indicator(card.id);
  const request = { tiles: tiles.periods, dimension, unit };
  const { categories, bases, perPeriod } = breakdownLine(card, own, request);
  if (categories.length === 0) return { kind: "no-breakdown", reason: "no-facts" };
  const suppression = lineSuppression(card, own, request);
  if (suppression.kind === "not-publishable" || !protectsParts(card, own, { ...request, period })) {
    return { kind: "no-breakdown", reason: "suppressed" };
  }
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
        perPeriod.map((one) => pooled([...one.values()])),
      ),
    ),
  };
}

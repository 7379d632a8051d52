import { baseFigure } from "./base-figure.ts";
import { factIndex } from "./fact-index.ts";
import type { Fact } from "./fact.ts";
import type { Figure } from "./figure.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { cellsBase, countedCells, overTime } from "./period-base.ts";

/**
 * The figure of all facts of a card together, over units, cuts and periods.
 *
 * Numerators are added to numerators and denominators to denominators; the division comes last, times `scale`. Over
 * time flows (count, ratio, rate, mean) are summed; a level (stock, stock-ratio, boolean, milestones) and a survey
 * wave are those of the last period present.
 *
 * A derived indicator has no facts, and so no figure here: {@link reading}, `yearToDate` and `rolling` compute it.
 *
 * @param card - The definition the facts were measured with.
 * @param facts - Facts in any order; those of another indicator or another kind of period are left out.
 * @returns The figure in the unit of the card, unrounded; or the reason why there is none.
 * @throws RangeError when two facts have one key.
 *
 * @see docs/methods/indicator-aggregation.md
 *
 * @example
 * ```ts
 * import { Fact, figure, IndicatorCard } from "@maatstaf/indicators";
 *
 * const card = IndicatorCard.parse({
 *   id: "in-time", version: 1, status: "proposed", name: { nl: "Binnen termijn" }, question: { nl: "Zijn we op tijd?" },
 *   level: "output", aggregation: "ratio", numerator: { nl: "op tijd" }, denominator: { nl: "afgehandeld" },
 *   scale: 100, unit: "%", decimals: 1, direction: "up", frequency: "quarter", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const facts = [
 *   Fact.parse({ indicatorId: "in-time", period: "2025-Q1", unit: "burgerzaken", numerator: 90, denominator: 100 }),
 *   Fact.parse({ indicatorId: "in-time", period: "2025-Q1", unit: "omgeving", numerator: 10, denominator: 20 }),
 * ];
 * figure(card, facts) // => { kind: "figure", value: (100 / 120) * 100, numerator: 100, denominator: 120 }
 * figure(card, []) // => { kind: "no-figure", reason: "no-facts" }
 * ```
 */
export function figure(card: IndicatorCard, facts: readonly Fact[]): Figure {
  const own = factIndex(facts).indicator(card.id);
  const bases = own
    .periods(card.frequency)
    .map((period) => cellsBase(card, countedCells(own.cells(period), undefined)));
  return baseFigure(card, overTime(card, bases));
}

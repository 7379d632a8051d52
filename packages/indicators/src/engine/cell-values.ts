import { figureRuleNumbers, surveyValue, valueOf } from "./figure-rules.ts";
import type { IndicatorCells } from "./indicator-cells.ts";
import { periodSums } from "./period-sums.ts";

/**
 * The figure of every cell, unrounded, in the order of the cells: what a ranking or a funnel reads. `NaN` stands for no
 * figure; {@link cellFigure} tells why.
 *
 * @example
 * ```ts
 * import { IndicatorCard } from "@maatstaf/indicators";
 * import { aggregated, cellSpace, cellValues, columnarFacts } from "@maatstaf/indicators/engine";
 * import { period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "calls", version: 1, status: "proposed", name: { nl: "Oproepen" }, question: { nl: "Hoeveel oproepen?" },
 *   level: "output", aggregation: "count", numerator: { nl: "oproepen" }, scale: 1, unit: "", decimals: 0,
 *   direction: "neutral", frequency: "quarter", lagDays: 10,
 *   source: { system: "telefonie", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const facts = columnarFacts(cellSpace({ cards: [card], units: ["balie", "sport"], periods: [period("2025-Q1")] }));
 * facts.append({ indicators: Uint8Array.of(0), units: Uint8Array.of(1), periods: Uint8Array.of(0), numerators: Uint8Array.of(7) });
 * cellValues(aggregated(facts)) // => Float64Array.of(Number.NaN, 7)
 * ```
 */
export function cellValues(cells: IndicatorCells): Float64Array {
  const { space } = cells;
  const unitCount = space.units.length;
  const values = new Float64Array(space.cellCount);
  const sums = new Float64Array(space.cellsPerPeriod * 2);
  const rules = space.cards.map((card) => ({ card, rule: figureRuleNumbers(card) }));
  for (let period = 0; period < space.periods.length; period += 1) {
    periodSums(cells, period, sums);
    const first = period * space.cellsPerPeriod;
    for (const [indicator, { card, rule }] of rules.entries()) {
      for (let unit = 0; unit < unitCount; unit += 1) {
        const cell = indicator * unitCount + unit;
        values[first + cell] = rule.isSurvey
          ? surveyValue(cells, card, { indicator, unit, period })
          : valueOf(rule, sums[cell * 2] ?? 0, sums[cell * 2 + 1] ?? 0);
      }
    }
  }
  return values;
}

/**
 * Values of cells as series: of each indicator × unit its periods after each other, oldest first. This is what
 * {@link seriesLimits} reads. The number of a series is `indicator · units + unit`.
 *
 * @param values - In the order of the cells, as {@link cellValues} gives them.
 * @param periods - Number of periods.
 * @throws RangeError when the values do not fill whole periods.
 *
 * @example
 * ```ts
 * import { seriesValues } from "@maatstaf/indicators/engine";
 *
 * seriesValues(Float64Array.of(1, 2, 3, 10, 20, 30), 2) // => Float64Array.of(1, 10, 2, 20, 3, 30)
 * ```
 */
export function seriesValues(values: Float64Array, periods: number): Float64Array {
  const series = values.length / periods;
  if (!Number.isInteger(series)) {
    throw new RangeError(
      `seriesValues: ${values.length} values do not fill ${periods} periods; pass values of whole periods`,
    );
  }
  const turned = new Float64Array(values.length);
  for (let start = 0; start < series; start += TILE) {
    const end = Math.min(start + TILE, series);
    for (let period = 0; period < periods; period += 1) {
      for (let one = start; one < end; one += 1) turned[one * periods + period] = values[period * series + one] ?? 0;
    }
  }
  return turned;
}

/** Series that are turned together, so that what is read and what is written both stay in the cache. */
const TILE = 256;

import { assert, property } from "fast-check";
import { figure, reading } from "@maatstaf/indicators";
import type { Figure } from "@maatstaf/indicators";
import { aggregated, cellFigure, cellSpace, cellValues, columnarFacts, factColumns } from "@maatstaf/indicators/engine";
import type { IndicatorCells } from "@maatstaf/indicators/engine";
import { calendarDate } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import { engineCase, PERIODS } from "./engine-case.ts";
import type { EngineCase } from "./engine-case.ts";

function cellsOf({ cards, units, facts }: EngineCase): IndicatorCells {
  const space = cellSpace({ cards, units, periods: PERIODS });
  const columnar = columnarFacts(space);
  columnar.append(factColumns(space, facts));
  return aggregated(columnar);
}

/** What was expected where the figure found is equal to it (whole sums exactly, all else to 1e-12), or else what was found. */
function nearly(found: Figure, expected: Figure): Figure {
  if (found.kind !== "figure" || expected.kind !== "figure") return found;
  const isSame = (["value", "numerator", "denominator", "effectiveCount"] as const).every((part) => {
    const [one = Number.NaN, other = Number.NaN] = [found[part], expected[part]];
    const isExact = Number.isInteger(other) && (part === "numerator" || part === "denominator");
    return Object.is(one, other) || (!isExact && Math.abs(one - other) <= 1e-12 * Math.abs(other));
  });
  return isSame ? expected : found;
}

const ON = calendarDate("2026-01-01");

describe("cells", () => {
  it("give the figure of all facts of a card", () => {
    assert(
      property(engineCase, (one) => {
        const cells = cellsOf(one);
        for (const card of one.cards) {
          const expected = figure(card, one.facts);
          expect(nearly(cellFigure(cells, { indicatorId: card.id }), expected)).toStrictEqual(expected);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("give the figure of every reading, of one unit and of all together", () => {
    assert(
      property(engineCase, (one) => {
        const cells = cellsOf(one);
        for (const card of one.cards) {
          for (const unit of one.units) {
            for (const period of PERIODS.slice(0, 4)) {
              const expected = reading(card, one.facts, { period, on: ON, unit }).figure;
              expect(nearly(cellFigure(cells, { indicatorId: card.id, unit, period }), expected)).toStrictEqual(
                expected,
              );
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("have a value exactly where they have a figure", () => {
    assert(
      property(engineCase, (one) => {
        const cells = cellsOf(one);
        const values = cellValues(cells);
        const { space } = cells;
        for (const [period, name] of PERIODS.entries()) {
          for (const [indicator, card] of one.cards.entries()) {
            for (const [unit, id] of one.units.entries()) {
              if (id === undefined) continue;
              const found = cellFigure(cells, { indicatorId: card.id, unit: id, period: name });
              const value = values[(period * one.cards.length + indicator) * space.units.length + unit];
              expect(value).toBe(found.kind === "figure" ? found.value : Number.NaN);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

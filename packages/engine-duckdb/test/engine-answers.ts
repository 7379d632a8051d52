import type { Fact, Figure } from "@maatstaf/indicators";
import { aggregated, cellFigure, cellSpace, columnarFacts, factColumns } from "@maatstaf/indicators/engine";
import type { CellSpace, FactColumns, IndicatorCells } from "@maatstaf/indicators/engine";
import { PERIODS, UNITS } from "./random-case.ts";
import type { RandomCase } from "./random-case.ts";

/** Figures by `indicator|period|unit`; the unit is empty for all units together. */
export type Answers = ReadonlyMap<string, Figure>;

export function answerKey(indicator: string, period: string, unit: string | undefined): string {
  return `${indicator}|${period}|${unit ?? ""}`;
}

/** The cells of a case as the engine in TypeScript makes them. */
export function engineCells({ cards, facts }: RandomCase, columns: ColumnsOf = factColumns): IndicatorCells {
  const space = cellSpace({ cards, units: UNITS, periods: PERIODS });
  const columnar = columnarFacts(space);
  columnar.append(columns(space, facts));
  return aggregated(columnar);
}

type ColumnsOf = (space: CellSpace, facts: readonly Fact[]) => FactColumns;

/** Facts as rows, as they stand in a table: several of one cell are several rows, where `factColumns` wants one per key. */
export function rowColumns(space: CellSpace, facts: readonly Fact[]): FactColumns {
  return {
    indicators: Uint8Array.from(facts, ({ indicatorId }) => space.indicatorCode(indicatorId)),
    units: Uint8Array.from(facts, ({ unit }) => space.unitCode(unit)),
    periods: Uint8Array.from(facts, ({ period }) => space.periodCode(period)),
    numerators: Float64Array.from(facts, ({ numerator }) => numerator),
    denominators: Float64Array.from(facts, ({ denominator = Number.NaN }) => denominator),
    effectiveCounts: Float64Array.from(facts, ({ effectiveCount = Number.NaN }) => effectiveCount),
  };
}

/** What the engine in TypeScript gives: the answers the other engines are held to. Cells without facts are left out. */
export function expectedAnswers(cells: IndicatorCells, level: "unit" | "organisation"): Answers {
  const answers = new Map<string, Figure>();
  for (const { id } of cells.space.cards) {
    for (const period of PERIODS) {
      const units = level === "unit" ? UNITS.filter((unit) => unit !== undefined) : [undefined];
      for (const unit of units) {
        const figure = cellFigure(cells, { indicatorId: id, period, unit });
        if (figure.kind === "no-figure" && figure.reason === "no-facts") continue;
        answers.set(answerKey(id, period, unit), figure);
      }
    }
  }
  return answers;
}

/**
 * What differs between the answers of an engine and those it is held to: whole sums exactly, as far as 64-bit numbers are
 * (2^53), all else to 1e-12 of their size.
 */
export function differences(found: Answers, expected: Answers): string[] {
  return [...new Set([...found.keys(), ...expected.keys()])]
    .filter((key) => !isEqual(found.get(key), expected.get(key)))
    .map((key) => `${key}: ${JSON.stringify(found.get(key))}, not ${JSON.stringify(expected.get(key))}`);
}

function isEqual(found: Figure | undefined, expected: Figure | undefined): boolean {
  if (found?.kind !== "figure" || expected?.kind !== "figure")
    return JSON.stringify(found) === JSON.stringify(expected);
  return (["value", "numerator", "denominator", "effectiveCount"] as const).every((part) => {
    const [one, other] = [found[part], expected[part]];
    if (one === undefined || other === undefined) return one === other;
    const isExact = Number.isSafeInteger(other) && (part === "numerator" || part === "denominator");
    return one === other || (!isExact && Math.abs(one - other) <= 1e-12 * Math.abs(other));
  });
}

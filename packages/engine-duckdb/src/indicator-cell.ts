import type { Figure, IndicatorId, UnitId } from "@maatstaf/indicators";
import { period } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";

/** One cell that has facts, as DuckDB aggregated it. */
export interface IndicatorCell {
  readonly indicatorId: IndicatorId;
  readonly period: Period;
  /** Absent for the organisation as a whole. */
  readonly unit?: UnitId;
  /** Number of rows added up. */
  readonly facts: number;
  readonly figure: Figure;
}

/** Columns of the result, by name. */
export type ResultColumns = Readonly<Record<string, readonly unknown[]>>;

/** The columns of a result as cells. @throws RangeError on a period that cannot be read. */
export function indicatorCells(columns: ResultColumns): IndicatorCell[] {
  const { indicator = [], unit = [], facts = [] } = columns;
  return indicator.map((id, row) => ({
    indicatorId: String(id),
    period: period(String(columns["period"]?.[row])),
    ...(typeof unit[row] === "string" ? { unit: unit[row] } : {}),
    facts: Number(facts[row]),
    figure: figureAt(columns, row),
  }));
}

function figureAt(columns: ResultColumns, row: number): Figure {
  const number = (name: string): number | undefined => {
    const found = columns[name]?.[row];
    return typeof found === "number" ? found : undefined;
  };
  const [value, numerator] = [number("value"), number("numerator")];
  if (value === undefined || numerator === undefined) {
    const isFew = columns["reason"]?.[row] === "too-few";
    return { kind: "no-figure", reason: isFew ? "too-few" : "zero-denominator" };
  }
  const [denominator, effectiveCount] = [number("denominator"), number("effective_count")];
  return {
    kind: "figure",
    value,
    numerator,
    ...(denominator === undefined ? {} : { denominator }),
    ...(effectiveCount === undefined ? {} : { effectiveCount }),
  };
}

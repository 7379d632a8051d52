import { AGGREGATION_RULES } from "./aggregation-rules.ts";
import { averaged, pooled } from "./base.ts";
import type { Base } from "./base.ts";
import { cellBase } from "./cell-base.ts";
import type { Cell } from "./fact-index.ts";
import type { UnitId } from "./identifier.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** What decides how base numbers add up over time. */
export type TimeRule = Pick<IndicatorCard, "aggregation" | "overTime" | "exposure">;

/**
 * The cells that count for one unit, or for all units together: a fact for the organisation as a whole then stands
 * for all its units, which are not counted a second time.
 */
export function countedCells(cells: readonly Cell[], unit: UnitId | undefined): readonly Cell[] {
  if (unit !== undefined) return cells.filter((cell) => cell.unit === unit);
  const whole = cells.filter((cell) => cell.unit === undefined);
  return whole.length > 0 ? whole : cells;
}

/** Base numbers of cells of one period together. */
export function cellsBase(card: Pick<IndicatorCard, "quantile">, cells: readonly Cell[]): Base | undefined {
  return pooled(cells.map((cell) => cellBase(card, cell)).filter((base) => base !== undefined));
}

/**
 * Base numbers of successive periods together, oldest first: flows are added, of levels and waves the last one
 * counts. `undefined` stands for a period without facts.
 */
export function overTime(rule: TimeRule, bases: readonly (Base | undefined)[]): Base | undefined {
  const present = bases.filter((base) => base !== undefined);
  if (takesLast(rule)) return present.at(-1);
  if (rule.aggregation === "stock") return averaged(present);
  const total = pooled(present);
  if (total?.denominator === undefined || rule.aggregation !== "rate" || rule.exposure !== "population") return total;
  return { ...total, denominator: total.denominator / present.length };
}

/** Whether only the last period with facts counts, of several periods together. */
export function takesLast({ aggregation, overTime }: TimeRule): boolean {
  if (aggregation === "stock") return overTime !== "average";
  return AGGREGATION_RULES[aggregation].overTime === "last";
}

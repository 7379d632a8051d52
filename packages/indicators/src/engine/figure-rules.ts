import type { IndicatorCard } from "../indicator-card.ts";
import { cellBaseAt } from "./indicator-cells.ts";
import type { CellCodes, IndicatorCells } from "./indicator-cells.ts";
import { baseFigure } from "../base-figure.ts";

/** How the figure of a cell follows from its two sums, as numbers that a loop can use. */
export interface FigureRuleNumbers {
  /** The figure is the numerator itself. */
  readonly isPlain: boolean;
  readonly scale: number;
  /** A lower denominator gives no figure. */
  readonly leastDenominator: number;
  /** The figure of a survey depends on more than its sums. */
  readonly isSurvey: boolean;
}

/** The rule of a card. */
export function figureRuleNumbers({ aggregation, scale, minimumCount }: IndicatorCard): FigureRuleNumbers {
  return {
    isPlain: aggregation === "count" || aggregation === "stock",
    scale,
    leastDenominator: aggregation === "mean" ? minimumCount : -Infinity,
    isSurvey: aggregation === "survey",
  };
}

/** The figure of two sums; `NaN` stands for no figure. */
export function valueOf(rule: FigureRuleNumbers, numerator: number, denominator: number): number {
  if (rule.isPlain) return Object.is(numerator, -0) ? Number.NaN : numerator;
  const hasFigure = denominator !== 0 && denominator >= rule.leastDenominator && !Object.is(numerator, -0);
  return hasFigure ? (numerator / denominator) * rule.scale : Number.NaN;
}

/** The figure of a cell of a survey; `NaN` stands for no figure. */
export function surveyValue(cells: IndicatorCells, card: IndicatorCard, codes: CellCodes): number {
  const figure = baseFigure(card, cellBaseAt(cells, codes));
  return figure.kind === "figure" ? figure.value : Number.NaN;
}

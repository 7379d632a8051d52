import { noFigure } from "../figure.ts";
import type { Figure, NoFigureReason } from "../figure.ts";
import type { IndicatorCard } from "../indicator-card.ts";
import { inputPlaces } from "./formula-node.ts";
import type { FormulaNode } from "./formula-node.ts";
import { nodeValue } from "./formula-value.ts";

/** Reasons from the one that must be told to the one that may be left to another. */
const FIRST_TOLD: readonly NoFigureReason[] = [
  "suppressed",
  "too-few",
  "period-too-fine",
  "period-not-tiled",
  "no-facts",
  "zero-denominator",
];

/**
 * The figure of a formula over unrounded figures, times the scale of its card. Where an input has none it has none
 * either, for the same reason; a division by zero, or a number too large to hold, is a `zero-denominator`.
 */
export function formulaFigure(card: IndicatorCard, root: FormulaNode, figureOf: (name: string) => Figure): Figure {
  const figures = new Map(inputPlaces(root).map(({ name }) => [name, figureOf(name)]));
  const reasons = new Set(
    [...figures.values()].map((figure) => (figure.kind === "figure" ? undefined : figure.reason)),
  );
  const reason = FIRST_TOLD.find((one) => reasons.has(one));
  if (reason !== undefined) return noFigure(reason);
  const result = nodeValue(root, (name) => {
    const figure = figures.get(name);
    return figure?.kind === "figure" ? figure.value : Number.NaN;
  });
  const value = result === undefined ? Number.NaN : result * card.scale;
  return Number.isFinite(value) ? { kind: "figure", value, numerator: value } : noFigure("zero-denominator");
}

import type { IndicatorCard } from "../indicator-card.ts";

/** @throws RangeError on a card whose figure does not follow from sums: a quantile, a text, or one derived from others. */
export function requireSummable(caller: string, cards: readonly IndicatorCard[]): void {
  const card = cards.find(
    ({ aggregation }) => aggregation === "quantile" || aggregation === "text" || aggregation === "derived",
  );
  if (card === undefined) return;
  throw new RangeError(
    `${caller}: the figure of card ${card.id} (${card.aggregation}) does not follow from sums; read it with reading()`,
  );
}

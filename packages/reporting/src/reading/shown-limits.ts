import type { IndicatorCard, Reading } from "@maatstaf/indicators";

/** Kinds of indicator whose figure is a part of a whole, so never above the scale of the card. */
const SHARES: ReadonlySet<string> = new Set(["ratio", "stock-ratio", "boolean", "milestones"]);

/**
 * Limits of the usual variation as a reader may see them: not below zero for a series that is never below zero, not
 * above the whole for a share. The judgement itself uses the limits as they are.
 */
export function shownLimits(
  card: Pick<IndicatorCard, "aggregation" | "scale">,
  reading: Pick<Reading, "series">,
  limits: { readonly lower: number; readonly upper: number },
): { readonly lower: number; readonly upper: number } {
  const isNeverNegative = reading.series.every(({ figure }) => figure.kind !== "figure" || figure.value >= 0);
  return {
    lower: isNeverNegative ? Math.max(0, limits.lower) : limits.lower,
    upper: SHARES.has(card.aggregation) ? Math.min(card.scale, limits.upper) : limits.upper,
  };
}

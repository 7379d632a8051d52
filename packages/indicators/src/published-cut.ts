import type { IndicatorCard } from "./indicator-card.ts";

/** A breakdown that may be shown: one dimension, or two for a table. */
export type PublishedCut = NonNullable<IndicatorCard["publishedCuts"]>[number];

/** The dimensions of a cut. */
export function cutDimensions(cut: PublishedCut): readonly string[] {
  return typeof cut === "string" ? [cut] : cut;
}

/** Whether a breakdown along one dimension may be shown: also when it is a margin of a table that may. */
export function isLinePublished({ publishedCuts }: Pick<IndicatorCard, "publishedCuts">, dimension: string): boolean {
  return publishedCuts === undefined || publishedCuts.some((cut) => cutDimensions(cut).includes(dimension));
}

/** Whether a table of two dimensions may be shown: only when the card names it, in either order. */
export function isTablePublished(
  { publishedCuts = [] }: Pick<IndicatorCard, "publishedCuts">,
  dimensions: readonly [string, string],
): boolean {
  if (dimensions[0] === dimensions[1]) return false;
  return publishedCuts.some((cut) => {
    const own = cutDimensions(cut);
    return own.length === 2 && dimensions.every((dimension) => own.includes(dimension));
  });
}

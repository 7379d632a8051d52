import type { Reading } from "@maatstaf/indicators";

/** The values that a chart of a reading draws, one per period of its series: without their season where that is taken out. */
export function shownValues({
  series,
  adjusted,
}: Pick<Reading, "series" | "adjusted">): readonly (number | undefined)[] {
  return series.map(({ figure }, index) =>
    figure.kind === "figure" ? (adjusted?.[index] ?? figure.value) : undefined,
  );
}

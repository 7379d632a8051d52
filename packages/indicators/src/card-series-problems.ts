import { comparePeriods, periodKind } from "@maatstaf/kernel";
import type { CardProblem } from "./card-issues.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** Whether rebases and annotations stand at periods of the card, and rebases in order. */
export function cardSeriesProblems({ frequency, chart, annotations }: IndicatorCard): CardProblem[] {
  const rebases = chart.rebase.flatMap(({ period }, index): CardProblem[] => {
    const path = ["chart", "rebase", index, "period"];
    if (periodKind(period) !== frequency) {
      return [{ code: "rebase-wrong-period", path, params: { found: period, expected: frequency } }];
    }
    const previous = chart.rebase[index - 1]?.period;
    if (previous === undefined || comparePeriods(previous, period) < 0) return [];
    return [{ code: "rebase-not-ordered", path, params: { found: period, previous } }];
  });
  const remarks = annotations.flatMap(({ period }, index): CardProblem[] =>
    periodKind(period) === frequency
      ? []
      : [
          {
            code: "annotation-wrong-period",
            path: ["annotations", index, "period"],
            params: { found: period, expected: frequency },
          },
        ],
  );
  return [...rebases, ...remarks];
}

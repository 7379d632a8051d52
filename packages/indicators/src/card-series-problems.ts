import { comparePeriods, periodKind } from "@maatstaf/kernel";
import type { CardProblem } from "./card-issues.ts";
import { chartFits } from "./card-chart.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { SEASONAL_KINDS } from "./season.ts";

/** Whether the chart fits the card, and what is said of single periods stands at periods of the card. */
export function cardSeriesProblems(card: IndicatorCard): CardProblem[] {
  return [...chartProblems(card), ...placeProblems(card)];
}

/** Whether the chart fits the kind of number, and the season can be taken out of it. */
function chartProblems({ aggregation, frequency, chart }: IndicatorCard): CardProblem[] {
  const { kind, seasonal = false } = chart;
  const problems: CardProblem[] = [];
  const fits = kind === "none" ? undefined : chartFits(kind);
  if (fits?.includes(aggregation) === false) {
    const params = { found: kind, aggregation, expected: fits.join(", ") };
    problems.push({ code: "chart-not-of-aggregation", path: ["chart", "kind"], params });
  }
  if (!seasonal) return problems;
  const path = ["chart", "seasonal"];
  if (kind !== "xmr") return [...problems, { code: "seasonal-not-used", path, params: { kind } }];
  if (SEASONAL_KINDS.includes(frequency)) return problems;
  const params = { found: frequency, expected: SEASONAL_KINDS.join(", ") };
  return [...problems, { code: "seasonal-wrong-frequency", path, params }];
}

function placeProblems({ frequency, chart, annotations }: IndicatorCard): CardProblem[] {
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
  const left = (chart.exclude ?? []).map(({ period }) => period);
  const exclusions = left.flatMap((period, index): CardProblem[] => {
    const path = ["chart", "exclude", index, "period"];
    if (periodKind(period) !== frequency) {
      return [{ code: "exclude-wrong-period", path, params: { found: period, expected: frequency } }];
    }
    return left.indexOf(period) < index ? [{ code: "named-twice", path, params: { found: period } }] : [];
  });
  return [...rebases, ...exclusions, ...remarks];
}

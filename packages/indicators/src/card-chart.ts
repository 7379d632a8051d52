import { cChart, pChart, pPrimeChart, uChart, uPrimeChart, xmrChart } from "@maatstaf/statistics";
import type { ChartOptions, ControlChart, FractionChartOptions, TooFewPoints } from "@maatstaf/statistics";
import type { Aggregation } from "./aggregation.ts";
import type { Figure } from "./figure.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** A control chart that a card can ask for. */
export type ChartKind = Exclude<IndicatorCard["chart"]["kind"], "none">;

type KnownFigure = Extract<Figure, { readonly kind: "figure" }>;

type ChartPoint = Pick<KnownFigure, "value" | "numerator" | "denominator">;

interface ChartRule {
  /** Kinds of number the chart fits; `undefined`: all. */
  readonly fits: readonly Aggregation[] | undefined;
  readonly canShow: (point: ChartPoint) => boolean;
  readonly chart: (points: readonly ChartPoint[], options: FractionChartOptions) => ControlChart | TooFewPoints;
}

const isRate = ({ numerator, denominator = 0 }: ChartPoint): boolean => numerator >= 0 && denominator > 0;

const isShare = (point: ChartPoint): boolean => isRate(point) && point.numerator <= (point.denominator ?? 0);

const fractions = (points: readonly ChartPoint[]): { readonly numerator: number; readonly denominator: number }[] =>
  points.map(({ numerator, denominator = 0 }) => ({ numerator, denominator }));

const values = (points: readonly ChartPoint[]): number[] => points.map(({ value }) => value);

/** Options of charts whose values are in the unit of the card as they are. */
const unscaled = (options: FractionChartOptions): ChartOptions => {
  const { per, ...others } = options;
  return per === 1 ? options : others;
};

const CHART_RULES: Readonly<Record<ChartKind, ChartRule>> = {
  xmr: {
    fits: undefined,
    canShow: () => true,
    chart: (points, options) => xmrChart(values(points), unscaled(options)),
  },
  p: { fits: ["ratio"], canShow: isShare, chart: (points, options) => pChart(fractions(points), options) },
  "p-prime": { fits: ["ratio"], canShow: isShare, chart: (points, options) => pPrimeChart(fractions(points), options) },
  u: { fits: ["rate"], canShow: isRate, chart: (points, options) => uChart(fractions(points), options) },
  "u-prime": { fits: ["rate"], canShow: isRate, chart: (points, options) => uPrimeChart(fractions(points), options) },
  c: {
    fits: ["count"],
    canShow: ({ value }) => value >= 0,
    chart: (points, options) => cChart(values(points), unscaled(options)),
  },
};

/** Kinds of number a chart fits; `undefined`: all. */
export function chartFits(kind: ChartKind): readonly Aggregation[] | undefined {
  return CHART_RULES[kind].fits;
}

/** Whether a figure can be a point of a chart: a share has cases, and no more parts than the whole. */
export function isChartable(kind: ChartKind, figure: KnownFigure): boolean {
  return CHART_RULES[kind].canShow(figure);
}

/** The chart of figures, oldest first and at least one, in the unit of the card: `per` is its scale. */
export function cardChart(
  kind: ChartKind,
  points: readonly ChartPoint[],
  options: FractionChartOptions,
): ControlChart | TooFewPoints {
  return CHART_RULES[kind].chart(points, options);
}

import type { Period } from "@maatstaf/kernel";
import type { PublishedTable, ShownFigures, UnpublishedTable } from "./published-table.ts";

/** A base fact of type survey, as an indicator engine reads it: a weighted share or mean with what it is worth. */
export interface SurveyFact {
  readonly indicatorId: string;
  readonly period: Period;
  readonly unit?: string;
  readonly breakdown?: Readonly<Record<string, string>>;
  readonly numerator: number;
  readonly denominator: number;
  /** Of the values themselves, for the interval of a mean. */
  readonly sumOfSquares?: number;
  readonly effectiveCount: number;
  readonly source: string;
}

/** Which figure of which item an indicator takes. */
export interface FactMapping {
  readonly indicatorId: string;
  readonly item: string;
  readonly figure: "satisfied" | "dissatisfied" | "mean";
  readonly period: Period;
  readonly unit?: string;
  /** Cut to break down by; everybody when left out. */
  readonly cut?: string;
}

/**
 * Results as facts for the indicators (meting van type bevraging): made from what may be shown, so that a dashboard knows no
 * more than the page. A share is `share × effective number` over the effective number; a mean has its sum of squares.
 *
 * A group that shows no such figure gives no fact; nor does a survey nobody was drawn for by lot, whose interval would be a
 * lie.
 *
 * @param surveyId - Where the facts come from.
 *
 * @example
 * ```ts
 * import { period } from "@maatstaf/kernel";
 * import { surveyFacts } from "@maatstaf/surveys";
 *
 * const group = { group: "all", members: ["all"], count: 390, effectiveCount: 366, classes: [], satisfied: { share: 0.745 } };
 * const table = { kind: "table", item: "overall", cut: "all", label: "representative", groups: [group] } as const;
 * const mapping = { indicatorId: "satisfaction", item: "overall", figure: "satisfied", period: period("2025") } as const;
 * surveyFacts("residents-2025", [table], [mapping]).map(({ numerator, denominator, effectiveCount }) => [numerator, denominator, effectiveCount]) // => [[272.67, 366, 366]]
 * ```
 */
export function surveyFacts(
  surveyId: string,
  tables: readonly (PublishedTable | UnpublishedTable)[],
  mappings: readonly FactMapping[],
): SurveyFact[] {
  return mappings.flatMap((mapping) => {
    const cut = mapping.cut ?? "all";
    const table = tables.find((other) => other.item === mapping.item && other.cut === cut);
    if (table?.kind !== "table" || table.label === "not-representative") return [];
    return table.groups.flatMap((group): SurveyFact[] => {
      const figure = figureOf(group, mapping.figure);
      if (figure === undefined) return [];
      return [
        {
          indicatorId: mapping.indicatorId,
          period: mapping.period,
          ...(mapping.unit === undefined ? {} : { unit: mapping.unit }),
          ...(mapping.cut === undefined ? {} : { breakdown: { [mapping.cut]: group.group } }),
          ...figure,
          effectiveCount: group.effectiveCount,
          source: `survey:${surveyId}`,
        },
      ];
    });
  });
}

function figureOf(
  { effectiveCount, mean, satisfied, dissatisfied }: ShownFigures,
  figure: FactMapping["figure"],
): Pick<SurveyFact, "numerator" | "denominator" | "sumOfSquares"> | undefined {
  if (figure === "mean") {
    if (mean === undefined) return undefined;
    const { value, standardDeviation } = mean;
    const around = Math.max(0, effectiveCount - 1) * standardDeviation ** 2;
    return {
      numerator: value * effectiveCount,
      denominator: effectiveCount,
      sumOfSquares: around + effectiveCount * value ** 2,
    };
  }
  const share = (figure === "satisfied" ? satisfied : dissatisfied)?.share;
  return share === undefined ? undefined : { numerator: share * effectiveCount, denominator: effectiveCount };
}

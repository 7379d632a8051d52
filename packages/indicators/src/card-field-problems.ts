import { referenceText } from "@maatstaf/kernel";
import { AGGREGATION_RULES } from "./aggregation-rules.ts";
import type { CardProblem } from "./card-issues.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { cutDimensions } from "./published-cut.ts";
import type { PublishedCut } from "./published-cut.ts";

/** Scale that a unit stands for: "%" is per hundred, "‰" and "per 1000 …" per thousand. */
function scaleOfUnit(unit: string): number | undefined {
  if (unit === "%") return 100;
  if (unit === "‰") return 1000;
  const [, digits] = /^per (\d[\d .]*\d)(?: |$)/u.exec(unit) ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll(/[ .]/gu, ""));
}

/** Whether denominator, unit, scale, range and the rest of the definition fit each other. */
export function cardFieldProblems(card: IndicatorCard): CardProblem[] {
  return [
    ...denominatorProblems(card),
    ...scaleProblems(card),
    ...rangeProblems(card),
    ...quantileProblems(card),
    ...optionProblems(card),
  ];
}

function denominatorProblems({ aggregation, denominator }: IndicatorCard): CardProblem[] {
  const isRequired = AGGREGATION_RULES[aggregation].denominator === "required";
  if (isRequired === (denominator !== undefined)) return [];
  const code = isRequired ? "denominator-missing" : "denominator-not-used";
  return [{ code, path: ["denominator"], params: { aggregation } }];
}

function scaleProblems({ aggregation, unit, scale }: IndicatorCard): CardProblem[] {
  if (aggregation === "derived") return [];
  const isDivided = AGGREGATION_RULES[aggregation].denominator === "required" || aggregation === "boolean";
  if (!isDivided && unit === "%") {
    return [{ code: "percentage-without-denominator", path: ["unit"], params: { aggregation } }];
  }
  if (!isDivided || aggregation === "mean") {
    return scale === 1 ? [] : [{ code: "scale-not-one", path: ["scale"], params: { aggregation, found: scale } }];
  }
  const expected = scaleOfUnit(unit);
  if (expected === undefined && aggregation === "ratio" && scale === 100) {
    return [{ code: "unit-not-of-scale", path: ["unit"], params: { found: unit, expected: "%", scale } }];
  }
  if (expected === undefined || expected === scale) return [];
  return [{ code: "scale-not-of-unit", path: ["scale"], params: { unit, expected, found: scale } }];
}

function rangeProblems({ aggregation, direction, range }: IndicatorCard): CardProblem[] {
  if (aggregation === "text" && direction !== "neutral") {
    return [{ code: "direction-not-neutral", path: ["direction"], params: { found: direction, aggregation } }];
  }
  if (direction === "range" && range === undefined) return [{ code: "range-missing", path: ["range"], params: {} }];
  if (direction !== "range" && range !== undefined) {
    return [{ code: "range-not-used", path: ["range"], params: { direction } }];
  }
  if (range === undefined || range[0] < range[1]) return [];
  return [{ code: "range-not-ordered", path: ["range"], params: { lower: range[0], upper: range[1] } }];
}

function quantileProblems({ aggregation, quantile }: IndicatorCard): CardProblem[] {
  if ((aggregation === "quantile") !== (quantile !== undefined)) {
    const code = quantile === undefined ? "quantile-missing" : "quantile-not-used";
    return [{ code, path: ["quantile"], params: { aggregation } }];
  }
  const { edges = [] } = quantile ?? {};
  return edges.flatMap((found, index): CardProblem[] => {
    const previous = edges[index - 1];
    return previous === undefined || previous < found
      ? []
      : [{ code: "edges-not-ordered", path: ["quantile", "edges", index], params: { found, previous } }];
  });
}

function optionProblems({
  aggregation,
  overTime,
  exposure,
  expectedUnits = [],
  breakdowns,
  publishedCuts = [],
  linkedTo = [],
}: IndicatorCard): CardProblem[] {
  const problems: CardProblem[] = [];
  if (overTime !== undefined && aggregation !== "stock") {
    problems.push({ code: "over-time-not-used", path: ["overTime"], params: { aggregation } });
  }
  if (exposure !== undefined && aggregation !== "rate") {
    problems.push({ code: "exposure-not-used", path: ["exposure"], params: { aggregation } });
  }
  return [
    ...problems,
    ...repeated("expectedUnits", expectedUnits),
    ...repeated("breakdowns", breakdowns),
    ...repeated(
      "publishedCuts",
      publishedCuts.map((cut) => [...cutDimensions(cut)].toSorted().join(" × ")),
    ),
    ...repeated("linkedTo", linkedTo.map(referenceText)),
    ...cutProblems(publishedCuts, breakdowns),
  ];
}

/** Only what facts may be broken down by can be shown. */
function cutProblems(cuts: readonly PublishedCut[], breakdowns: readonly string[]): CardProblem[] {
  return cuts.flatMap((cut, index) => {
    const path = ["publishedCuts", index];
    const dimensions = cutDimensions(cut);
    const [first, second] = dimensions;
    if (first === second) return [{ code: "named-twice" as const, path, params: { found: first ?? "" } }];
    return dimensions
      .filter((dimension) => !breakdowns.includes(dimension))
      .map((found): CardProblem => ({
        code: "cut-not-a-breakdown",
        path,
        params: { found, expected: breakdowns.join(", ") },
      }));
  });
}

function repeated(field: string, names: readonly string[]): CardProblem[] {
  return names.flatMap((found, index) =>
    names.indexOf(found) < index ? [{ code: "named-twice" as const, path: [field, index], params: { found } }] : [],
  );
}

import { rakedWeights, surveyDesign, weightingEffect } from "@maatstaf/statistics";
import type {
  MarginWithoutRespondents,
  RakingNotConverged,
  SingleClusterStrata,
  SurveyDesign,
  WeightingEffect,
} from "@maatstaf/statistics";
import { attributeOf } from "./item.ts";
import type { Response } from "./response.ts";
import { isProbabilityDesign } from "./sample-design.ts";
import type { SampleDesign } from "./sample-design.ts";
import type { Weighting } from "./survey.ts";

/** Answers with their weights and the way they were drawn: what every estimate starts from. For the analyst, not to publish. */
export interface SurveySample {
  readonly kind: "survey-sample";
  readonly responses: readonly Response[];
  readonly weights: readonly number[];
  readonly design: SurveyDesign;
  /** Whether chance decided who was asked: only then is there a margin of error. */
  readonly isRepresentative: boolean;
  /** People the sample was drawn from, where that is known. */
  readonly population: number | undefined;
  readonly effect: WeightingEffect;
  /** Weights that were cut to their bounds. */
  readonly trimmed: number;
  /** Respondents whose group is not known on some margin; they count for one. */
  readonly unclassified: number;
  /** Per margin that was weighted by, the group of each respondent: their weights tell how many of each answered. */
  readonly weightedBy?: readonly (readonly string[])[];
}

/** Nobody answered: there is nothing to weight. */
export interface NoResponses {
  readonly kind: "no-responses";
}

/**
 * Weights the answers of one frame (weging): none, those that came with a file, or fitted to the margins of the population,
 * trimmed. The open link is a frame of its own and never has a margin of error.
 *
 * @param frame - Which answers: those of the invited, or those by the open link. Default `sample`.
 * @returns The sample; or why there is none: no answers, a group of the population nobody answered from
 *   (`margin-without-respondents`: merge it with a neighbour), margins that contradict each other, a stratum with one answer.
 *
 * @see docs/methods/surveys-results.md
 *
 * @example
 * ```ts
 * import { surveySample } from "@maatstaf/surveys";
 *
 * const response = (age: string) => ({ answers: { age }, mode: "web", frame: "sample", isComplete: true }) as const;
 * const sample = surveySample({
 *   responses: [response("young"), response("young"), response("young"), response("old")],
 *   design: { kind: "random", population: 1000, margin: 0.05, level: 0.95, expectedResponse: 0.3 },
 *   weighting: { kind: "fitted", margins: [{ attribute: "age", population: { young: 500, old: 500 } }], trim: { lower: 0.2, upper: 5 } },
 * });
 * sample.kind === "survey-sample" && sample.weights.map((weight) => weight.toFixed(3)) // => ["0.667", "0.667", "0.667", "2.000"]
 * ```
 */
export function surveySample({
  responses,
  design,
  weighting,
  frame = "sample",
}: {
  readonly responses: readonly Response[];
  readonly design: SampleDesign;
  readonly weighting: Weighting;
  readonly frame?: Response["frame"];
}): SurveySample | NoResponses | MarginWithoutRespondents | RakingNotConverged | SingleClusterStrata {
  const rows = responses.filter((response) => response.frame === frame);
  if (rows.length === 0) return { kind: "no-responses" };
  const isRepresentative = frame === "sample" && isProbabilityDesign(design);
  const starting = startingWeights(rows, design);
  const fitted = fittedWeights(rows, starting, weighting);
  if ("kind" in fitted) return fitted;
  const drawn = isRepresentative ? drawnFrom(rows, design) : {};
  const { weights, margins } = fitted;
  const calibration = margins === undefined ? {} : { calibration: { designWeights: starting, margins } };
  const made = surveyDesign({ weights, ...drawn, ...calibration });
  if (made.kind === "single-cluster-strata") return made;
  return {
    kind: "survey-sample",
    responses: rows,
    weights: fitted.weights,
    design: made,
    isRepresentative,
    population: isRepresentative ? populationOf(design) : undefined,
    effect: weightingEffect(fitted.weights),
    trimmed: fitted.trimmed,
    unclassified: fitted.unclassified,
    ...(margins === undefined ? {} : { weightedBy: margins }),
  };
}

function populationOf(design: SampleDesign): number | undefined {
  if (design.kind === "census" || design.kind === "random") return design.population;
  return design.kind === "stratified" ? design.strata.reduce((sum, { population }) => sum + population, 0) : undefined;
}

/** In a stratified sample an answer stands for its share of the stratum; elsewhere all answers count the same. Mean 1. */
function startingWeights(rows: readonly Response[], design: SampleDesign): readonly number[] {
  if (design.kind !== "stratified") return rows.map(() => 1);
  const counts = new Map<string | undefined, number>();
  for (const { stratum } of rows) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  const sizes = new Map(design.strata.map(({ id, population }) => [id, population]));
  return scaled(
    rows.map(({ stratum }) => {
      const size = stratum === undefined ? undefined : sizes.get(stratum);
      if (size === undefined) {
        throw new RangeError(
          `surveySample: a response is of stratum ${stratum ?? "(none)"}, which the design does not have; ` +
            "give every response of a stratified sample the stratum it was drawn from",
        );
      }
      return size / (counts.get(stratum) ?? 1);
    }),
  );
}

interface Fitted {
  readonly weights: readonly number[];
  readonly trimmed: number;
  readonly unclassified: number;
  /** The classifications the weights were fitted to: what they explain of an answer makes its estimate surer. */
  readonly margins?: readonly (readonly string[])[];
}

function fittedWeights(
  rows: readonly Response[],
  starting: readonly number[],
  weighting: Weighting,
): Fitted | MarginWithoutRespondents | RakingNotConverged {
  if (weighting.kind === "none") return { weights: starting, trimmed: 0, unclassified: 0 };
  if (weighting.kind === "given") {
    return { weights: rows.map(({ weight = 1 }) => weight), trimmed: 0, unclassified: 0 };
  }
  const { margins, trim } = weighting;
  const groups = margins.map(({ attribute }) => rows.map((response) => attributeOf(attribute, response)));
  const isKnown = rows.map((_, at) => groups.every((column) => column[at] !== undefined));
  const known = <Value>(column: readonly Value[]): Value[] => column.filter((_, at) => isKnown[at]);
  if (!isKnown.includes(true)) {
    const [first] = margins;
    return {
      kind: "margin-without-respondents",
      margin: first?.attribute ?? "",
      group: Object.keys(first?.population ?? {})[0] ?? "",
    };
  }
  const raked = rakedWeights(
    {
      weights: known(starting),
      margins: margins.map(({ attribute, population }, at) => ({
        name: attribute,
        groups: known(groups[at] ?? []).map((group) => group ?? ""),
        population,
      })),
    },
    { trim },
  );
  if (raked.kind !== "raked") return raked;
  const left = [...scaled(raked.weights)];
  return {
    weights: isKnown.map((one) => (one ? (left.shift() ?? 0) : 1)),
    trimmed: raked.trimmed,
    unclassified: isKnown.filter((one) => !one).length,
    margins: groups.map((column) => column.map((group, at) => (isKnown[at] === true ? (group ?? "") : " "))),
  };
}

/** Strata with their sizes, or the size of the whole, for the finite population. */
function drawnFrom(
  rows: readonly Response[],
  design: SampleDesign,
): { readonly strata?: readonly string[]; readonly population?: number | Readonly<Record<string, number>> } {
  if (design.kind === "stratified") {
    return {
      strata: rows.map(({ stratum = "" }) => stratum),
      population: Object.fromEntries(design.strata.map(({ id, population }) => [id, population])),
    };
  }
  const population = populationOf(design);
  return population === undefined ? {} : { population };
}

function scaled(weights: readonly number[]): readonly number[] {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return weights.map((weight) => weight / mean);
}

import {
  rakedWeights,
  surveyDesign,
  surveyInterval,
  surveyMean,
  surveyRatio,
  surveyTotal,
  weightingEffect,
} from "@maatstaf/statistics";
import type { SurveyDesign, SurveyEstimate, SurveyMean, SurveySample } from "@maatstaf/statistics";
import { expect, it } from "vitest";

import { allNear, near } from "./near.ts";
import { describeCase } from "./reference-case.ts";
import { columnsOf } from "./survey-columns.ts";

interface Estimate {
  readonly est: number;
  readonly se: number;
}

interface IntervalEstimate extends Estimate {
  readonly ci95_lower: number;
  readonly ci95_upper: number;
}

interface Stratified {
  readonly mean_api00: IntervalEstimate;
  readonly mean_api00_df: IntervalEstimate;
  readonly degf: number;
  readonly total_enroll: Estimate;
  readonly mean_api00_nofpc: Estimate;
  readonly prop_stype: { readonly est: readonly number[] };
  readonly prop_schwide: {
    readonly est: readonly number[];
    readonly se: readonly number[];
    readonly ci95_lower: readonly number[];
    readonly ci95_upper: readonly number[];
  };
  readonly ratio_api00_api99: Estimate;
  readonly by_schwide: { readonly api00: readonly number[]; readonly se: readonly number[] };
  readonly deff: number;
  readonly var_api00: number;
}

function designOf(sample: SurveySample): SurveyDesign {
  const design = surveyDesign(sample);
  if (design.kind !== "survey-design") throw new Error(design.kind);
  return design;
}

function estimated<Result extends { readonly kind: string }>(result: Result): Extract<Result, SurveyEstimate> {
  expect(result.kind).toBe("estimate");
  return result as Extract<Result, SurveyEstimate>;
}

const pair = ({ value, standardError }: SurveyEstimate): number[] => [value, standardError];
const ones = (column: readonly string[], wanted: string): number[] => column.map((label) => Number(label === wanted));

// R survey also prints standard errors of 0 for the shares of the strata themselves (prop_stype): ours are below 1e-15.
describeCase<unknown, Stratified>("svy-01-apistrat-stratified-fpc", ({ expected, relative_tolerance: tolerance }) => {
  const data = columnsOf("data/files/survey/api/apistrat.csv");
  const sample = { weights: data.numbers("pw"), strata: data.text("stype") };
  const sizes = data.numbers("fpc");
  const population = Object.fromEntries(sample.strata.map((stratum, index) => [stratum, sizes[index] ?? 0]));
  const scores = data.numbers("api00");

  it("mean, design effect and spread", () => {
    const mean = estimated<SurveyMean | { kind: "no-respondents" }>(
      surveyMean(designOf({ ...sample, population }), scores),
    );
    expect(pair(mean)).toSatisfy(allNear([expected.mean_api00.est, expected.mean_api00.se], tolerance));
    expect([mean.designEffect, mean.spread]).toSatisfy(allNear([expected.deff, expected.var_api00], tolerance));
    expect(mean.degreesOfFreedom).toBe(expected.degf);
  });

  it("intervals with normal and t quantile", () => {
    const mean = estimated(surveyMean(designOf({ ...sample, population }), scores));
    const { mean_api00: plain, mean_api00_df: student } = expected;
    expect(surveyInterval(mean, { quantile: "normal" })).toMatchObject({
      lower: expect.toSatisfy(near(plain.ci95_lower, tolerance)),
      upper: expect.toSatisfy(near(plain.ci95_upper, tolerance)),
    });
    expect(surveyInterval(mean)).toMatchObject({
      lower: expect.toSatisfy(near(student.ci95_lower, tolerance)),
      upper: expect.toSatisfy(near(student.ci95_upper, tolerance)),
    });
  });

  it("mean without finite population correction", () => {
    const mean = estimated(surveyMean(designOf(sample), scores));
    expect(pair(mean)).toSatisfy(allNear([expected.mean_api00_nofpc.est, expected.mean_api00_nofpc.se], tolerance));
  });

  it("total", () => {
    const total = estimated(surveyTotal(designOf({ ...sample, population }), data.numbers("enroll")));
    expect(pair(total)).toSatisfy(allNear([expected.total_enroll.est, expected.total_enroll.se], tolerance));
  });

  it("ratio", () => {
    const ratio = estimated(
      surveyRatio(designOf({ ...sample, population }), { numerators: scores, denominators: data.numbers("api99") }),
    );
    expect(pair(ratio)).toSatisfy(allNear([expected.ratio_api00_api99.est, expected.ratio_api00_api99.se], tolerance));
  });

  it("shares of the strata, which have no sampling error", () => {
    const design = designOf({ ...sample, population });
    for (const [place, stratum] of ["E", "H", "M"].entries()) {
      const share = estimated(surveyMean(design, ones(sample.strata, stratum)));
      expect(share.value).toSatisfy(near(expected.prop_stype.est[place] ?? Number.NaN, tolerance));
      expect(share.standardError).toBeLessThan(1e-15);
    }
  });

  it.each(["No", "Yes"].map((answer, place) => ({ answer, place })))(
    "share and domain $answer",
    ({ answer, place }) => {
      const design = designOf({ ...sample, population });
      const answers = data.text("sch.wide");
      const share = estimated(surveyMean(design, ones(answers, answer)));
      const { prop_schwide: shares, by_schwide: domains } = expected;
      expect(pair(share)).toSatisfy(allNear([shares.est[place] ?? 0, shares.se[place] ?? 0], tolerance));
      const interval = surveyInterval(share, { quantile: "normal" });
      expect(interval.kind === "interval" && [interval.lower, interval.upper]).toSatisfy(
        allNear([shares.ci95_lower[place] ?? 0, shares.ci95_upper[place] ?? 0], tolerance),
      );
      const domain = answers.map((label) => label === answer);
      const mean = estimated(surveyMean(design, scores, { domain }));
      expect(pair(mean)).toSatisfy(allNear([domains.api00[place] ?? 0, domains.se[place] ?? 0], tolerance));
    },
  );
});

interface Clustered {
  readonly mean_api00: Estimate;
  readonly total_enroll: Estimate;
  readonly poststrat_mean: Estimate;
  readonly poststrat_total: Estimate;
  readonly rake_mean: Estimate;
  readonly rake_total: Estimate;
  readonly rake_weights_by_cell: { readonly x: readonly number[] };
  readonly rake_margin_stype: { readonly E: number };
  readonly rake_weight_range: readonly number[];
}

const clustered = columnsOf("data/files/survey/api/apiclus1.csv");
const clusteredSample = { weights: clustered.numbers("pw"), clusters: clustered.text("dnum"), population: 757 };
const types = clustered.text("stype");
const schoolWide = clustered.text("sch.wide");
const byType = { name: "stype", groups: types, population: { E: 4421, H: 755, M: 1018 } };
const byTarget = { name: "sch.wide", groups: schoolWide, population: { No: 1072, Yes: 5122 } };
const CELLS = ["E No", "H No", "M No", "E Yes", "H Yes", "M Yes"];
const weightsByCell = (weights: readonly number[]): (number | undefined)[] =>
  CELLS.map((cell) => weights[types.findIndex((type, index) => `${type} ${schoolWide[index]}` === cell)]);

/** The design after fitting its weights to margins. */
function fittedDesign(margins: readonly (typeof byType | typeof byTarget)[]): SurveyDesign {
  const fit = rakedWeights({ weights: clusteredSample.weights, margins });
  if (fit.kind !== "raked") throw new Error(fit.kind);
  const calibration = { designWeights: clusteredSample.weights, margins: margins.map(({ groups }) => groups) };
  return designOf({ ...clusteredSample, weights: fit.weights, calibration });
}

/** The design where R's rake() stops by itself, at a sweep that moves no margin by one school, residuals as R takes them. */
function designOfR(): SurveyDesign {
  const schools = 6194;
  const margins = [byType, byTarget];
  const fit = rakedWeights(
    { weights: clusteredSample.weights, margins },
    { stop: "change", tolerance: 1 / schools, rounds: 10 },
  );
  if (fit.kind !== "raked") throw new Error(fit.kind);
  const { weights, steps } = fit;
  const calibration = { designWeights: clusteredSample.weights, margins: margins.map(({ groups }) => groups), steps };
  return designOf({ ...clusteredSample, weights, calibration });
}

describeCase<unknown, Clustered>(
  "svy-02-apiclus1-cluster-rake-poststrat",
  ({ expected, relative_tolerance: tolerance }) => {
    const scores = clustered.numbers("api00");
    const pupils = clustered.numbers("enroll");
    it.each([
      {
        weighting: "design weights",
        design: () => designOf(clusteredSample),
        mean: "mean_api00",
        total: "total_enroll",
      },
      {
        weighting: "post-strata",
        design: () => fittedDesign([byType]),
        mean: "poststrat_mean",
        total: "poststrat_total",
      },
      {
        weighting: "raking as R stops",
        design: designOfR,
        mean: "rake_mean",
        total: "rake_total",
      },
    ] as const)("mean and total with $weighting", ({ design, mean, total }) => {
      expect(pair(estimated(surveyMean(design(), scores)))).toSatisfy(
        allNear([expected[mean].est, expected[mean].se], tolerance),
      );
      expect(pair(estimated(surveyTotal(design(), pupils)))).toSatisfy(
        allNear([expected[total].est, expected[total].se], tolerance),
      );
    });

    it("weights where R stops", () => {
      const weights = Array.from(designOfR().weights);
      expect(weightsByCell(weights)).toSatisfy(allNear(expected.rake_weights_by_cell.x, tolerance));
      expect([Math.min(...weights), Math.max(...weights)]).toSatisfy(allNear(expected.rake_weight_range, tolerance));
      const primary = weights.filter((_, index) => types[index] === "E").reduce((sum, weight) => sum + weight, 0);
      expect(primary).toSatisfy(near(expected.rake_margin_stype.E, tolerance));
    });
  },
);

interface Converged {
  readonly mean_api00: Estimate;
  readonly total_enroll: Estimate;
  readonly weights: { readonly x: readonly number[] };
}

describeCase<unknown, Converged>("svy-03-apiclus1-rake-converged", ({ expected, relative_tolerance: tolerance }) => {
  it("mean, total and weights", () => {
    const design = fittedDesign([byType, byTarget]);
    const { mean_api00: mean, total_enroll: total, weights } = expected;
    expect(pair(estimated(surveyMean(design, clustered.numbers("api00"))))).toSatisfy(
      allNear([mean.est, mean.se], tolerance),
    );
    expect(pair(estimated(surveyTotal(design, clustered.numbers("enroll"))))).toSatisfy(
      allNear([total.est, total.se], tolerance),
    );
    expect(weightsByCell(Array.from(design.weights))).toSatisfy(allNear(weights.x, tolerance));
  });

  it("is what the residuals of R come to as well, once the weights fit", () => {
    const margins = [byType, byTarget];
    const fit = rakedWeights({ weights: clusteredSample.weights, margins });
    if (fit.kind !== "raked") throw new Error(fit.kind);
    const calibration = { designWeights: clusteredSample.weights, margins: margins.map(({ groups }) => groups) };
    const [own, likeR] = [calibration, { ...calibration, steps: fit.steps }].map((one) =>
      pair(
        estimated(
          surveyMean(
            designOf({ ...clusteredSample, weights: fit.weights, calibration: one }),
            clustered.numbers("api00"),
          ),
        ),
      ),
    );
    expect(own).toSatisfy(allNear(likeR ?? [], 1e-9));
  });

  it("fits the margins to ten digits, where R fits them to nine", () => {
    const { weights } = fittedDesign([byType, byTarget]);
    const sums = [byType, byTarget].flatMap(({ groups, population }) =>
      Object.entries(population).map(([group, size]) => {
        const sum = weights.reduce((total, weight, index) => total + (groups[index] === group ? weight : 0), 0);
        return Math.abs(sum - size) / size;
      }),
    );
    expect(Math.max(...sums)).toBeLessThan(1e-9);
  });
});

interface Item {
  readonly item: string;
  readonly n_valid: number;
  readonly unweighted_mean: number;
  readonly mean: number;
  readonly se: number;
  readonly top2: number;
  readonly top2_se: number;
}

describeCase<unknown, { n: number; sum_weight: number; kish_neff: number; items: readonly Item[] }>(
  "svy-04-sfo2018-weighted-satisfaction",
  ({ expected, relative_tolerance: tolerance }) => {
    const data = columnsOf("data/files/survey/sfo/SFO_Customer_Survey_2018.csv");
    const weights = data.numbers("WEIGHT");
    const design = designOf({ weights });

    it("weights and effective size", () => {
      const { count, effectiveCount } = weightingEffect(weights);
      expect(count).toBe(expected.n);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toSatisfy(near(expected.sum_weight, tolerance));
      expect(effectiveCount).toSatisfy(near(expected.kish_neff, tolerance));
    });

    it.each([...expected.items])("$item", (item) => {
      const marks = data.numbers(item.item).map((mark) => (mark >= 1 && mark <= 5 ? mark : undefined));
      const mean = estimated(surveyMean(design, marks));
      const top = estimated(
        surveyMean(
          design,
          marks.map((mark) => mark && Number(mark >= 4)),
        ),
      );
      expect([...pair(mean), ...pair(top)]).toSatisfy(
        allNear([item.mean, item.se, item.top2, item.top2_se], tolerance),
      );
      expect(mean.respondents).toBe(item.n_valid);
      const equal = designOf({ weights: weights.map(() => 1) });
      expect(estimated(surveyMean(equal, marks)).value).toSatisfy(near(item.unweighted_mean, tolerance));
    });
  },
);

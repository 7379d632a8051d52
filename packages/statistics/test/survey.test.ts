import {
  surveyDesign,
  surveyInterval,
  surveyMean,
  surveyQuantile,
  surveyRatio,
  surveyTotal,
} from "@maatstaf/statistics";
import type { SurveyDesign, SurveyEstimate, SurveySample } from "@maatstaf/statistics";
import { array, assert, boolean, double, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";

import { near } from "./near.ts";
import { columnsOf } from "./survey-columns.ts";

function designOf(sample: SurveySample): SurveyDesign {
  const design = surveyDesign(sample);
  if (design.kind !== "survey-design") throw new Error(design.kind);
  return design;
}

function estimated<Result extends { readonly kind: string }>(result: Result): Extract<Result, SurveyEstimate> {
  expect(result.kind).toBe("estimate");
  return result as Extract<Result, SurveyEstimate>;
}

const person = record({
  weight: double({ min: 0.5, max: 20, noNaN: true }),
  cluster: integer({ min: 0, max: 4 }),
  answer: integer({ min: 1, max: 10 }),
  other: integer({ min: 1, max: 10 }),
  inside: boolean(),
});
const people = array(person, { minLength: 6, maxLength: 40 });

describe("survey estimates", () => {
  it("of a simple random sample are the textbook's", () => {
    const marks = [6, 7, 7, 8, 9, 5];
    const mean = estimated(surveyMean(designOf({ weights: marks.map(() => 10), population: 60 }), marks));
    const average = 7;
    const variance = marks.reduce((sum, mark) => sum + (mark - average) ** 2, 0) / 5;
    expect(mean.value).toSatisfy(near(average));
    expect(mean.standardError).toSatisfy(near(Math.sqrt((variance / 6) * (1 - 6 / 60))));
    expect(mean.designEffect).toSatisfy(near(1));
    expect([mean.respondents, mean.degreesOfFreedom]).toEqual([6, 5]);
  });

  it("of a census have no sampling error", () => {
    const mean = estimated(surveyMean(designOf({ weights: [1, 1, 1], population: 3 }), [1, 2, 6]));
    expect([mean.value, mean.standardError]).toEqual([3, 0]);
  });

  it("hold whatever the unit of the weights", () => {
    assert(
      property(people, double({ min: 0.01, max: 100, noNaN: true }), (sample, factor) => {
        const answers = sample.map(({ answer }) => answer);
        const plain = estimated(surveyMean(designOf({ weights: sample.map(({ weight }) => weight) }), answers));
        const scaled = estimated(
          surveyMean(designOf({ weights: sample.map(({ weight }) => weight * factor) }), answers),
        );
        expect(scaled.value).toSatisfy(near(plain.value));
        expect(Math.abs(scaled.standardError - plain.standardError)).toBeLessThan(1e-9);
      }),
    );
  });

  it("of a mean are a ratio to ones, and of a domain a ratio of totals", () => {
    assert(
      property(people, (sample) => {
        const clusters = sample.map(({ cluster }, index) => String(index < 2 ? index : cluster));
        const design = designOf({ weights: sample.map(({ weight }) => weight), clusters });
        const domain = sample.map(({ inside }, index) => inside || index === 0);
        const answers = sample.map(({ answer }) => answer);
        const mean = estimated(surveyMean(design, answers, { domain }));
        const ratio = estimated(
          surveyRatio(design, {
            numerators: answers.map((answer, index) => (domain[index] === true ? answer : 0)),
            denominators: domain.map(Number),
          }),
        );
        expect(mean.value).toSatisfy(near(ratio.value));
        expect(Math.abs(mean.standardError - ratio.standardError)).toBeLessThan(1e-9);
        const unanswered = answers.map((answer, index) => (domain[index] === true ? answer : undefined));
        expect(estimated(surveyMean(design, unanswered))).toEqual(mean);
      }),
    );
  });

  it("do not depend on the order of the respondents", () => {
    assert(
      property(people, (sample) => {
        const totalOf = (rows: typeof sample): SurveyEstimate =>
          estimated(
            surveyTotal(
              designOf({
                weights: rows.map(({ weight }) => weight),
                strata: rows.map(({ other }) => (other % 2 === 0 ? "even" : "odd")),
                clusters: rows.map(({ cluster, answer }) => `${cluster}-${answer}`),
              }),
              rows.map(({ answer }) => answer),
            ),
          );
        const spread = [
          ...sample,
          { weight: 1, cluster: 90, answer: 1, other: 1, inside: true },
          { weight: 1, cluster: 91, answer: 1, other: 1, inside: true },
          { weight: 1, cluster: 90, answer: 1, other: 2, inside: true },
          { weight: 1, cluster: 91, answer: 1, other: 2, inside: true },
        ];
        const [forwards, backwards] = [totalOf(spread), totalOf(spread.toReversed())];
        expect(backwards.value).toSatisfy(near(forwards.value));
        expect(backwards.standardError).toSatisfy(near(forwards.standardError));
      }),
    );
  });

  it("of a group the weights were fitted to have no sampling error", () => {
    const weights = [10, 10, 10, 10, 10, 10];
    const sexes = ["f", "f", "m", "m", "m", "m"];
    const fitted = [15, 15, 7.5, 7.5, 7.5, 7.5];
    const calibration = { designWeights: weights, margins: [sexes] };
    const women = sexes.map((sex) => Number(sex === "f"));
    const share = estimated(surveyMean(designOf({ weights: fitted, calibration }), women));
    expect(share.value).toBe(0.5);
    expect(share.standardError).toBeLessThan(1e-15);
    expect(estimated(surveyMean(designOf({ weights: fitted }), women)).standardError).toBeGreaterThan(0.1);
  });

  it("take clusters of the same name in two strata apart", () => {
    const weights = [1, 1, 1, 1];
    const strata = ["north", "north", "south", "south"];
    const apart = designOf({ weights, strata, clusters: ["1", "2", "1", "2"] });
    const named = designOf({ weights, strata, clusters: ["n1", "n2", "s1", "s2"] });
    expect(surveyMean(apart, [1, 2, 3, 5])).toEqual(surveyMean(named, [1, 2, 3, 5]));
  });

  it("are values when there is no figure", () => {
    const design = designOf({ weights: [1, 1] });
    expect(surveyMean(design, [undefined, undefined])).toEqual({ kind: "no-respondents" });
    expect(surveyTotal(design, [1, 2], { domain: [false, false] })).toEqual({ kind: "no-respondents" });
    expect(surveyQuantile(design, { values: [undefined, undefined], probability: 0.5 })).toEqual({
      kind: "no-respondents",
    });
    expect(surveyRatio(design, { numerators: [1, 2], denominators: [0, 0] })).toEqual({ kind: "zero-denominator" });
    const one = estimated(surveyMean(design, [3, undefined]));
    expect(surveyInterval(one)).toEqual({ kind: "no-degrees-of-freedom" });
    expect(surveyInterval(one, { quantile: "normal" }).kind).toBe("interval");
  });

  it("leave the design effect out when all answers are the same", () => {
    expect(estimated(surveyMean(designOf({ weights: [1, 2, 1] }), [4, 4, 4])).designEffect).toBeUndefined();
  });
});

describe("surveyDesign", () => {
  it("names strata of one cluster, unless they are counted in full", () => {
    const sample = { weights: [1, 1, 1], strata: ["a", "a", "b"] };
    expect(surveyDesign(sample)).toEqual({ kind: "single-cluster-strata", strata: ["b"] });
    expect(surveyDesign({ ...sample, population: { a: 9, b: 2 } }).kind).toBe("single-cluster-strata");
    const counted = designOf({ ...sample, population: { a: 9, b: 1 } });
    expect(estimated(surveyTotal(counted, [3, 3, 70])).standardError).toBe(0);
  });

  it.each([
    [{ weights: [1, -1] }, /weights\[1\] .* found -1/],
    [{ weights: [1, 1], strata: ["a"] }, /strata .* 2 in all, found 1/],
    [{ weights: [1, 1], clusters: ["a"] }, /clusters .* 2 in all, found 1/],
    [{ weights: [1, 1], population: 1 }, /population must be at least the sample, 2 units, found 1/],
    [{ weights: [1, 1], strata: ["a", "a"], population: { b: 9 } }, /2 units in stratum "a", found none/],
    [{ weights: [1, 1], calibration: { designWeights: [1], margins: [] } }, /calibration.designWeights .* found 1/],
    [
      { weights: [1, 1], calibration: { designWeights: [1, 1], margins: [["x"]] } },
      /calibration.margins\[0\] .* found 1/,
    ],
  ])("refuses %o", (sample, message) => {
    expect(() => surveyDesign(sample)).toThrow(message);
  });

  it("refuses answers it cannot use", () => {
    const design = designOf({ weights: [1, 1] });
    const calibration = { designWeights: [1, 1], margins: [["a", "b"]] };
    for (const steps of [[], [[1]], [[1, -1]]]) {
      const withSteps = { ...calibration, steps };
      expect(() => surveyDesign({ weights: [1, 1], calibration: withSteps })).toThrow(
        /surveyDesign: calibration\.steps/,
      );
    }
    expect(() => surveyMean(design, [1])).toThrow(/surveyMean: values .* 2 in all, found 1/);
    expect(() => surveyMean(design, [1, Number.NaN])).toThrow(/surveyMean: values\[1\] .* found NaN/);
    expect(() => surveyTotal(design, [1, 2], { domain: [true] })).toThrow(/surveyTotal: domain .* found 1/);
    expect(() => surveyInterval({ value: 1, standardError: 1, degreesOfFreedom: 9 }, { level: 95 })).toThrow(/level/);
  });
});

describe("surveyQuantile", () => {
  // By the definition, with sorted cumulative weights in another language.
  it.skipIf(columnsOf("data/files/survey/api/apistrat.csv").text("pw").length === 0)("of the stratified sample", () => {
    const data = columnsOf("data/files/survey/api/apistrat.csv");
    const design = designOf({ weights: data.numbers("pw"), strata: data.text("stype") });
    const quartiles = [0.25, 0.5, 0.75].map((probability) =>
      surveyQuantile(design, { values: data.numbers("api00"), probability }),
    );
    expect(quartiles.map((quartile) => quartile.kind === "quantile" && quartile.value)).toEqual([565, 668, 756]);
  });

  it("lies within its interval, which is of answers given", () => {
    assert(
      property(people, double({ min: 0.05, max: 0.95, noNaN: true }), (sample, probability) => {
        const values = sample.map(({ answer }) => answer);
        const design = designOf({ weights: sample.map(({ weight }) => weight) });
        const result = surveyQuantile(design, { values, probability });
        if (result.kind !== "quantile" || result.interval === undefined) throw new Error(result.kind);
        const { value, interval } = result;
        expect(values).toEqual(expect.arrayContaining([value, interval.lower, interval.upper]));
        expect(interval.lower <= value && value <= interval.upper).toBe(true);
        const total = sample.reduce((sum, { weight }) => sum + weight, 0);
        const below = sample.reduce((sum, { weight, answer }) => sum + (answer < value ? weight : 0), 0);
        const upTo = sample.reduce((sum, { weight, answer }) => sum + (answer <= value ? weight : 0), 0);
        expect(below / total).toBeLessThan(probability + 1e-9);
        expect(upTo / total).toBeGreaterThan(probability - 1e-9);
      }),
    );
  });

  it("takes the value whose weight reaches the probability on paper, whatever the rounding", () => {
    const design = designOf({ weights: [0.1, 0.2, 0.3, 0.6] });
    expect(surveyQuantile(design, { values: [1, 2, 3, 4], probability: 0.5 })).toMatchObject({ value: 3 });
  });

  it("refuses a probability of 0 or 1", () => {
    const design = designOf({ weights: [1, 1] });
    expect(() => surveyQuantile(design, { values: [1, 2], probability: 1 })).toThrow(/probability .* found 1/);
  });
});

import { marginOfError, mulberry32 } from "@maatstaf/statistics";
import {
  answerShare,
  itemEstimate,
  itemsOf,
  populationMargins,
  populationStrata,
  proportionalAllocation,
  publishedTables,
  Question,
  Response,
  responseRate,
  samplePlan,
  SampleDesign,
  drawnSample,
  surveySample,
  waveComparison,
} from "@maatstaf/surveys";
import type { NetPromoterScore } from "@maatstaf/statistics";
import type { ItemEstimate, SurveySample, Weighting } from "@maatstaf/surveys";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRows, reference } from "./golden.ts";

const mark = Question.parse({ id: "mark", text: { nl: "Cijfer?" }, form: { kind: "mark" } });
const nps = Question.parse({ id: "nps", text: { nl: "Aanbevelen?" }, form: { kind: "nps" } });
const single = (id: string, ids: readonly string[]): Question =>
  Question.parse({
    id,
    text: { nl: id },
    form: { kind: "single", choices: ids.map((choice) => ({ id: choice, text: { nl: choice } })) },
  });

const respondents = (count: number, answers: Response["answers"]): Response[] =>
  Array.from({ length: count }, () => Response.parse({ answers, mode: "web" }));

const random = (population: number): SampleDesign =>
  SampleDesign.parse({ kind: "random", population, expectedResponse: 0.32 });

function sampled(sample: ReturnType<typeof surveySample>): SurveySample {
  if (sample.kind !== "survey-sample") throw new Error(sample.kind);
  return sample;
}

function estimated(sample: SurveySample, question: Question): ItemEstimate {
  const [item] = itemsOf({ questions: [question] });
  if (item === undefined) throw new Error("no item");
  const estimate = itemEstimate(sample, item);
  if (estimate.kind !== "estimate") throw new Error(estimate.kind);
  return estimate;
}

const required = (population: number, margin: number): number => {
  const plan = samplePlan(SampleDesign.parse({ kind: "random", population, margin, expectedResponse: 1 }));
  return plan.kind === "random-sample" ? plan.required : -1;
};

const wave = (share: number, effectiveCount: number) => ({ share, effectiveCount, label: "representative" }) as const;

const because = (...args: Parameters<typeof waveComparison>): string => {
  const found = waveComparison(...args);
  return found.kind === "change" ? "change" : found.because;
};

/** Whether a score has its margin, as a sample drawn by lot has. */
const isMeasured = (score: NonNullable<ItemEstimate["netPromoterScore"]>): score is NetPromoterScore =>
  "marginOfError" in score;

describe("figures of one survey", () => {
  it("G19: net promoter score with its margin of error", () => {
    const responses = [
      ...respondents(180, { nps: 10 }),
      ...respondents(140, { nps: 7 }),
      ...respondents(80, { nps: 3 }),
    ];
    const { netPromoterScore: found } = estimated(
      sampled(surveySample({ responses, design: random(1e9), weighting: { kind: "none" } })),
      nps,
    );
    expect(found?.score).toBeCloseTo(25, 9);
    expect(
      found && isMeasured(found) && [found.marginOfError, found.lower, found.upper].map((value) => value.toFixed(5)),
    ).toEqual(["7.51142", "17.48858", "32.51142"]);
  });

  it("nps-01: net promoter score of 100 scores", () => {
    const file = reference<{ input: { scores: number[] }; expected: { nps: number; nps_se: number } }>(
      "data/expected/nps-01-basic.json",
    );
    if (file === undefined) return;
    const responses = file.input.scores.flatMap((score) => respondents(1, { nps: score }));
    const { netPromoterScore: found } = estimated(
      sampled(surveySample({ responses, design: random(1e9), weighting: { kind: "none" } })),
      nps,
    );
    expect(found?.score).toBeCloseTo(100 * file.expected.nps, 9);
    expect(found && "standardError" in found && found.standardError).toBeCloseTo(100 * file.expected.nps_se, 9);
  });

  it("G20: a mark with mean, interval, distribution, share of 7 and more and of 5 and less", () => {
    const distribution = { 1: 3, 2: 2, 3: 5, 4: 8, 5: 14, 6: 38, 7: 96, 8: 141, 9: 62, 10: 21 };
    const responses = Object.entries(distribution).flatMap(([value, count]) =>
      respondents(count, { mark: Number(value) }),
    );
    const found = estimated(
      sampled(surveySample({ responses, design: random(1e9), weighting: { kind: "none" } })),
      mark,
    );
    const { mean, satisfied, dissatisfied } = found;
    expect([found.count, mean?.value.toFixed(6), mean?.standardDeviation.toFixed(6)]).toEqual([
      390,
      "7.487179",
      "1.512107",
    ]);
    expect([mean?.interval?.lower.toFixed(4), mean?.interval?.upper.toFixed(4)]).toEqual(["7.3371", "7.6373"]);
    expect(
      [satisfied?.share, satisfied?.interval?.lower, satisfied?.interval?.upper].map((value) =>
        (100 * (value ?? 0)).toFixed(4),
      ),
    ).toEqual(["82.0513", "77.9357", "85.5416"]);
    expect((100 * (dissatisfied?.share ?? 0)).toFixed(6)).toBe("8.205128");
    expect(found.distribution.map(({ count }) => count)).toEqual(Object.values(distribution));
  });

  it("G23: post-stratification: weights, weighted share, effective number, margin", () => {
    const age = single("age", ["17-34", "35-64", "65+"]);
    const strata = [
      ["17-34", 6000, 60, 0.62],
      ["35-64", 12_000, 180, 0.74],
      ["65+", 7000, 160, 0.86],
    ] as const;
    const yes = single("yes", ["y", "n"]);
    const responses = strata.flatMap(([id, , count, share]) => {
      // Shares of a stratum that are no whole number of people are given as weights of the answer: 62 % of 60 is 37,2.
      const ones = Math.floor(count * share);
      return [...respondents(ones, { age: id, yes: "y" }), ...respondents(count - ones, { age: id, yes: "n" })];
    });
    const weighting: Weighting = {
      kind: "fitted",
      margins: [{ attribute: age.id, population: Object.fromEntries(strata.map(([id, people]) => [id, people])) }],
      trim: { lower: 0.2, upper: 5 },
    };
    const sample = sampled(surveySample({ responses, design: random(25_000), weighting }));
    const weightOf = (id: string): string | undefined =>
      sample.weights.find((_, at) => sample.responses[at]?.answers["age"] === id)?.toFixed(6);
    expect(strata.map(([id]) => weightOf(id))).toEqual(["1.600000", "1.066667", "0.700000"]);
    expect([sample.effect.effectiveCount.toFixed(6), sample.effect.designEffect.toFixed(3)]).toEqual([
      "366.300366",
      "1.092",
    ]);
    expect((100 * marginOfError(sample.effect.effectiveCount, { share: 0.7448 })).toFixed(6)).toBe("4.464672");
    const shares = strata.map(([, people, count, share]) => (people / 25_000) * (Math.floor(count * share) / count));
    const found = estimated(sample, yes).distribution[0];
    expect(found?.share).toBeCloseTo(
      shares.reduce((sum, one) => sum + one, 0),
      12,
    );
  });

  it("G23: the weighted share of 74.48 % from the shares of the strata, and as near as whole people come to it", () => {
    const strata = [
      [6000, 60, 0.62],
      [12_000, 180, 0.74],
      [7000, 160, 0.86],
    ] as const;
    const weighted = strata.reduce((sum, [people, , share]) => sum + people * share, 0) / 25_000;
    expect(weighted.toFixed(4)).toBe("0.7448");
    // 62 % of 60 people are 37.2 people, so that answers of people give the share to within half a person in each stratum.
    const age = single("age", ["0", "1", "2"]);
    const yes = single("yes", ["y", "n"]);
    const responses = strata.flatMap(([, count, share], at) => {
      const ones = Math.round(count * share);
      const own = { age: String(at) };
      return [...respondents(ones, { ...own, yes: "y" }), ...respondents(count - ones, { ...own, yes: "n" })];
    });
    const population = Object.fromEntries(strata.map(([people], at) => [String(at), people]));
    const weighting: Weighting = {
      kind: "fitted",
      margins: [{ attribute: age.id, population }],
      trim: { lower: 0.2, upper: 5 },
    };
    const sample = sampled(surveySample({ responses, design: random(25_000), weighting }));
    const half = strata.reduce((sum, [people, count]) => sum + (people / 25_000) * (0.5 / count), 0);
    const found = estimated(sample, yes).distribution[0]?.share ?? 0;
    expect(Math.abs(found - weighted)).toBeLessThan(half);
    expect(found.toFixed(4)).toBe("0.7442");
  });

  it("G24: raking on age and sex", () => {
    const cells = [
      ["a1", "f", 30],
      ["a1", "m", 50],
      ["a2", "f", 60],
      ["a2", "m", 60],
      ["a3", "f", 100],
      ["a3", "m", 100],
    ] as const;
    const sample = sampled(
      surveySample({
        responses: cells.flatMap(([age, sex, count]) => respondents(count, { age, sex })),
        design: random(1e9),
        weighting: {
          kind: "fitted",
          margins: [
            { attribute: "age", population: { a1: 0.25, a2: 0.45, a3: 0.3 } },
            { attribute: "sex", population: { f: 0.49, m: 0.51 } },
          ],
          trim: { lower: 0.2, upper: 5 },
        },
      }),
    );
    const places = cells.map(([age, sex]) =>
      sample.responses.findIndex(({ answers }) => answers["age"] === age && answers["sex"] === sex),
    );
    expect(places.map((at) => sample.weights[at]?.toFixed(4))).toEqual([
      "1.3180",
      "1.2092",
      "1.5646",
      "1.4354",
      "0.6258",
      "0.5742",
    ]);
    expect([sample.trimmed, sample.unclassified]).toEqual([0, 0]);
  });

  it("says which group nobody answered from: a margin without respondents", () => {
    const margins = [{ attribute: "age", population: { young: 10, old: 10 } }];
    const weighting: Weighting = { kind: "fitted", margins, trim: { lower: 0.2, upper: 5 } };
    const of = (answers: Response["answers"]): string =>
      surveySample({ responses: respondents(5, answers), design: random(20), weighting }).kind;
    expect([of({ age: "young" }), of({}), surveySample({ responses: [], design: random(20), weighting }).kind]).toEqual(
      ["margin-without-respondents", "margin-without-respondents", "no-responses"],
    );
  });

  it("lets who gave no class on a margin count for one, and says how many", () => {
    const weighting: Weighting = {
      kind: "fitted",
      margins: [{ attribute: "age", population: { young: 10, old: 10 } }],
      trim: { lower: 0.2, upper: 5 },
    };
    const responses = [...respondents(30, { age: "young" }), ...respondents(10, { age: "old" }), ...respondents(4, {})];
    const sample = sampled(surveySample({ responses, design: random(400), weighting }));
    expect([
      sample.unclassified,
      sample.weights.at(-1),
      sample.weights[0]?.toFixed(3),
      sample.weights[35]?.toFixed(3),
    ]).toEqual([4, 1, "0.667", "2.000"]);
  });

  it("DOMAIN 2.13 (b): the open link and quotas never have a margin, and are labelled so", () => {
    const responses = Array.from({ length: 60 }, (_, at) =>
      Response.parse({ answers: { mark: 5 + (at % 5) }, mode: "web", frame: at < 30 ? "sample" : "open-link" }),
    );
    const quota = SampleDesign.parse({ kind: "quota", cells: [{ id: "a", target: 30 }] });
    for (const sample of [
      surveySample({ responses, design: random(900), weighting: { kind: "none" }, frame: "open-link" }),
      surveySample({ responses, design: quota, weighting: { kind: "none" } }),
    ]) {
      const found = estimated(sampled(sample), mark);
      expect([
        found.label,
        found.count,
        found.mean?.interval,
        found.satisfied?.interval,
        found.satisfied?.marginOfError,
      ]).toEqual(["not-representative", 30, undefined, undefined, undefined]);
      const tables = publishedTables(sampled(sample), {
        questionnaire: { questions: [mark] },
        publication: { questions: { mark: "public" }, cuts: [] },
        minGroup: 5,
      });
      expect(JSON.stringify(tables)).not.toContain("interval");
      expect(tables.every((table) => table.kind === "table" && table.label === "not-representative")).toBe(true);
    }
    expect([quota, SampleDesign.parse({ kind: "open" })].map((design) => samplePlan(design).kind)).toEqual([
      "no-margin",
      "no-margin",
    ]);
    expect(responseRate({ invited: 0, returned: { sample: 0, openLink: 60 }, design: { kind: "open" } })).toEqual({
      invited: 0,
      returned: 0,
      share: undefined,
      byOpenLink: 60,
      label: "not-representative",
      isEnough: undefined,
    });
  });

  it("a census of everybody has no uncertainty left", () => {
    const design = SampleDesign.parse({ kind: "census", population: 40, expectedResponse: 1 });
    const responses = Array.from({ length: 40 }, (_, at) =>
      Response.parse({ answers: { mark: 5 + (at % 5) }, mode: "web" }),
    );
    const found = estimated(sampled(surveySample({ responses, design, weighting: { kind: "none" } })), mark);
    expect([found.mean?.standardError, found.mean?.interval]).toEqual([0, { lower: 7, upper: 7 }]);
  });
});

describe("the survey of the airport of San Francisco (2018, DataSF, PDDL)", () => {
  const file = reference<{
    relative_tolerance: number;
    expected: {
      n: number;
      kish_neff: number;
      items: {
        item: string;
        n_valid: number;
        mean: number;
        se: number;
        top2: number;
        top2_se: number;
        unweighted_mean: number;
      }[];
    };
  }>("data/expected/svy-04-sfo2018-weighted-satisfaction.json");
  const rows = csvRows("data/files/survey/sfo/SFO_Customer_Survey_2018.csv");

  it.skipIf(file === undefined || rows.length === 0)(
    "svy-04: imported from the raw file, weighted and reported",
    () => {
      if (file === undefined) return;
      const { expected, relative_tolerance: tolerance } = file;
      const questions = expected.items.map(({ item }) =>
        Question.parse({ id: item.toLowerCase(), text: { nl: item }, form: { kind: "likert", points: 5 } }),
      );
      // 0 is a blank and 6 “never used”: no opinion on what one did not see.
      const responses = rows.map((row) =>
        Response.parse({
          answers: Object.fromEntries(
            expected.items.flatMap(({ item }): (readonly [string, unknown])[] => {
              const value = Number(row[item]);
              if (value === 6) return [[item.toLowerCase(), "not-applicable"]];
              return value >= 1 && value <= 5 ? [[item.toLowerCase(), value]] : [];
            }),
          ),
          mode: "paper",
          weight: Number(row["WEIGHT"]),
        }),
      );
      // With replacement, as in the reference: the travellers of a year are not counted here.
      const sample = sampled(surveySample({ responses, design: random(1e12), weighting: { kind: "given" } }));
      const near = (found: number | undefined, wanted: number): void =>
        expect(Math.abs((found ?? Number.NaN) / wanted - 1)).toBeLessThan(tolerance);
      near(sample.effect.effectiveCount, expected.kish_neff);
      expect(sample.responses).toHaveLength(expected.n);
      for (const [at, item] of expected.items.entries()) {
        const question = questions[at];
        if (question === undefined) continue;
        const found = estimated(sample, question);
        expect(found.count).toBe(item.n_valid);
        near(found.mean?.value, item.mean);
        near(found.mean?.standardError, item.se);
        near(found.satisfied?.share, item.top2);
        near(found.satisfied?.standardError, item.top2_se);
      }
      const flags = Object.fromEntries(questions.map(({ id }) => [id, "public" as const]));
      const tables = publishedTables(sample, {
        questionnaire: { questions },
        publication: { questions: flags, cuts: [] },
        minGroup: 5,
      });
      const shown = tables.map((table) =>
        table.kind === "table"
          ? table.groups.map(({ mean, satisfied, count }) => [count, mean?.value, satisfied?.share])
          : [],
      );
      expect(shown.flat()).toEqual(
        expected.items.map((item) => [
          item.n_valid,
          Math.round(item.mean * 10) / 10,
          // In whole percents: a tenth would tell how heavy the few are who gave an answer.
          Math.round(item.top2 * 100) / 100,
        ]),
      );
    },
  );
});

describe("designs against R survey (the api data, for checks only)", () => {
  const file = reference<{ expected: { prop_schwide: { est: number[]; se: number[] }; degf: number } }>(
    "data/expected/svy-01-apistrat-stratified-fpc.json",
  );
  const rows = csvRows("data/files/survey/api/apistrat.csv");

  it.skipIf(file === undefined || rows.length === 0)("svy-01: a stratified sample with finite populations", () => {
    if (file === undefined) return;
    const sizes = new Map(rows.map((row) => [row["stype"] ?? "", Number(row["fpc"])] as const));
    const design = SampleDesign.parse({
      kind: "stratified",
      expectedResponse: 1,
      strata: [...sizes].map(([id, population]) => ({ id, population })),
    });
    const wide = Question.parse({
      id: "wide",
      text: { nl: "Wide?" },
      form: {
        kind: "multiple",
        choices: [
          { id: "yes", text: { nl: "ja" } },
          { id: "other", text: { nl: "anders" } },
        ],
      },
    });
    const responses = rows.map((row) =>
      Response.parse({
        answers: { wide: row["sch.wide"] === "Yes" ? ["yes"] : [] },
        mode: "web",
        stratum: row["stype"],
        weight: Number(row["pw"]),
      }),
    );
    const [item] = itemsOf({ questions: [wide] });
    if (item === undefined) return;
    const given = sampled(surveySample({ responses, design, weighting: { kind: "given" } }));
    const share = answerShare(given, { item, values: ["yes"] });
    expect(share?.share).toBeCloseTo(file.expected.prop_schwide.est[1] ?? 0, 11);
    expect(share?.standardError).toBeCloseTo(file.expected.prop_schwide.se[1] ?? 0, 11);
    // The weights of the file are rounded; those of the strata are not.
    const own = sampled(surveySample({ responses, design, weighting: { kind: "none" } }));
    expect(answerShare(own, { item, values: ["yes"] })?.share).toBeCloseTo(file.expected.prop_schwide.est[1] ?? 0, 7);
  });

  it.skipIf(csvRows("data/files/survey/api/apiclus1.csv").length === 0)(
    "svy-02 and svy-03: weights raked to two margins",
    () => {
      const raked = reference<{
        relative_tolerance: number;
        expected: { weights: { stype: string[]; "sch.wide": string[]; x: number[] } };
      }>("data/expected/svy-03-apiclus1-rake-converged.json");
      if (raked === undefined) return;
      const clusters = csvRows("data/files/survey/api/apiclus1.csv");
      const responses = clusters.map((row) =>
        Response.parse({ answers: { type: row["stype"] ?? "", wide: row["sch.wide"] ?? "" }, mode: "web" }),
      );
      const sample = sampled(
        surveySample({
          responses,
          design: random(6194),
          weighting: {
            kind: "fitted",
            margins: [
              { attribute: "type", population: { E: 4421, H: 755, M: 1018 } },
              { attribute: "wide", population: { No: 1072, Yes: 5122 } },
            ],
            trim: { lower: 0, upper: 100 },
          },
        }),
      );
      const { stype, x } = raked.expected.weights;
      for (const [at, type] of stype.entries()) {
        const wide = raked.expected.weights["sch.wide"][at];
        const place = sample.responses.findIndex(({ answers }) => answers["type"] === type && answers["wide"] === wide);
        if (place < 0) continue;
        expect(((sample.weights[place] ?? 0) * 6194) / responses.length / (x[at] ?? 1)).toBeCloseTo(1, 6);
      }
    },
  );
});

describe("samples", () => {
  it("G21, ci-02: answers for a margin, with the finite population", () => {
    expect(
      [
        [28_400, 0.05],
        [28_400, 0.03],
        [640, 0.05],
        [90, 0.05],
      ].map(([n = 0, e = 0]) => required(n, e)),
    ).toEqual([380, 1029, 241, 74]);
    const file = reference<{ input: { N: number[]; e: number[] }; expected: { n: number[] } }>(
      "data/expected/ci-02-sample-size-fpc.json",
    );
    const found = file?.input.N.map((population, at) => required(population, file.input.e[at] ?? 0));
    expect(found).toEqual(file?.expected.n);
  });

  it("G22: invitations for the expected response", () => {
    const plan = samplePlan(random(28_400));
    expect(plan.kind === "random-sample" && [plan.invited, plan.required]).toEqual([1188, 380]);
  });

  it("invites everybody of a stratum that is too small, and says what that brings", () => {
    const strata = [
      { id: "town", population: 9000 },
      { id: "hamlet", population: 40 },
    ];
    const plan = samplePlan(
      SampleDesign.parse({ kind: "stratified", strata, expectedResponse: 0.3, minimumPerStratum: 30 }),
    );
    expect(
      plan.kind === "random-sample" &&
        plan.strata.map(({ required, invited, expected }) => [required, invited, expected]),
    ).toEqual([
      [339, 1130, undefined],
      [30, 40, 12],
    ]);
  });

  it("shares a total out by largest remainder, with minima, for any strata", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 40 }),
        (total, sizes, minimum) => {
          const shares = proportionalAllocation(total, sizes, minimum);
          const all = sizes.reduce((sum, size) => sum + size, 0);
          const least = sizes.reduce((sum, size) => sum + Math.min(size, minimum), 0);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(Math.max(total, least), all));
          for (const [at, share] of shares.entries()) {
            expect(share).toBeGreaterThanOrEqual(Math.min(minimum, sizes[at] ?? 0));
            expect(share).toBeLessThanOrEqual(sizes[at] ?? 0);
          }
          const isProportional = minimum === 0 && all > 0 && total <= all;
          const off = shares.map((share, at) => Math.abs(share - (total * (sizes[at] ?? 0)) / all));
          expect(isProportional ? Math.max(...off) : 0).toBeLessThan(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("draws each stratum by lot, the same for the same seed", () => {
    const frame = { a: Array.from({ length: 50 }, (_, at) => `a${at}`), b: ["b0", "b1"] };
    const strata = [
      { id: "a", invited: 10 },
      { id: "b", invited: 2 },
    ];
    const drawn = drawnSample(strata, frame, mulberry32(4));
    expect([drawn.get("a")?.length, new Set(drawn.get("a")).size, drawn.get("b")]).toEqual([10, 10, ["b0", "b1"]]);
    expect(drawnSample(strata, frame, mulberry32(4))).toEqual(drawn);
    expect(() => drawnSample([{ id: "b", invited: 3 }], frame, mulberry32(4))).toThrow("has 2 people");
  });

  it.skipIf(csvRows("data/files/municipal-be/statbel_population_2015_by_age_sex.csv").length === 0)(
    "takes strata and margins from a population table of Statbel",
    () => {
      const table = csvRows("data/files/municipal-be/statbel_population_2015_by_age_sex.csv")
        .filter((row) => row["CD_MUNTY_REFNIS"] === "44084" || row["CD_MUNTY_REFNIS"] === "44001")
        .map((row) => ({
          classes: { age: row["band"] ?? "", sex: row["CD_SEX"] ?? "" },
          population: Number(row["MS_POPULATION"]),
        }));
      expect(table.length).toBeGreaterThan(0);
      const total = table.reduce((sum, { population }) => sum + population, 0);
      const strata = populationStrata(table, ["age", "sex"]);
      const [age, sex] = populationMargins(table, ["age", "sex"]);
      for (const people of [
        strata.map(({ population }) => population),
        Object.values(age?.population ?? {}),
        Object.values(sex?.population ?? {}),
      ]) {
        expect(people.reduce((sum, one) => sum + one, 0)).toBe(total);
      }
      const plan = samplePlan(SampleDesign.parse({ kind: "stratified", strata, expectedResponse: 0.35 }));
      expect(plan.kind === "random-sample" && plan.required).toBe(samplePlanRequired(total));
      // A sample with twice as many old people as there should be, put right.
      const ages = Object.keys(age?.population ?? {});
      const responses = ages.flatMap((band, at) =>
        ["F", "M"].flatMap((one) => respondents(20 + 10 * at, { age: band, sex: one })),
      );
      const weighting: Weighting = {
        kind: "fitted",
        margins: [age, sex].flatMap((margin) => (margin === undefined ? [] : [margin])),
        trim: { lower: 0.2, upper: 5 },
      };
      const sample = sampled(surveySample({ responses, design: random(total), weighting }));
      for (const band of ages) {
        const weight = sample.weights.reduce(
          (sum, one, at) => sum + (sample.responses[at]?.answers["age"] === band ? one : 0),
          0,
        );
        expect(weight / sample.weights.length).toBeCloseTo((age?.population[band] ?? 0) / total, 9);
      }
    },
  );
});

function samplePlanRequired(population: number): number {
  const plan = samplePlan(SampleDesign.parse({ kind: "random", population, expectedResponse: 1 }));
  return plan.kind === "random-sample" ? plan.required : -1;
}

describe("change between waves", () => {
  it("G44: with effective numbers of answers", () => {
    const link = { kind: "same", trendKey: "mark" } as const;
    const small = waveComparison([wave(0.7448, 366.3), wave(0.79, 402)], link, 5);
    const large = waveComparison([wave(0.7448, 366.3), wave(0.83, 410)], link, 5);
    expect(
      small.kind === "change" && [
        (100 * small.difference).toFixed(2),
        (100 * small.marginOfError).toFixed(6),
        small.z.toFixed(6),
        small.significant,
      ],
    ).toEqual(["4.52", "5.982182", "1.480904", false]);
    expect(
      large.kind === "change" && [
        (100 * large.difference).toFixed(2),
        (100 * large.marginOfError).toFixed(6),
        large.z.toFixed(6),
        large.significant,
      ],
    ).toEqual(["8.52", "5.757913", "2.900164", true]);
  });

  it("shows none over a broken trend, an open link or too few answers", () => {
    const wave = { share: 0.7, effectiveCount: 300, label: "representative" } as const;
    const same = { kind: "same", trendKey: "mark" } as const;
    expect([
      because([wave, wave], { kind: "broken", trendKey: "mark", because: "wording" }, 5),
      because([wave, wave], { kind: "new", trendKey: "mark" }, 5),
      because([{ ...wave, label: "not-representative" }, wave], same, 5),
      because([wave, { ...wave, effectiveCount: 4 }], same, 5),
      because([wave, wave], { kind: "declared-equal", trendKey: "mark", by: "bv", why: "" }, 5),
    ]).toEqual(["trend-broken", "trend-broken", "not-representative", "too-few-answers", "change"]);
  });
});

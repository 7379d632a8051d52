import {
  annualLoss,
  BLOCK_TRIALS,
  controlValue,
  exceedance,
  exceedanceCurve,
  lossQuantile,
  lossResult,
  portfolioIssues,
  simulationPlan,
  simulationProgress,
  simulationStates,
  simulationStep,
  startedSimulation,
} from "@maatstaf/risks";
import type { LossResult, Portfolio, QuantifiedRisk, SimulationPlan, SimulationState } from "@maatstaf/risks";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addedTo, exactSum, sumOf } from "../src/exact-sum.ts";

const risks: readonly QuantifiedRisk[] = [
  { id: "fraud", eventsPerYear: 0.15, severity: { kind: "lognormal", lower: 5_000, upper: 120_000 } },
  {
    id: "storm",
    eventsPerYear: 1.2,
    severity: { kind: "pert", minimum: 500, mode: 2_000, maximum: 30_000 },
    group: "weather",
  },
  { id: "power", eventsPerYear: 0.5, severity: { kind: "lognormal", lower: 3_000, upper: 60_000 }, group: "weather" },
  { id: "counter", eventsPerYear: 3, severity: { kind: "pert", minimum: 0, mode: 0, maximum: 9_000 } },
  { id: "never", eventsPerYear: 0, severity: { kind: "pert", minimum: 1, mode: 4, maximum: 4 } },
];
const groups = [{ id: "weather", badYearShare: 0.1, factor: 4 }];
const portfolio: Portfolio = { risks, groups };

const last = (plan: SimulationPlan, state?: SimulationState): SimulationState => {
  const states = [...simulationStates(plan, state)];
  return states.at(-1) ?? startedSimulation(plan);
};
const run = (options: Parameters<typeof simulationPlan>[0]): LossResult => {
  const plan = simulationPlan(options);
  return lossResult(plan, [last(plan)]);
};

describe.each(["sequential", "event-driven"] as const)("the %s method", (method) => {
  const trials = method === "sequential" ? 30_000 : 200_000;
  const exact = annualLoss(portfolio);
  const result = run({ portfolio, trials, seed: 20260101, method });

  it("comes within four standard errors of the exact mean and chance of nothing, and near the standard deviation", () => {
    expect(Math.abs(result.mean - exact.mean)).toBeLessThan(4 * result.monteCarloError);
    expect(result.standardDeviation / exact.standardDeviation).toBeCloseTo(1, 1);
    const share = exact.shareWithoutLoss;
    expect(Math.abs(result.shareWithoutLoss - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / trials));
    expect(result.monteCarloError).toBeCloseTo(result.standardDeviation / Math.sqrt(trials), 9);
  });

  it("says what made it", () => {
    expect(result).toMatchObject({
      method,
      generator: method === "sequential" ? "mulberry32" : "xoshiro128++",
      seed: 20260101,
      trials,
    });
  });

  it("gives the same after it was stored as JSON half-way", () => {
    const plan = simulationPlan({ portfolio, trials: 20_000, seed: 3, method, keep: "losses", thresholds: [10_000] });
    const whole = last(plan);
    const half = JSON.parse(JSON.stringify({ plan, state: simulationStep(plan, startedSimulation(plan)) })) as {
      plan: SimulationPlan;
      state: SimulationState;
    };
    expect(last(half.plan, half.state)).toEqual(whole);
    expect(simulationStep(plan, whole)).toBe(whole);
  });

  it("reports progress, is cancelled by leaving the loop, and changes no state", () => {
    const plan = simulationPlan({ portfolio, trials: 20_000, seed: 3, method });
    const start = startedSimulation(plan);
    const copy = structuredClone(start);
    const seen: number[] = [];
    for (const state of simulationStates(plan, start)) {
      seen.push(simulationProgress(plan, state).trialsDone);
      if (seen.length === 2) break;
    }
    expect(seen).toEqual([BLOCK_TRIALS, 2 * BLOCK_TRIALS]);
    expect(start).toEqual(copy);
    expect(() => lossResult(plan, [simulationStep(plan, start)])).toThrow(/finish it first/u);
  });

  it("has a curve that never rises, and quantiles that never fall", () => {
    const curve = exceedanceCurve(result);
    for (const [at, point] of curve.entries()) {
      expect(point.share).toBeLessThanOrEqual(curve[at - 1]?.share ?? 1);
      expect(point.loss).toBeGreaterThanOrEqual(curve[at - 1]?.loss ?? 0);
    }
    const share = fc.double({ min: 0, max: 1, minExcluded: true, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: 0, max: 1e6, noNaN: true }), (p, q, loss) => {
        const [low, high] = [Math.min(p, q), Math.max(p, q)];
        expect(lossQuantile(result, low).loss).toBeLessThanOrEqual(lossQuantile(result, high).loss);
        expect(exceedance(result, loss).lower).toBeLessThanOrEqual(exceedance(result, loss / 2).upper);
      }),
    );
  });
});

it("both methods agree within their Monte-Carlo errors, and on the tail", () => {
  const [one, other] = [
    run({ portfolio, trials: 30_000, seed: 1, thresholds: [100_000] }),
    run({ portfolio, trials: 200_000, seed: 2, method: "event-driven", thresholds: [100_000] }),
  ];
  expect(Math.abs(one.mean - other.mean)).toBeLessThan(4 * Math.hypot(one.monteCarloError, other.monteCarloError));
  const share = exceedance(other, 100_000).lower;
  expect(Math.abs(exceedance(one, 100_000).lower - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 25_000));
});

const losses = (of: readonly QuantifiedRisk[]) =>
  last(
    simulationPlan({
      portfolio: { risks: of, groups },
      trials: 8192,
      seed: 4,
      method: "event-driven",
      keep: "losses",
    }),
  ).losses.flat();

const size = (trials: number) =>
  JSON.stringify(last(simulationPlan({ portfolio, trials, seed: 5, method: "event-driven" }))).length;

describe("the event-driven method", () => {
  it("gives the same result, to the last bit, however it is divided over workers and in whatever order they finish", () => {
    const plan = simulationPlan({
      portfolio,
      trials: 50_000,
      seed: 9,
      method: "event-driven",
      keep: "losses",
      thresholds: [5_000, 50_000],
    });
    const divided = (of: number) =>
      lossResult(
        plan,
        Array.from({ length: of }, (_, part) => last(plan, startedSimulation(plan, { part, of })))
          .filter(({ to }) => to > 0)
          .toReversed(),
      );
    expect(divided(2)).toEqual(divided(1));
    expect(divided(3)).toEqual(divided(1));
  });

  it("gives the same with more workers than there is work: a part without years adds nothing", () => {
    for (const trials of [1, 2000, 8192, 8193, 20_000]) {
      const plan = simulationPlan({ portfolio, trials, seed: 5, method: "event-driven" });
      const parts = (of: number) =>
        Array.from({ length: of }, (_, part) => {
          const started = startedSimulation(plan, { part, of });
          return [started, ...simulationStates(plan, started)].slice(-1);
        }).flat();
      const whole = lossResult(plan, parts(1));
      for (const of of [2, 3, 8]) expect(lossResult(plan, parts(of).toReversed())).toEqual(whole);
    }
  });

  it("a part that is missing or given twice is a mistake of the caller, also when the years add up", () => {
    const plan = simulationPlan({ portfolio, trials: 4 * 8192, seed: 5, method: "event-driven" });
    const part = (at: number, of: number) =>
      [...simulationStates(plan, startedSimulation(plan, { part: at, of }))].slice(-1);
    for (const parts of [part(0, 2), [...part(0, 2), ...part(0, 2)], [...part(0, 2), ...part(1, 4), ...part(3, 4)]])
      expect(() => lossResult(plan, parts)).toThrow(/each once/u);
  });

  it("keeps the losses of a risk whatever others stand beside it", () => {
    const [fraud] = risks;
    if (fraud === undefined) throw new Error("no risk");
    const alone = losses([fraud]);
    const others = losses(risks.slice(1));
    const all = losses([...risks.slice(1), fraud]);
    expect(all.every((loss, year) => Math.abs(loss - (alone[year] ?? 0) - (others[year] ?? 0)) < 1e-6)).toBe(true);
    expect(alone.some((loss) => loss > 0)).toBe(true);
  });

  it("needs a state of the same size for ten times the years", () => {
    expect(size(400_000)).toBeLessThan(1.5 * size(40_000));
  });

  it("draws PERT costs with the right mean and spread, also with the most likely at an end", () => {
    for (const mode of [0, 1, 40, 100]) {
      const one: Portfolio = {
        risks: [{ id: `pert-${mode}`, eventsPerYear: 1, severity: { kind: "pert", minimum: 0, mode, maximum: 100 } }],
        groups: [],
      };
      const found = run({ portfolio: one, trials: 100_000, seed: 8, method: "event-driven" });
      const exact = annualLoss(one);
      expect(Math.abs(found.mean - exact.mean)).toBeLessThan(4 * found.monteCarloError);
      expect(found.standardDeviation / exact.standardDeviation).toBeCloseTo(1, 1.7);
    }
  });
});

describe("annualLoss", () => {
  it("does not depend on the order of risks and groups, to the last bit", () => {
    const other = { id: "people", badYearShare: 0.2, factor: 2 };
    fc.assert(
      fc.property(fc.shuffledSubarray([...risks], { minLength: risks.length }), fc.boolean(), (shuffled, swap) => {
        const all = [...groups, other];
        expect(annualLoss({ risks: shuffled, groups: swap ? all.toReversed() : all })).toEqual(
          annualLoss({ risks, groups: all }),
        );
      }),
    );
  });

  it("a correlation group leaves the mean and widens the spread", () => {
    const apart = annualLoss({
      risks: risks.map(({ id, eventsPerYear, severity }) => ({ id, eventsPerYear, severity })),
      groups: [],
    });
    const together = annualLoss(portfolio);
    expect(together.mean).toBe(apart.mean);
    expect(together.standardDeviation).toBeGreaterThan(apart.standardDeviation);
  });
});

const wrong =
  (...of: Parameters<typeof controlValue>[0]["effects"]) =>
  () =>
    controlValue({ portfolio, effects: of, yearlyCost: 0, trials: 1, seed: 1 });

describe("controlValue", () => {
  const effects = [
    { riskId: "power", frequencyFactor: 0.4, severityFactor: 0.46 },
    { riskId: "storm", frequencyFactor: 1, severityFactor: 0.5 },
  ];
  const value = controlValue({ portfolio, effects, yearlyCost: 5_000, trials: 200_000, seed: 6 });

  it("US-26 AC 3: the saving beside the cost, the simulated one around the exact one", () => {
    expect(Math.abs(value.simulatedSaving - value.expectedSaving)).toBeLessThan(
      (4 * (value.interval.upper - value.simulatedSaving)) / 1.96,
    );
    expect(value.net).toBe(value.expectedSaving - 5_000);
    expect(value).toMatchObject({ generator: "xoshiro128++", seed: 6, trials: 200_000 });
  });

  it("from common events the error is far smaller than from two simulations apart", () => {
    const { monteCarloError } = run({ portfolio, trials: 200_000, seed: 6, method: "event-driven" });
    expect((value.interval.upper - value.simulatedSaving) / 1.96).toBeLessThan(monteCarloError * Math.SQRT2 * 0.7);
  });

  it("no control saves nothing, every control everything", () => {
    const of = (factor: number) =>
      controlValue({
        portfolio,
        effects: risks.map(({ id }) => ({ riskId: id, frequencyFactor: factor, severityFactor: factor })),
        yearlyCost: 0,
        trials: 8192,
        seed: 1,
      });
    expect(of(1)).toMatchObject({ simulatedSaving: 0, standardDeviation: 0, expectedSaving: 0 });
    expect(of(0).expectedSaving).toBeCloseTo(annualLoss(portfolio).mean, 6);
  });

  it("names an effect that cannot be", () => {
    const effect = { riskId: "power", frequencyFactor: 1, severityFactor: 1 };
    expect(wrong({ ...effect, riskId: "none" })).toThrow(/none/u);
    expect(wrong(effect, effect)).toThrow(/again/u);
    expect(wrong({ ...effect, severityFactor: 1.1 })).toThrow(/1\.1/u);
  });
});

describe("input that is wrong", () => {
  const one = (more: object): Portfolio => ({
    risks: [{ id: "R", eventsPerYear: 1, severity: { kind: "pert", minimum: 1, mode: 2, maximum: 3 }, ...more }],
    groups,
  });
  it.each([
    ["severity-upside-down", one({ severity: { kind: "lognormal", lower: 20, upper: 10 } }), "risks[0].severity.upper"],
    [
      "severity-upside-down",
      one({ severity: { kind: "pert", minimum: 1, mode: 5, maximum: 3 } }),
      "risks[0].severity.maximum",
    ],
    [
      "severity-without-spread",
      one({ severity: { kind: "pert", minimum: 3, mode: 3, maximum: 3 } }),
      "risks[0].severity",
    ],
    ["severity-not-positive", one({ severity: { kind: "lognormal", lower: 0, upper: 10 } }), "risks[0].severity.lower"],
    [
      "not-a-finite-number",
      one({ severity: { kind: "lognormal", lower: 1, upper: Infinity } }),
      "risks[0].severity.upper",
    ],
    ["frequency-negative", one({ eventsPerYear: -1 }), "risks[0].eventsPerYear"],
    ["group-unknown", one({ group: "war" }), "risks[0].group"],
    ["id-used-twice", { risks: [...one({}).risks, ...one({}).risks], groups }, "risks[1].id"],
    [
      "bad-year-share-out-of-range",
      { risks: [], groups: [{ id: "g", badYearShare: 1, factor: 1 }] },
      "groups[0].badYearShare",
    ],
    [
      "bad-year-factor-out-of-range",
      { risks: [], groups: [{ id: "g", badYearShare: 0.5, factor: 3 }] },
      "groups[0].factor",
    ],
  ] as const)("%s, with its place, and no simulation starts", (code, wrong, place) => {
    expect(portfolioIssues(wrong).map((issue) => [issue.code, issue.place])).toEqual([[code, place]]);
    expect(() => simulationPlan({ portfolio: wrong, trials: 1, seed: 1 })).toThrow(code);
  });

  it("a number of trials, a seed, a threshold, a part or a share out of range", () => {
    const sound = { portfolio, trials: 10, seed: 1 };
    for (const wrong of [
      { trials: 0 },
      { trials: 1.5 },
      { seed: -1 },
      { seed: 2 ** 32 },
      { thresholds: [-1] },
      { thresholds: [Number.NaN] },
    ]) {
      expect(() => simulationPlan({ ...sound, ...wrong })).toThrow(RangeError);
    }
    expect(() => startedSimulation(simulationPlan(sound), { part: 0, of: 2 })).toThrow(/cannot be divided/u);
    expect(() => startedSimulation(simulationPlan(sound), { part: 2, of: 2 })).toThrow(/2 of 2/u);
    const result = run(sound);
    expect(() => lossQuantile(result, 0)).toThrow(RangeError);
    expect(() => exceedance(result, -1)).toThrow(RangeError);
    const plan = simulationPlan(sound);
    expect(() => lossResult(plan, [last(plan), last(plan)])).toThrow(/each once/u);
    expect(() => lossResult(plan, [])).toThrow(/found 0/u);
  });
});

it("a sum in parts is exact and does not depend on the order", () => {
  expect(exactSum([1e100, 1, -1e100])).toBe(1);
  expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  const amount = fc.double({ min: -1e15, max: 1e15, noNaN: true });
  fc.assert(
    fc.property(fc.array(amount), fc.nat(), (numbers, cut) => {
      const [left, right] = [numbers.slice(cut % (numbers.length + 1)), numbers.slice(0, cut % (numbers.length + 1))];
      expect(sumOf(addedTo(addedTo([], ...left), ...addedTo([], ...right)))).toBe(exactSum(numbers.toReversed()));
    }),
  );
});

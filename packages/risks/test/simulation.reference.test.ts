/// <reference types="node" />
import {
  annualLoss,
  exceedance,
  expectedAnnualLoss,
  lossQuantile,
  lossResult,
  severityMoments,
  simulationPlan,
  simulationStates,
} from "@maatstaf/risks";
import type { LossResult, Portfolio, QuantifiedRisk, SimulationPlan } from "@maatstaf/risks";
import { atLeastOneEvent, lognormalFromInterval, mulberry32, pert, uniform } from "@maatstaf/statistics";
import { golden, referenceCase } from "@maatstaf/testkit";
import { expect, it } from "vitest";

type Row = readonly [id: string, eventsPerYear: number, lower: number, upper: number];
interface Curve {
  readonly mean: number;
  readonly p_zero: number;
  readonly exceed: Readonly<Record<string, number>>;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
}

const risk = ([id, eventsPerYear, lower, upper]: Row): QuantifiedRisk => ({
  id,
  eventsPerYear,
  severity: { kind: "lognormal", lower, upper },
});
const portfolio = (rows: readonly Row[]): Portfolio => ({ risks: rows.map(risk), groups: [] });

function simulated(options: Parameters<typeof simulationPlan>[0]): LossResult {
  const plan: SimulationPlan = simulationPlan(options);
  return lossResult(plan, [...simulationStates(plan)].slice(-1));
}

/** Compares to half a unit of the last digit printed. */
function expectCurve(result: LossResult, expected: Curve): void {
  expect(result.mean).toBeCloseTo(expected.mean, 4);
  expect(result.shareWithoutLoss).toBe(expected.p_zero);
  for (const [loss, share] of Object.entries(expected.exceed)) {
    expect(exceedance(result, Number(loss))).toEqual({ lower: share, upper: share });
  }
  for (const [probability, loss] of [
    [0.5, expected.p50],
    [0.9, expected.p90],
    [0.95, expected.p95],
    [0.99, expected.p99],
  ] as const) {
    expect(lossQuantile(result, probability).loss).toBeCloseTo(loss, 4);
  }
}

const g28 = golden<
  { p05: number; p95: number; lambda: number },
  Record<"mu" | "sigma" | "median" | "mean" | "eal" | "p_at_least_one", number>
>("G28");
it.skipIf(g28 === undefined)("G28: lognormal from a 90 % interval, expected annual loss", () => {
  if (g28 === undefined) return;
  const {
    input: { p05: lower, p95: upper, lambda },
    expected,
  } = g28;
  const fitted = lognormalFromInterval({ lower, upper });
  expect(fitted.mu).toBeCloseTo(expected.mu, 6);
  expect(fitted.sigma).toBeCloseTo(expected.sigma, 6);
  expect(fitted.median).toBeCloseTo(expected.median, 6);
  expect(severityMoments({ kind: "lognormal", lower, upper }).mean).toBeCloseTo(expected.mean, 6);
  expect(expectedAnnualLoss(risk(["R", lambda, lower, upper]))).toBeCloseTo(expected.eal, 6);
  expect(atLeastOneEvent(lambda)).toBeCloseTo(expected.p_at_least_one, 6);
  expect(1 - annualLoss(portfolio([["R", lambda, lower, upper]])).shareWithoutLoss).toBeCloseTo(
    expected.p_at_least_one,
    6,
  );
});

const g29 = golden<{ min: number; mode: number; max: number }, Record<"mean" | "alpha" | "beta" | "sd", number>>("G29");
it.skipIf(g29 === undefined)("G29: PERT moments", () => {
  if (g29 === undefined) return;
  const {
    input: { min: minimum, mode, max: maximum },
    expected,
  } = g29;
  const { mean, standardDeviation } = severityMoments({ kind: "pert", minimum, mode, maximum });
  expect(mean).toBeCloseTo(expected.mean, 6);
  expect(standardDeviation).toBeCloseTo(expected.sd, 6);
  expect(pert({ minimum, mode, maximum }).alpha).toBeCloseTo(expected.alpha, 6);
  expect(pert({ minimum, mode, maximum }).beta).toBeCloseTo(expected.beta, 6);
});

const g30 = golden<{ seed: number }, { u32: number[]; u01_after: number[] }>("G30");
it.skipIf(g30 === undefined)("G30: the documented generator", () => {
  if (g30 === undefined) return;
  const stream = mulberry32(g30.input.seed);
  expect(g30.expected.u32.map(() => stream.nextWord())).toEqual(g30.expected.u32);
  for (const expected of g30.expected.u01_after) expect(uniform(stream)).toBeCloseTo(expected, 9);
});

const g31 = golden<{ lambda: number; p05: number; p95: number; trials: number; seed: number }, Curve>("G31");
it.skipIf(g31 === undefined)("G31: loss exceedance of one risk, to the digit", () => {
  expect.hasAssertions();
  if (g31 === undefined) return;
  const { lambda, p05, p95, trials, seed } = g31.input;
  expectCurve(
    simulated({ portfolio: portfolio([["R", lambda, p05, p95]]), trials, seed, keep: "losses" }),
    g31.expected,
  );
});

const g32 = golden<{ risks: [number, number, number][]; trials: number; seed: number }, Curve>("G32");
it.skipIf(g32 === undefined)("G32: loss exceedance of three risks, to the digit", () => {
  if (g32 === undefined) return;
  const { risks, trials, seed } = g32.input;
  const rows = risks.map(([lambda, lower, upper], at): Row => [`R-${at}`, lambda, lower, upper]);
  expect.hasAssertions();
  expectCurve(simulated({ portfolio: portfolio(rows), trials, seed, keep: "losses" }), g32.expected);
});

const g47 = golden<
  { risks: Row[]; trials: number; seed: number },
  { eal: Record<string, number>; eal_total: number; sim: Curve }
>("G47");
it.skipIf(g47 === undefined)("G47: the demo portfolio, expected loss per risk and simulated curve to the digit", () => {
  if (g47 === undefined) return;
  const { risks, trials, seed } = g47.input;
  for (const row of risks) expect(expectedAnnualLoss(risk(row))).toBeCloseTo(g47.expected.eal[row[0]] ?? Number.NaN, 4);
  expect(annualLoss(portfolio(risks)).mean).toBeCloseTo(g47.expected.eal_total, 4);
  expectCurve(simulated({ portfolio: portfolio(risks), trials, seed, keep: "losses" }), g47.expected.sim);
});

it.skipIf(g47 === undefined)(
  "G47: the curve alone gives the same shares at its thresholds, and quantiles within its stated error",
  () => {
    if (g47 === undefined) return;
    const { risks, trials, seed } = g47.input;
    const { sim } = g47.expected;
    const curve = simulated({
      portfolio: portfolio(risks),
      trials,
      seed,
      thresholds: Object.keys(sim.exceed).map(Number),
    });
    expect(curve.losses).toBeUndefined();
    for (const [loss, share] of Object.entries(sim.exceed)) expect(exceedance(curve, Number(loss)).lower).toBe(share);
    for (const [probability, exact] of [
      [0.5, sim.p50],
      [0.9, sim.p90],
      [0.99, sim.p99],
    ] as const) {
      const { loss, relativeError } = lossQuantile(curve, probability);
      expect(relativeError).toBeGreaterThan(0);
      expect(Math.abs(loss / exact - 1)).toBeLessThanOrEqual(relativeError);
    }
  },
);

interface Rsk01 {
  readonly relative_tolerance: number;
  readonly input: { readonly pert: [number, number, number][]; readonly lognormal: [number, number][] };
  readonly expected: {
    readonly pert: { mean: number; sd: number }[];
    readonly lognormal: { mean: number; var: number }[];
  };
}
const rsk01 = referenceCase<Rsk01>("rsk-01-pert-lognormal");
it.skipIf(rsk01 === undefined)("rsk-01: moments of PERT and lognormal as R has them", () => {
  if (rsk01 === undefined) return;
  const near = (found: number, expected = Number.NaN): void =>
    expect(Math.abs(found / expected - 1)).toBeLessThan(rsk01.relative_tolerance);
  for (const [at, [minimum, mode, maximum]] of rsk01.input.pert.entries()) {
    const moments = severityMoments({ kind: "pert", minimum, mode, maximum });
    near(moments.mean, rsk01.expected.pert[at]?.mean);
    near(moments.standardDeviation, rsk01.expected.pert[at]?.sd);
  }
  for (const [at, [lower, upper]] of rsk01.input.lognormal.entries()) {
    const moments = severityMoments({ kind: "lognormal", lower, upper });
    near(moments.mean, rsk01.expected.lognormal[at]?.mean);
    near(moments.standardDeviation ** 2, rsk01.expected.lognormal[at]?.var);
  }
});

interface Rsk02 {
  readonly input: { readonly lambda: number; readonly lo: number; readonly hi: number };
  readonly expected: {
    readonly exact_mean: number;
    readonly exact_sd: number;
    readonly prob_zero: number;
    readonly quantiles: { p: number[]; value: number[] };
    readonly exceed: { at: number[]; p: number[] };
  };
}
const rsk02 = referenceCase<Rsk02>("rsk-02-compound-poisson-lognormal");
it.skipIf(rsk02 === undefined).each(["sequential", "event-driven"] as const)(
  "rsk-02: %s comes within four standard errors of the exact distribution",
  (method) => {
    if (rsk02 === undefined) return;
    const { lambda, lo, hi } = rsk02.input;
    const { exact_mean, exact_sd, prob_zero, quantiles, exceed } = rsk02.expected;
    const one = portfolio([["R", lambda, lo, hi]]);
    expect(annualLoss(one).mean).toBeCloseTo(exact_mean, 6);
    expect(annualLoss(one).standardDeviation).toBeCloseTo(exact_sd, 6);
    const trials = method === "sequential" ? 100_000 : 1_000_000;
    // Amounts on a grid of 100 stand for half of it on either side: above 10,000 begins at 10,050.
    const thresholds = exceed.at.map((loss) => loss + 50);
    const result = simulated({ portfolio: one, trials, seed: 5, method, thresholds });
    expect(Math.abs(result.mean - exact_mean)).toBeLessThan(4 * result.monteCarloError);
    const shareNear = (found: number, share: number): void =>
      expect(Math.abs(found - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / trials));
    shareNear(result.shareWithoutLoss, prob_zero);
    for (const [at, loss] of thresholds.entries())
      shareNear(exceedance(result, loss).lower, exceed.p[at] ?? Number.NaN);
    // The published quantiles are on a grid of 100.
    for (const [at, p] of quantiles.p.entries())
      expect(Math.abs(lossQuantile(result, p).loss / (quantiles.value[at] ?? 0) - 1)).toBeLessThan(0.02);
  },
);

interface Rsk04 {
  readonly expected: {
    readonly simple: { frequency: number; low: number; high: number; annualized_loss: number }[];
    readonly lognormal: { low: number; high: number; mean: number }[];
  };
}
const rsk04 = referenceCase<Rsk04>("rsk-04-riskquant-pyfair-documented");
it.skipIf(rsk04 === undefined)("rsk-04: what other open-source programs print for frequency and interval", () => {
  if (rsk04 === undefined) return;
  for (const { frequency, low, high, annualized_loss } of rsk04.expected.simple) {
    expect(expectedAnnualLoss(risk(["R", frequency, low, high]))).toBeCloseTo(annualized_loss, 10);
  }
  for (const { low, high, mean } of rsk04.expected.lognormal) {
    expect(severityMoments({ kind: "lognormal", lower: low, upper: high }).mean).toBeCloseTo(mean, 5);
  }
});

import { LEVEL, normalQuantile } from "@maatstaf/statistics";
import { exactSum } from "./exact-sum.ts";
import { addEvents, ALL_EVENTS, eventBench } from "./event-block.ts";
import { expectedAnnualLoss } from "./expected-loss.ts";
import type { Portfolio } from "./portfolio.ts";
import { BLOCK_TRIALS, simulationPlan } from "./simulation-plan.ts";

/** What controls do to one risk: the share of events that still happens, and the share of the cost that is left. */
export interface ControlEffect {
  readonly riskId: string;
  /** From 0 to 1. */
  readonly frequencyFactor: number;
  /** From 0 to 1. */
  readonly severityFactor: number;
}

/** What a set of controls saves in a year. */
export interface ControlValue {
  readonly kind: "control-value";
  /** Expected loss without less that with the controls, exactly. */
  readonly expectedSaving: number;
  /** The same from the simulated years, with an interval for the Monte-Carlo error. */
  readonly simulatedSaving: number;
  readonly interval: { readonly lower: number; readonly upper: number; readonly level: number };
  /** Standard deviation of the yearly saving: a control may pay in one year of ten only. */
  readonly standardDeviation: number;
  /** `expectedSaving - yearlyCost`. */
  readonly net: number;
  readonly generator: "xoshiro128++";
  readonly seed: number;
  readonly trials: number;
}

/**
 * What a set of controls is worth: expected loss without it less expected loss with it, beside its yearly cost.
 *
 * Both are simulated from the same events (common random numbers): each event either still happens, at the cost that is
 * left, or is prevented. So the saving is zero or more in every single year, and its error is small.
 *
 * @param portfolio - The risks without these controls.
 * @param effects - At most one per risk; risks without one stay as they are.
 * @throws RangeError on an effect on a risk that is not there, twice on the same, or with a factor outside 0 to 1, and
 * where {@link simulationPlan} throws.
 *
 * @see docs/methods/risk-simulation.md
 *
 * @example
 * ```ts
 * import { controlValue } from "@maatstaf/risks";
 *
 * const severity = { kind: "lognormal", lower: 10_000, upper: 250_000 } as const;
 * const portfolio = { risks: [{ id: "R-1", eventsPerYear: 0.4, severity }], groups: [] };
 * const effects = [{ riskId: "R-1", frequencyFactor: 0.5, severityFactor: 0.8 }];
 * const value = controlValue({ portfolio, effects, yearlyCost: 8_000, trials: 8192, seed: 7 });
 * value.expectedSaving.toFixed(2) // => "19367.71"
 * value.interval.lower < 19_367.71 && 19_367.71 < value.interval.upper // => true
 * ```
 */
export function controlValue({
  portfolio,
  effects,
  yearlyCost,
  trials,
  seed,
}: {
  readonly portfolio: Portfolio;
  readonly effects: readonly ControlEffect[];
  readonly yearlyCost: number;
  readonly trials: number;
  readonly seed: number;
}): ControlValue {
  simulationPlan({ portfolio, trials, seed });
  requireEffects(portfolio, effects);
  const changed = portfolio.risks.flatMap((risk) => {
    const effect = effects.find(({ riskId }) => riskId === risk.id);
    return effect === undefined ? [] : [{ risk, effect }];
  });
  const sums: number[] = [];
  const squares: number[] = [];
  for (let block = 0; block * BLOCK_TRIALS < trials; block += 1) {
    const bench = eventBench(portfolio, seed, block);
    const savings = new Float64Array(BLOCK_TRIALS);
    for (const { risk, effect } of changed) {
      const { frequencyFactor, severityFactor } = effect;
      addEvents(savings, risk, bench, { frequencyFactor, severityFactor: 1 - severityFactor, prevented: false });
      addEvents(savings, risk, bench, { ...ALL_EVENTS, frequencyFactor: 1 - frequencyFactor, prevented: true });
    }
    const done = savings.subarray(0, Math.min(BLOCK_TRIALS, trials - block * BLOCK_TRIALS));
    sums.push(done.reduce((sum, saving) => sum + saving, 0));
    squares.push(done.reduce((sum, saving) => sum + saving * saving, 0));
  }
  const simulatedSaving = exactSum(sums) / trials;
  const variance = trials < 2 ? 0 : Math.max(0, (exactSum(squares) - trials * simulatedSaving ** 2) / (trials - 1));
  const margin = normalQuantile((1 + LEVEL) / 2) * Math.sqrt(variance / trials);
  const expectedSaving = exactSum(
    changed.map(({ risk, effect }) => expectedAnnualLoss(risk) * (1 - effect.frequencyFactor * effect.severityFactor)),
  );
  return {
    kind: "control-value",
    expectedSaving,
    simulatedSaving,
    interval: { lower: simulatedSaving - margin, upper: simulatedSaving + margin, level: LEVEL },
    standardDeviation: Math.sqrt(variance),
    net: expectedSaving - yearlyCost,
    generator: "xoshiro128++",
    seed,
    trials,
  };
}

function requireEffects({ risks }: Portfolio, effects: readonly ControlEffect[]): void {
  for (const [at, { riskId, frequencyFactor, severityFactor }] of effects.entries()) {
    if (!risks.some(({ id }) => id === riskId)) {
      throw new RangeError(`controlValue: effects[${at}] is on ${riskId}, which is not in the portfolio`);
    }
    if (effects.findIndex((effect) => effect.riskId === riskId) < at) {
      throw new RangeError(`controlValue: effects[${at}] is on ${riskId} again; combine the controls of a risk first`);
    }
    if (!(isShare(frequencyFactor) && isShare(severityFactor))) {
      throw new RangeError(
        `controlValue: factors of effects[${at}] must lie from 0 to 1, found ${frequencyFactor} and ${severityFactor}`,
      );
    }
  }
}

function isShare(factor: number): boolean {
  return factor >= 0 && factor <= 1;
}

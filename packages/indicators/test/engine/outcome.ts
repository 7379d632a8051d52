import {
  cellSpace,
  cellValues,
  columnarFacts,
  periodSums,
  seriesLimits,
  seriesValues,
} from "@maatstaf/indicators/engine";
import { IndicatorCard } from "@maatstaf/indicators";
import { period, periodsBetween } from "@maatstaf/kernel";
import { EXAMPLE_CARD } from "@maatstaf/testkit/example-card";

/** What the engine makes of facts that are the same everywhere: the steps it took, and a digest of every bit of the result. */
export interface Outcome {
  readonly steps: number;
  readonly sums: string;
  readonly limits: string;
  readonly marked: number;
}

const ROWS = 100_000;

/** Whole numbers below a bound, the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Three indicators × 25 units × 40 quarters from 100,000 facts, aggregated in steps, and the limits of every series. */
export function outcome(seed: number): Outcome {
  const cards = ["ratio", "survey", "count"].map((aggregation) =>
    IndicatorCard.parse({
      ...EXAMPLE_CARD,
      id: aggregation,
      aggregation,
      ...(aggregation === "count" ? { denominator: undefined } : {}),
      scale: 1,
      unit: "",
    }),
  );
  const units = Array.from({ length: 25 }, (_, place) => `unit-${place}`);
  const space = cellSpace({ cards, units, periods: periodsBetween(period("2015-Q1"), period("2024-Q4")) });
  const next = seeded(seed);
  const rows = Array.from({ length: ROWS }, () => {
    const denominator = 1 + next(400);
    return {
      indicator: next(3),
      unit: next(25),
      period: next(next(2) === 0 ? 40 : 4),
      denominator,
      numerator: next(denominator + 1) / 3,
    };
  });
  const facts = columnarFacts(space);
  facts.append({
    indicators: Uint8Array.from(rows, (row) => row.indicator),
    units: Uint8Array.from(rows, (row) => row.unit),
    periods: Uint8Array.from(rows, (row) => row.period),
    numerators: Float64Array.from(rows, (row) => row.numerator),
    denominators: Uint16Array.from(rows, (row) => row.denominator),
    effectiveCounts: Float64Array.from(rows, (row) => row.denominator / 1.7),
  });
  const work = facts.aggregate(1000);
  for (let steps = 0; ; steps += 1) {
    const step = work.next();
    if (step.done !== true) continue;
    const values = seriesValues(cellValues(step.value), space.periods.length);
    const limits = seriesLimits(values, space.periods.length);
    const { signals } = limits;
    return {
      steps,
      sums: space.periods.map((_, code) => digest(periodSums(step.value, code))).join(" "),
      limits: [limits.centre, limits.lower, limits.upper, signals.limit, signals.trend, signals.shift, limits.verdicts]
        .map(digest)
        .join(" "),
      marked: [...signals.limit].filter((word) => word !== 0).length,
    };
  }
}

/** FNV-1a over the bytes. */
function digest(array: Float64Array | Uint32Array | Uint8Array): string {
  let hash = 0x81_1c_9d_c5;
  for (const byte of new Uint8Array(array.buffer, array.byteOffset, array.byteLength)) {
    hash = Math.imul(hash ^ byte, 0x01_00_01_93);
  }
  return (hash >>> 0).toString(16);
}

import {
  agrestiCoullInterval,
  byarInterval,
  clopperPearsonInterval,
  jeffreysInterval,
  wilsonInterval,
} from "@maatstaf/statistics";
import type { Interval } from "@maatstaf/statistics";
import { expect, it } from "vitest";

import { allNear, near } from "./near.ts";
import { describeCase } from "./reference-case.ts";

interface Limits {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** The intervals of all pairs, one array for each limit. */
function limitsOf(
  { x, n }: { readonly x: readonly number[]; readonly n: readonly number[] },
  interval: (successes: number, trials: number) => Interval,
): Limits {
  const intervals = x.map((successes, index) => interval(successes, n[index] ?? Number.NaN));
  return { lower: intervals.map(({ lower }) => lower), upper: intervals.map(({ upper }) => upper) };
}

type Pairs = { readonly x: readonly number[]; readonly n: readonly number[] };

// Left out: `wald` (zero width at 0 and 100 %, outside [0, 1] near them) and `wilson_cc` (its correction is dropped at a
// share of exactly ½, an accident of the implementation); neither is a method of this package.
describeCase<Pairs, Readonly<Record<string, Limits>>>(
  "ci-01-proportion-intervals",
  ({ input, expected, relative_tolerance: tolerance }) => {
    it.each([
      ["wilson", wilsonInterval],
      ["binom_wilson", wilsonInterval],
      ["clopper_pearson", clopperPearsonInterval],
      ["agresti_coull", (x: number, n: number) => agrestiCoullInterval(x, n, { clip: false })],
      ["jeffreys", (x: number, n: number) => jeffreysInterval(x, n, { edge: "one-sided" })],
    ] as const)("%s", (key, interval) => {
      const { lower, upper } = limitsOf(input, interval);
      // Limits of 1e-17 are what is left of a zero after rounding.
      const published = (expected[key]?.lower ?? []).map((limit) => (Math.abs(limit) < 1e-15 ? 0 : limit));
      expect(lower).toSatisfy(allNear(published, tolerance));
      expect(upper).toSatisfy(allNear(expected[key]?.upper ?? [], tolerance));
    });
  },
);

interface StoredTable {
  readonly x: readonly number[];
  readonly n: readonly (number | null)[];
  readonly lowercl: readonly (number | null)[];
  readonly uppercl: readonly number[];
  readonly confidence: readonly string[];
  readonly method: readonly string[];
}

interface PublicHealth {
  readonly wilson_x: readonly number[];
  readonly wilson_n: readonly number[];
  readonly byar_x: readonly number[];
  readonly byar998_x: readonly number[];
}

describeCase<PublicHealth, Readonly<Record<string, readonly number[]>> & { readonly stored_table: StoredTable }>(
  "phe-01-wilson-byar",
  ({ input, expected, relative_tolerance: tolerance }) => {
    it.each([
      ["", 0.95],
      ["_998", 0.998],
    ] as const)("Wilson%s", (suffix, level) => {
      const { lower, upper } = limitsOf({ x: input.wilson_x, n: input.wilson_n }, (x, n) =>
        wilsonInterval(x, n, { level }),
      );
      expect(lower).toSatisfy(allNear(expected[`wilson_lower${suffix}`] ?? [], tolerance));
      expect(upper).toSatisfy(allNear(expected[`wilson_upper${suffix}`] ?? [], tolerance));
    });

    it.each([
      ["", 0.95, "byar_x"],
      ["_998", 0.998, "byar998_x"],
    ] as const)("Byar%s", (suffix, level, key) => {
      const intervals = input[key].map((events) => byarInterval(events, { level, exactBelow: 0 }));
      expect(intervals.map(({ lower }) => lower)).toSatisfy(allNear(expected[`byars_lower${suffix}`] ?? [], tolerance));
      expect(intervals.map(({ upper }) => upper)).toSatisfy(allNear(expected[`byars_upper${suffix}`] ?? [], tolerance));
    });

    it("the stored table of both methods", () => {
      const { x, n, lowercl, uppercl, confidence, method } = expected.stored_table;
      const intervals = x.map((count, row) => {
        const level = Number.parseFloat(confidence[row] ?? "") / 100;
        return method[row] === "Byars"
          ? byarInterval(count, { level, exactBelow: 0 })
          : wilsonInterval(count, n[row] ?? 1, { level });
      });
      // The reference has no lower limit where the formula goes below zero; ours is zero there.
      expect(intervals.map(({ lower }) => lower)).toSatisfy(
        allNear(
          lowercl.map((limit) => limit ?? 0),
          tolerance,
        ),
      );
      expect(intervals.map(({ upper }) => upper)).toSatisfy(allNear(uppercl, tolerance));
    });
  },
);

interface Funnel {
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
}

interface FunnelLimits {
  readonly limits: Readonly<Record<string, readonly number[]>>;
  readonly significance: readonly string[];
}

describeCase<Funnel, FunnelLimits>(
  "phe-02-proportion-funnel-limits",
  ({ input, expected, relative_tolerance: tolerance }) => {
    const average = total(input.numerator) / total(input.denominator);

    it.each([
      ["2s", 0.95],
      ["3s", 0.998],
    ] as const)("a unit on a %s limit has the average on the limit of its own Wilson interval", (key, level) => {
      const limits = (side: "lower" | "upper"): readonly number[] => expected.limits[`${side}_${key}_limit`] ?? [];
      for (const [row, trials] of (expected.limits["Population"] ?? []).entries()) {
        const [low, high] = [limits("lower")[row] ?? 0, limits("upper")[row] ?? 100];
        const [below, above] = [low, high].map((limit) => wilsonInterval((limit / 100) * trials, trials, { level }));
        expect(low === 0 ? average : below?.upper).toSatisfy(near(average, tolerance));
        expect(high === 100 ? average : above?.lower).toSatisfy(near(average, tolerance));
      }
    });

    it("units whose Wilson interval leaves the average out are high or low", () => {
      const verdicts = input.numerator.map((numerator, unit) => {
        const trials = input.denominator[unit] ?? Number.NaN;
        for (const [level, tail] of [
          [0.998, "0.001"],
          [0.95, "0.025"],
        ] as const) {
          const { lower, upper } = wilsonInterval(numerator, trials, { level });
          if (lower > average) return `High (${tail})`;
          if (upper < average) return `Low (${tail})`;
        }
        return "Not significant";
      });
      expect(verdicts).toEqual(expected.significance);
    });
  },
);

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

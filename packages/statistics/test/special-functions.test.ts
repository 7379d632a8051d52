import { normalLowerTail } from "@maatstaf/statistics";
import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";

import { betaQuantile } from "../src/beta-quantile.ts";
import { gammaQuantile } from "../src/gamma-quantile.ts";
import { incompleteBeta } from "../src/incomplete-beta.ts";
import { lowerGamma, upperGamma } from "../src/incomplete-gamma.ts";
import { logGamma } from "../src/log-gamma.ts";
import { rangeConstants } from "../src/range-constants.ts";
import { devianceTerm, stirlingError } from "../src/saddle-point.ts";
import { near } from "./near.ts";

const shape = double({ min: 0.5, max: 2000, noNaN: true });
const share = double({ min: 0.001, max: 0.999, noNaN: true });

describe("logGamma", () => {
  it("gives factorials and Γ(½) = √π", () => {
    let factorial = 1;
    for (let n = 2; n <= 20; n += 1) {
      factorial *= n;
      expect(logGamma(n + 1)).toSatisfy(near(Math.log(factorial), 1e-13));
    }
    expect(logGamma(0.5)).toSatisfy(near(0.5 * Math.log(Math.PI), 1e-14));
  });
});

describe("stirlingError and devianceTerm", () => {
  it("agree where their two forms meet", () => {
    expect(stirlingError(16)).toSatisfy(near(stirlingError(15.999999), 1e-7));
    expect(devianceTerm(11, 9.0001)).toSatisfy(near(devianceTerm(11, 8.9999), 1e-3));
    expect(devianceTerm(1000, 1000)).toBe(0);
  });

  // Loader (2000), table of the Stirling error.
  it.each([
    [1, 0.08106146679532726],
    [10, 0.00833056343336287],
    [15, 0.005554733551962801],
    [20, 0.004166319691996],
  ])("stirlingError(%d)", (n, expected) => {
    expect(stirlingError(n)).toSatisfy(near(expected, 1e-10));
  });
});

describe("incompleteBeta", () => {
  it("is a power for shapes of one, and a binomial tail for whole shapes", () => {
    expect(incompleteBeta(0.3, 4, 1)).toSatisfy(near(0.3 ** 4, 1e-13));
    expect(incompleteBeta(0.3, 1, 4)).toSatisfy(near(1 - 0.7 ** 4, 1e-13));
    // P(X ≥ 2) of three throws with probability 0.4.
    expect(incompleteBeta(0.4, 2, 2)).toSatisfy(near(3 * 0.16 * 0.6 + 0.064, 1e-13));
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });

  it("mirrors", () => {
    assert(
      property(share, shape, shape, (x, a, b) => {
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 11);
      }),
    );
  });

  it("keeps its digits where its mean is near nothing", () => {
    expect(betaQuantile(0.975, 1, 1e6)).toSatisfy(near(-Math.expm1(Math.log(0.025) / 1e6), 1e-11));
  });
});

/** Mean and standard deviation of the range of `size` normal values, by the trapezium rule on a grid. */
function integrated(size: number): readonly [number, number] {
  const step = 0.05;
  const grid = Array.from({ length: 361 }, (_, index) => (index - 180) * step);
  const shares = grid.map((x) => normalLowerTail(x));
  let [mean, square] = [0, 0];
  for (const [i, low] of shares.entries()) {
    mean += step * (1 - (1 - low) ** size - low ** size);
    for (const [j, high] of shares.entries()) {
      // Half of the square of the range is an integral over all x < y between the lowest and the highest value.
      const inside = 1 - high ** size - (1 - low) ** size + (high - low) ** size;
      if (j > i) square += 2 * step * step * inside;
      else if (j === i) square += step * step * inside;
    }
  }
  return [mean, Math.sqrt(square - mean * mean)];
}

describe("rangeConstants", () => {
  it.each(Array.from({ length: 24 }, (_, index) => index + 2))("are those of the range of %d normal values", (size) => {
    const [mean, deviation] = integrated(size);
    const constants = rangeConstants("test", size);
    expect(constants.mean).toBeCloseTo(mean, 9);
    expect(constants.deviation).toBeCloseTo(deviation, 3);
  });

  // Harter (1960), table of the moments of the range.
  it.each([
    [2, 0.8525024664],
    [5, 0.8640819411],
    [10, 0.7970506735],
    [20, 0.7286863457],
  ])("have the tabled standard deviation for %d", (size, deviation) => {
    expect(rangeConstants("test", size).deviation).toBeCloseTo(deviation, 9);
  });
});

describe("quantiles", () => {
  it("undo the shares", () => {
    assert(
      property(share, shape, shape, (probability, a, b) => {
        expect(incompleteBeta(betaQuantile(probability, a, b), a, b)).toSatisfy(near(probability, 1e-9));
        expect(lowerGamma(a, gammaQuantile(probability, a))).toSatisfy(near(probability, 1e-9));
      }),
    );
  });

  // Pearson and Hartley, Biometrika Tables, volume I, table 8 (chi-square).
  it.each([
    [0.95, 1, 3.841459],
    [0.975, 10, 20.483177],
    [0.025, 10, 3.246973],
    [0.995, 30, 53.671962],
    [0.005, 100, 67.327563],
  ])("chi-square of %d with %d degrees of freedom", (probability, degrees, expected) => {
    expect(2 * gammaQuantile(probability, degrees / 2)).toBeCloseTo(expected, 5);
  });

  it("leave the tails of a gamma distribution adding up to one, and the small one exact", () => {
    expect(lowerGamma(3, 2) + upperGamma(3, 2)).toBe(1);
    expect(upperGamma(1, 50)).toSatisfy(near(Math.exp(-50), 1e-13));
    expect(lowerGamma(1, 0)).toBe(0);
  });
});

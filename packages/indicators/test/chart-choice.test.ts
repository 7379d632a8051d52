import { chartChoice } from "@maatstaf/indicators";
import type { Figure } from "@maatstaf/indicators";
import { describe, expect, it } from "vitest";

const figures = (pairs: readonly (readonly [number, number?])[]): Figure[] =>
  pairs.map(([numerator, denominator]) => ({
    kind: "figure",
    value: numerator / (denominator ?? 1),
    numerator,
    ...(denominator === undefined ? {} : { denominator }),
  }));

describe("chartChoice", () => {
  it.each([
    [
      "ratio",
      [
        [8, 120],
        [11, 150],
        [9, 100],
      ],
      "p",
      "moderate-counts",
    ],
    [
      "ratio",
      [
        [9410, 10_000],
        [9530, 10_000],
      ],
      "xmr",
      "very-large-counts",
    ],
    [
      "ratio",
      [
        [1, 120],
        [2, 150],
        [0, 100],
      ],
      "time-between",
      "rare-events",
    ],
    [
      "ratio",
      [
        [119, 120],
        [148, 150],
        [100, 100],
      ],
      "time-between",
      "rare-events",
    ],
    [
      "rate",
      [
        [12, 28.4],
        [15, 28.4],
      ],
      "u",
      "moderate-counts",
    ],
    [
      "rate",
      [
        [1, 28.4],
        [0, 28.4],
      ],
      "time-between",
      "rare-events",
    ],
    [
      "rate",
      [
        [5000, 90_000],
        [5200, 90_000],
      ],
      "xmr",
      "very-large-counts",
    ],
    ["count", [[60], [72]], "xmr", "single-values"],
    ["count", [[1], [0], [2]], "time-between", "rare-events"],
    [
      "mean",
      [
        [310, 31],
        [288, 24],
      ],
      "xmr",
      "single-values",
    ],
  ] as const)("%s of %j: %s (%s)", (aggregation, pairs, chart, reason) => {
    expect(chartChoice({ aggregation }, figures(pairs))).toEqual({ chart, reason });
  });

  it("leaves out what is not there, and says nothing of nothing", () => {
    const missing: Figure = { kind: "no-figure", reason: "no-facts" };
    expect(chartChoice({ aggregation: "ratio" }, [missing])).toBeUndefined();
    expect(chartChoice({ aggregation: "ratio" }, [missing, ...figures([[8, 120]])])?.chart).toBe("p");
  });
});

import { krippendorffAlpha, weightedKappa } from "@maatstaf/statistics";
import { expect, it } from "vitest";

import { near } from "./near.ts";
import { describeCase } from "./reference-case.ts";

interface Input {
  readonly anxiety: Readonly<Record<"rater1" | "rater2", readonly number[]>>;
  readonly nmm: readonly (readonly (number | null)[])[];
}

interface Expected {
  readonly kappa2_unweighted: number;
  readonly kappa2_equal: number;
  readonly kappa2_squared: number;
  readonly krippendorff: Readonly<Record<"nominal" | "ordinal" | "interval" | "ratio", number>>;
}

// Left out: Fleiss' kappa, the intraclass correlations and Kendall's W, which Krippendorff's alpha stands in for here.
describeCase<Input, Expected>("rel-01-interrater", ({ input, expected, relative_tolerance: tolerance }) => {
  it.each([
    { weights: "none", kappa: expected.kappa2_unweighted },
    { weights: "linear", kappa: expected.kappa2_equal },
    { weights: "quadratic", kappa: expected.kappa2_squared },
  ] as const)("kappa of two raters with weights $weights", ({ weights, kappa }) => {
    const result = weightedKappa(input.anxiety.rater1, input.anxiety.rater2, {
      categories: [1, 2, 3, 4, 5, 6],
      weights,
    });
    expect(result.kind === "kappa" && result.kappa).toSatisfy(near(kappa, tolerance));
  });

  it.each(["nominal", "ordinal", "interval", "ratio"] as const)("Krippendorff's alpha, %s", (level) => {
    const ratings = input.nmm.map((rater) => rater.map((rating) => rating ?? undefined));
    const result = krippendorffAlpha(ratings, level);
    expect(result.kind === "alpha" && result.alpha).toSatisfy(near(expected.krippendorff[level], tolerance));
  });
});

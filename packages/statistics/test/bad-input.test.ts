import {
  agrestiCoullInterval,
  cChart,
  changePoint,
  clopperPearsonInterval,
  cusumChart,
  ewmaChart,
  gChart,
  jeffreysInterval,
  mannKendall,
  medianDeviation,
  movingRangeChart,
  pChart,
  pPrimeChart,
  processLimits,
  quantile,
  runChart,
  senSlope,
  tChart,
  uChart,
  uPrimeChart,
  wilsonInterval,
  xmrChart,
} from "@maatstaf/statistics";
import { describe, expect, it } from "vitest";

const NOT_FINITE = [Number.NaN, Infinity, -Infinity];

/** What the error says; it names the function and the place of the bad number. */
function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
  return "not refused";
}

describe("a number that is not finite is refused with its function and its place", () => {
  it.each([
    { caller: "xmrChart", argument: "values", run: xmrChart },
    { caller: "runChart", argument: "values", run: runChart },
    { caller: "movingRangeChart", argument: "values", run: movingRangeChart },
    { caller: "processLimits", argument: "values", run: processLimits },
    { caller: "ewmaChart", argument: "values", run: ewmaChart },
    { caller: "cusumChart", argument: "values", run: (values: readonly number[]) => cusumChart(values, "high") },
    { caller: "gChart", argument: "counts", run: gChart },
    { caller: "tChart", argument: "times", run: tChart },
    { caller: "mannKendall", argument: "values", run: mannKendall },
    { caller: "senSlope", argument: "values", run: senSlope },
    { caller: "changePoint", argument: "values", run: changePoint },
    { caller: "medianDeviation", argument: "values", run: medianDeviation },
    { caller: "quantile", argument: "values", run: (values: readonly number[]) => quantile(values, 0.5) },
  ])("by $caller", ({ caller, argument, run }) => {
    for (const bad of NOT_FINITE)
      expect(refusal(() => run([1, 2, bad, 4, 5]))).toContain(`${caller}: ${argument}[2] is `);
  });

  it.each([
    { caller: "cChart", run: (bad: number) => cChart([1, bad]) },
    { caller: "uChart", run: (bad: number) => uChart(fractions(bad)) },
    { caller: "uPrimeChart", run: (bad: number) => uPrimeChart(fractions(bad)) },
    { caller: "pChart", run: (bad: number) => pChart(fractions(bad)) },
    { caller: "pPrimeChart", run: (bad: number) => pPrimeChart(fractions(bad)) },
  ])("by $caller, in a numerator", ({ caller, run }) => {
    for (const bad of NOT_FINITE) expect(refusal(() => run(bad))).toContain(`${caller}: fractions[1].numerator is `);
  });
});

describe("a numerator above its denominator is refused", () => {
  it.each([
    { caller: "pChart", run: pChart },
    { caller: "pPrimeChart", run: pPrimeChart },
  ])("by $caller, with the place of the fraction", ({ caller, run }) => {
    expect(refusal(() => run(fractions(6)))).toContain(`${caller}: fractions[1].numerator is `);
  });

  it.each([
    { caller: "wilsonInterval", run: wilsonInterval },
    { caller: "clopperPearsonInterval", run: clopperPearsonInterval },
    { caller: "agrestiCoullInterval", run: agrestiCoullInterval },
    { caller: "jeffreysInterval", run: jeffreysInterval },
  ])("by $caller, as are successes that are not finite", ({ caller, run }) => {
    for (const bad of [6, ...NOT_FINITE]) expect(refusal(() => run(bad, 5))).toContain(`${caller}: successes is `);
  });

  it("and is allowed where events are counted per exposure", () => {
    expect(() => uChart(fractions(6))).not.toThrow();
  });
});

function fractions(second: number): readonly { readonly numerator: number; readonly denominator: number }[] {
  return [
    { numerator: 4, denominator: 5 },
    { numerator: second, denominator: 5 },
  ];
}

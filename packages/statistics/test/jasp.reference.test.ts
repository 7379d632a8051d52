import { NELSON, pChart, pPrimeChart, xmrChart } from "@maatstaf/statistics";
import type { ControlChart, RulePattern, RuleSet } from "@maatstaf/statistics";
import { expect, it } from "vitest";

import { allNear, given, near } from "./near.ts";
import { describeCase } from "./reference-case.ts";

/**
 * Nelson's tests as the reference has them: seven on one side, seven rising steps (eight points), fourteen alternating
 * steps (fifteen points), eight beyond one standard deviation also when all are on one side.
 */
const JASP_RULES: RuleSet = {
  ...NELSON,
  rules: NELSON.rules.map((rule) => {
    const pattern: Partial<Record<string, RulePattern>> = {
      "nelson-2": { kind: "run", points: 7 },
      "nelson-3": { kind: "trend", points: 8 },
      "nelson-4": { kind: "alternation", points: 15 },
      "nelson-8": { kind: "avoidance", points: 8, beyond: 1 / 3 },
    };
    return { name: rule.name, pattern: pattern[rule.name] ?? rule.pattern, marks: rule.marks };
  }),
};

/** The reference numbers the tests otherwise than Nelson does. */
const NELSON_OF = { test1: 1, test2: 2, test3: 3, test4: 5, test5: 7, test6: 8, test7: 6, test8: 4 } as const;

function places(chart: ControlChart, rule: string): number[] {
  return chart.points.flatMap(({ index, signals }) => (signals.includes(rule) ? [index + 1] : []));
}

interface Individuals {
  readonly limits: Readonly<Record<"center" | "sigma" | "lcl" | "ucl", number>>;
  readonly violations: Readonly<Record<keyof typeof NELSON_OF, number | readonly number[]>>;
}

describeCase<{ readonly y: readonly number[] }, Individuals>(
  "jasp-01-all-nelson-rules-individuals",
  ({ input, expected: { limits, violations }, relative_tolerance: tolerance }) => {
    // More digits of d2 where the published factor of an XmR chart is 2.66, and no screening.
    const options = { screen: false, limitFactor: 3 / 1.128379, rules: JASP_RULES };
    const chart = given(xmrChart(input.y, options));

    it("limits", () => {
      const [segment] = chart.segments;
      expect(segment?.centre).toSatisfy(near(limits.center, tolerance));
      expect(segment?.lower).toSatisfy(near(limits.lcl, tolerance));
      expect(segment?.upper).toSatisfy(near(limits.ucl, tolerance));
      expect(((segment?.upper ?? 0) - (segment?.centre ?? 0)) / 3).toSatisfy(near(limits.sigma, tolerance));
    });

    it.each(Object.entries(NELSON_OF))("%s is Nelson's test %d", (test, nelson) => {
      const expected = Object.entries(violations).find(([name]) => name === test)?.[1];
      expect(places(chart, `nelson-${nelson}`)).toEqual([expected].flat());
    });
  },
);

interface Limits {
  readonly y: readonly number[];
  readonly cl: readonly number[];
  readonly lcl: readonly number[];
  readonly ucl: readonly number[];
}

describeCase<
  { readonly D: readonly number[]; readonly Size: readonly number[] },
  { readonly p: Limits; readonly pp: Limits }
>("jasp-02-laney-p", ({ input: { D, Size }, expected, relative_tolerance: tolerance }) => {
  const fractions = D.map((numerator, row) => ({ numerator, denominator: Size[row] ?? Number.NaN }));
  it.each([
    ["p", given(pChart(fractions)), expected.p],
    ["p′", given(pPrimeChart(fractions)), expected.pp],
  ] as const)("%s", (_, chart, limits) => {
    expect(chart.points.map(({ value }) => value)).toSatisfy(allNear(limits.y, tolerance));
    expect(chart.points.map(({ centre }) => centre)).toSatisfy(allNear(limits.cl, tolerance));
    expect(chart.points.map(({ lower }) => lower)).toSatisfy(allNear(limits.lcl, tolerance));
    expect(chart.points.map(({ upper }) => upper)).toSatisfy(allNear(limits.ucl, tolerance));
  });
});

import { cChart, movingRangeChart, pChart, pPrimeChart, xmrChart } from "@maatstaf/statistics";
import type { ControlChart } from "@maatstaf/statistics";
import { expect, it } from "vitest";

import { given } from "./near.ts";
import { describeCase } from "./reference-case.ts";

interface Type {
  readonly numerators: readonly number[];
  readonly denominators?: readonly number[];
  readonly groupings?: readonly number[];
  readonly values?: readonly number[];
  readonly ul99: readonly number[];
  readonly ll99: readonly number[];
  readonly _to_be_close_digits: readonly string[];
}

function fractions({ numerators, denominators = [] }: Type): { numerator: number; denominator: number }[] {
  return numerators.map((numerator, row) => ({ numerator, denominator: denominators[row] ?? 1 }));
}

function ratios(type: Type): number[] {
  return fractions(type).map(({ numerator, denominator }) => numerator / denominator);
}

// Left out: the 95 % lines (`ll95`, `ul95`), which are no limits of any rule of ours. The reference does not screen and
// takes 3/1.128 where the published factor of an XmR chart is 2.66; its shares are percentages.
describeCase<undefined, Readonly<Record<"i" | "mr" | "p" | "pprime" | "c", Type>>>(
  "pbi-01-powerbi-spc-limits",
  ({ expected }) => {
    const unscreened = { screen: false, limitFactor: 3 / 1.128 };
    const charts: [keyof typeof expected, ControlChart, number][] = [
      ["i", given(xmrChart(ratios(expected.i), unscreened)), 1],
      ["mr", given(movingRangeChart(ratios(expected.mr), unscreened)), 1],
      ["p", given(pChart(fractions(expected.p))), 100],
      ["pprime", given(pPrimeChart(fractions(expected.pprime), { screen: false })), 100],
      ["c", given(cChart(expected.c.numerators, { rebase: [expected.c.groupings?.indexOf(2) ?? 0] })), 1],
    ];

    it.each(charts)("%s", (key, chart, scale) => {
      const type = expected[key];
      const digits = Number(type._to_be_close_digits[0]);
      const last = chart.points.length;
      for (const [place, { value, lower, upper }] of chart.points.entries()) {
        expect(scale * (lower ?? Number.NaN)).toBeCloseTo(type.ll99.slice(-last)[place] ?? Number.NaN, digits);
        expect(scale * (upper ?? Number.NaN)).toBeCloseTo(type.ul99.slice(-last)[place] ?? Number.NaN, digits);
        expect(value).toBeCloseTo(type.values?.[place] ?? value, digits);
      }
    });
  },
);

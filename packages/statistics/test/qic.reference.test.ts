import {
  ANHOEJ,
  cChart,
  movingRangeChart,
  pChart,
  pPrimeChart,
  runChart,
  runsAnalysis,
  uChart,
  uPrimeChart,
  xmrChart,
} from "@maatstaf/statistics";
import type { ControlChart, Fraction } from "@maatstaf/statistics";
import { expect, it } from "vitest";

import { allNear, given } from "./near.ts";
import { describeCase } from "./reference-case.ts";

/** A chart as qicharts2 gives it: one row per point. */
interface Qic {
  readonly y: readonly (number | null)[];
  readonly cl: readonly number[];
  readonly lcl: readonly (number | null)[];
  readonly ucl: readonly (number | null)[];
  readonly part: readonly number[];
  readonly "n.useful": readonly number[];
  readonly "runs.signal": readonly boolean[];
  readonly "longest.run": readonly number[];
  readonly "longest.run.max": readonly number[];
  readonly "n.crossings": readonly number[];
  readonly "n.crossings.min": readonly number[];
  readonly "sigma.signal": readonly boolean[];
}

function present(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

/**
 * Tests that a chart of ours says what qicharts2 says. Left out: the 95 % lines (`lcl.95`, `ucl.95`), which are no
 * limits of any rule of ours, and the facets, which are separate charts here.
 */
function itGives(title: string, chart: ControlChart, expected: Qic, tolerance: number): void {
  const rows = expected.y.flatMap((value, row) => (value === null ? [] : [row]));

  it(`${title}: values, centre and limits`, () => {
    expect(chart.points.map(({ value }) => value)).toSatisfy(allNear(present(expected.y), tolerance));
    expect(chart.points.map(({ centre }) => centre)).toSatisfy(
      allNear(
        rows.map((row) => expected.cl[row] ?? Number.NaN),
        tolerance,
      ),
    );
    expect(chart.points.flatMap(({ lower }) => lower ?? [])).toSatisfy(allNear(atRows(expected.lcl, rows), tolerance));
    expect(chart.points.flatMap(({ upper }) => upper ?? [])).toSatisfy(allNear(atRows(expected.ucl, rows), tolerance));
    expect(chart.points.map(({ segment }) => segment + 1)).toEqual(rows.map((row) => expected.part[row]));
  });

  it(`${title}: points beyond the limits`, () => {
    const beyond = chart.points.map(({ signals }) => signals.includes("limit"));
    // An excluded point gets no signal of ours.
    const signals = rows.map((row, place) => chart.points[place]?.excluded === false && expected["sigma.signal"][row]);
    expect(beyond).toEqual(signals);
  });

  it(`${title}: runs`, () => {
    const runs = runsAnalysis(chart).map((outcome) => [
      outcome.useful,
      outcome.longestRun,
      outcome.longestRunMaximum,
      outcome.crossings,
      outcome.crossingsMinimum,
      outcome.unusual,
    ]);
    const parts = chart.segments.map(({ to }) => to);
    expect(runs).toEqual(
      parts.map((row) => [
        expected["n.useful"][row],
        expected["longest.run"][row],
        expected["longest.run.max"][row],
        expected["n.crossings"][row],
        expected["n.crossings.min"][row],
        expected["runs.signal"][row],
      ]),
    );
  });
}

function atRows(values: readonly (number | null)[], rows: readonly number[]): number[] {
  return present(rows.map((row) => values[row] ?? null));
}

function fractions(numerators: readonly number[], denominators: readonly number[]): Fraction[] {
  return numerators.map((numerator, row) => ({ numerator, denominator: denominators[row] ?? Number.NaN }));
}

describeCase<
  { readonly n: readonly number[]; readonly days: readonly number[] },
  Readonly<Record<"c" | "c_part24" | "c_freeze24" | "run" | "u_per10000", Qic>>
>("qic-01-cdi-c-chart-anhoej", ({ input: { n, days }, expected, relative_tolerance: tolerance }) => {
  itGives("c", given(cChart(n)), expected.c, tolerance);
  itGives("c in two parts", given(cChart(n, { rebase: [24] })), expected.c_part24, tolerance);
  itGives("c fixed on 24", given(cChart(n, { baseline: 24 })), expected.c_freeze24, tolerance);
  itGives("run", given(runChart(n)), expected.run, tolerance);
  itGives("u per 10 000", given(uChart(fractions(n, days), { per: 10_000 })), expected.u_per10000, tolerance);

  it("the runs become signals of the points", () => {
    const chart = given(cChart(n, { rules: ANHOEJ }));
    expect(chart.points.every(({ signals }) => signals.includes("few-crossings"))).toBe(true);
    expect(chart.points.filter(({ signals }) => signals.includes("long-run"))).toHaveLength(
      expected.c["longest.run"][0] ?? Number.NaN,
    );
    const calm = given(cChart(n, { rules: ANHOEJ, rebase: [24] }));
    expect(calm.points.every(({ signals }) => signals.length === 0)).toBe(true);
  });
});

describeCase<{ readonly r: readonly number[]; readonly n: readonly number[] }, { readonly p: Qic; readonly pp: Qic }>(
  "qic-02-nhs-accidents-p-pp",
  ({ input: { r, n }, expected, relative_tolerance: tolerance }) => {
    itGives("p", given(pChart(fractions(r, n))), expected.p, tolerance);
    itGives("p′", given(pPrimeChart(fractions(r, n))), expected.pp, tolerance);
  },
);

// The reference takes 3/1.128 where the published factor of an XmR chart is 2.66.
describeCase<{ readonly cost: readonly number[] }, { readonly i: Qic; readonly mr: Qic }>(
  "qic-03-montgomery-i-mr-freeze",
  ({ input: { cost }, expected, relative_tolerance: tolerance }) => {
    itGives("i", given(xmrChart(cost, { baseline: 20, limitFactor: 3 / 1.128 })), expected.i, tolerance);
    itGives("mr", given(movingRangeChart(cost, { baseline: 20 })), expected.mr, tolerance);
  },
);

describeCase<{ readonly count: readonly number[]; readonly size: readonly number[] }, Qic>(
  "qic-04-montgomery-p-exclude-part",
  ({ input: { count, size }, expected, relative_tolerance: tolerance }) => {
    const chart = given(pChart(fractions(count, size), { rebase: [30], exclude: [14, 22] }));
    itGives("p", chart, expected, tolerance);
  },
);

describeCase<
  { readonly infection: readonly string[]; readonly n: readonly number[]; readonly days: readonly number[] },
  Qic & { readonly facet1: readonly string[] }
>("qic-05-infections-bfh-u-facets", ({ input, expected, relative_tolerance: tolerance }) => {
  const { facet1, ...columns } = expected;
  for (const facet of new Set(facet1)) {
    const rows = facet1.flatMap((name, row) => (name === facet ? [row] : []));
    const part = Object.fromEntries(
      Object.entries(columns).map(([key, column]) => [key, rows.map((row) => column[row])]),
    );
    const chosen = input.infection.flatMap((name, row) => (name === facet ? [row] : []));
    const chart = given(
      uChart(
        fractions(
          chosen.map((row) => input.n[row] ?? Number.NaN),
          chosen.map((row) => input.days[row] ?? Number.NaN),
        ),
      ),
    );
    itGives(facet, chart, part as unknown as Qic, tolerance);
  }
});

describeCase<
  { readonly complaints: readonly number[]; readonly sales: readonly number[] },
  { readonly u: Qic; readonly up: Qic }
>("qic-06-complaints-per-sales-uprime", ({ input: { complaints, sales }, expected, relative_tolerance: tolerance }) => {
  itGives("u", given(uChart(fractions(complaints, sales))), expected.u, tolerance);
  itGives("u′", given(uPrimeChart(fractions(complaints, sales))), expected.up, tolerance);
});

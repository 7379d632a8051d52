import { durationQuantile, kaplanMeier, logRank, openShareAt, restrictedMean } from "@maatstaf/statistics";
import type { CaseDuration } from "@maatstaf/statistics";
import { array, assert, boolean, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";

import { allNear, near } from "./near.ts";
import { describeCase } from "./reference-case.ts";

/** Times in remission of Freireich and others (1963); a plus marks one that still lasted. */
function remissions(text: string): CaseDuration[] {
  return text.split(" ").map((time) => ({ time: Number.parseInt(time, 10), closed: !time.endsWith("+") }));
}
const TREATED = remissions("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
const PLACEBO = remissions("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

describe("kaplanMeier", () => {
  it("gives the published curve of Freireich's remissions (Kalbfleisch and Prentice, table 1.1)", () => {
    const { cases, closed, longest, steps } = kaplanMeier(TREATED);
    expect({ cases, closed, longest }).toEqual({ cases: 21, closed: 9, longest: 35 });
    expect(steps.map(({ time, atRisk, share }) => [time, atRisk, Number(share.toFixed(3))])).toEqual([
      [6, 21, 0.857],
      [7, 17, 0.807],
      [10, 15, 0.753],
      [13, 12, 0.69],
      [16, 11, 0.627],
      [22, 7, 0.538],
      [23, 6, 0.448],
    ]);
    expect(steps[0]?.standardError).toBeCloseTo(0.0764, 4);
    expect(durationQuantile(kaplanMeier(TREATED), 0.5)).toMatchObject({ kind: "quantile", time: 23, lower: 13 });
    expect(durationQuantile(kaplanMeier(PLACEBO), 0.5)).toMatchObject({ time: 8, lower: 4, upper: 11 });
  });

  const cases = array(record({ time: integer({ min: 0, max: 30 }), closed: boolean() }), {
    minLength: 1,
    maxLength: 50,
  });

  it("falls from 1, holds its own share in its interval, and does not care about order", () => {
    assert(
      property(cases, (sample) => {
        const curve = kaplanMeier(sample);
        let previous = 1;
        for (const { share, lower, upper } of curve.steps) {
          expect(share).toBeLessThan(previous);
          expect(lower ?? 0).toBeLessThanOrEqual(share);
          expect(upper ?? 1).toBeGreaterThanOrEqual(share);
          previous = share;
        }
        expect(kaplanMeier(sample.toReversed())).toEqual(curve);
      }),
    );
  });

  it("is the plain share when every case is closed, and its area the plain mean", () => {
    assert(
      property(array(integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 50 }), (times) => {
        const curve = kaplanMeier(times.map((time) => ({ time, closed: true })));
        for (const limit of [0, 5, Math.max(...times)].filter((time) => time <= curve.longest)) {
          const open = times.filter((time) => time > limit).length / times.length;
          expect(openShareAt(curve, limit).share).toBeCloseTo(open, 9);
        }
        const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
        expect(restrictedMean(curve, 31)).toBeCloseTo(mean, 9);
      }),
    );
  });

  it("never looks slower when an open case is closed", () => {
    const [open, closed] = [kaplanMeier(TREATED), kaplanMeier(TREATED.map((one) => ({ ...one, closed: true })))];
    expect(openShareAt(closed, 20).share).toBeLessThan(openShareAt(open, 20).share);
  });

  it("says what is not known yet", () => {
    const open = kaplanMeier([{ time: 4, closed: false }]);
    expect(open).toEqual({ cases: 1, closed: 0, longest: 4, steps: [] });
    expect(durationQuantile(open, 0.5)).toEqual({ kind: "not-reached", probability: 0.5, reached: 0 });
    expect(() => openShareAt(open, 5)).toThrow(/time is 5; pass a time from 0 to 4/);
    expect(() => restrictedMean(open, 5)).toThrow(/until is 5/);
  });

  it.each([
    [() => kaplanMeier([]), /there are no cases/],
    [() => kaplanMeier([{ time: -1, closed: true }]), /cases\[0\]\.time is -1/],
    [() => kaplanMeier([{ time: Number.NaN, closed: true }]), /time is NaN/],
    [() => durationQuantile(kaplanMeier(TREATED), 50), /probability is 50/],
    [() => logRank([TREATED]), /groups holds 1/],
    [() => logRank([TREATED, []]), /there are no cases/],
  ])("refuses what makes no sense: %s", (call, message) => {
    expect(call).toThrow(message);
    expect(call).toThrow(RangeError);
  });
});

describe("logRank", () => {
  it("gives the published test of Freireich's remissions", () => {
    const { statistic, degreesOfFreedom, groups, pValue } = logRank([TREATED, PLACEBO]);
    expect(statistic).toBeCloseTo(16.79, 2);
    expect(degreesOfFreedom).toBe(1);
    expect(groups[0]?.observed).toBe(9);
    expect(groups[0]?.expected).toBeCloseTo(19.25, 2);
    expect(pValue).toBeCloseTo(0.0000417, 6);
  });

  it("does not care about the order of groups, and finds nothing between equal ones", () => {
    const third = TREATED.map(({ time, closed }) => ({ time: time / 2, closed }));
    const plain = logRank([TREATED, PLACEBO, third]);
    const turned = logRank([third, TREATED, PLACEBO]);
    expect(plain.degreesOfFreedom).toBe(2);
    // Chi-square with two degrees of freedom has a closed form.
    expect(plain.pValue).toSatisfy(near(Math.exp(-plain.statistic / 2)));
    expect(turned.statistic).toSatisfy(near(plain.statistic));
    expect(logRank([TREATED, TREATED]).statistic).toBeCloseTo(0, 9);
    expect(logRank([[{ time: 1, closed: false }], [{ time: 2, closed: false }]])).toMatchObject({
      statistic: 0,
      pValue: 1,
    });
  });
});

interface Summary {
  readonly n: number;
  readonly events?: number;
  readonly median?: number;
  readonly median_ci?: readonly (number | null)[];
  readonly quantiles?: readonly (number | null)[];
  readonly surv_at?: Readonly<Record<"t" | "surv" | "std_err" | "lower" | "upper", readonly (number | null)[]>>;
  readonly rmean72?: number;
}

interface Requests {
  readonly hours: readonly number[];
  readonly closed: readonly number[];
  readonly agency: readonly string[];
}

describeCase<
  Requests,
  Summary & {
    readonly by_agency: Readonly<Record<string, Summary>>;
    readonly logrank: { readonly chisq: number; readonly df: number };
  }
>("km-01-nyc311-time-to-close", ({ input, expected, relative_tolerance: tolerance }) => {
  const requests = input.hours.map((time, row) => ({
    time,
    closed: input.closed[row] === 1,
    agency: input.agency[row] ?? "",
  }));
  const groups = [
    { name: "all", cases: requests, summary: expected },
    ...Object.entries(expected.by_agency).map(([name, summary]) => ({
      name,
      cases: requests.filter(({ agency }) => agency === name),
      summary,
    })),
  ];

  it.each(groups)("$name: numbers", ({ cases, summary }) => {
    const curve = kaplanMeier(cases);
    expect(curve.cases).toBe(summary.n);
    expect(curve.closed).toBe(summary.events ?? curve.closed);
  });

  it.each(groups.filter(({ summary }) => summary.quantiles !== undefined))("$name: quantiles", ({ cases, summary }) => {
    const curve = kaplanMeier(cases);
    const times = [0.25, 0.5, 0.75, 0.9].map((probability) => durationQuantile(curve, probability));
    expect(times.map((time) => (time.kind === "quantile" ? time.time : null))).toSatisfy(
      allNear((summary.quantiles ?? []).map(Number), tolerance),
    );
    const middle = durationQuantile(curve, 0.5);
    const { lower, upper } = middle.kind === "quantile" ? middle : {};
    expect([lower, upper]).toSatisfy(allNear((summary.median_ci ?? []).map(Number), tolerance));
  });

  it.each(groups.filter(({ summary }) => summary.surv_at !== undefined))("$name: shares", ({ cases, summary }) => {
    const curve = kaplanMeier(cases);
    const { t = [], surv = [], std_err = [], lower = [], upper = [] } = summary.surv_at ?? {};
    const shares = t.slice(0, surv.length).map((time) => openShareAt(curve, Number(time)));
    expect(shares.map(({ share }) => share)).toSatisfy(allNear(surv.map(Number), tolerance));
    expect(shares.map(({ standardError }) => standardError)).toSatisfy(allNear(std_err.map(Number), tolerance));
    expect(shares.map((share) => share.lower)).toSatisfy(allNear(lower.map(Number), tolerance));
    expect(shares.map((share) => share.upper)).toSatisfy(allNear(upper.map(Number), tolerance));
  });

  it.each(groups.filter(({ summary }) => summary.rmean72 !== undefined))(
    "$name: mean up to 72 hours",
    ({ cases, summary }) => {
      expect(restrictedMean(kaplanMeier(cases), 72)).toSatisfy(near(summary.rmean72 ?? Number.NaN, tolerance));
    },
  );

  it("log-rank of NYPD against all others", () => {
    const [police, others] = [
      requests.filter(({ agency }) => agency === "NYPD"),
      requests.filter(({ agency }) => agency !== "NYPD"),
    ];
    const { statistic, degreesOfFreedom } = logRank([police, others]);
    expect(statistic).toSatisfy(near(expected.logrank.chisq, tolerance));
    expect(degreesOfFreedom).toBe(expected.logrank.df);
  });
});

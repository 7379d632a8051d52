import fc from "fast-check";
import { seriesLimits, seriesSignals, seriesVariation } from "@maatstaf/indicators/engine";
import { variation, xmrChart } from "@maatstaf/statistics";
import { describe, expect, it } from "vitest";

/** Values that make rules fire often: few levels, so that points fall on the centre and repeat, or runs and trends. */
const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: 0, max: 40 }).map((n) => n / 10),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const steps = fc
  .array(fc.integer({ min: -2, max: 3 }), { maxLength: 80 })
  .map((moves) => moves.map((_, place) => moves.slice(0, place + 1).reduce((sum, move) => sum + move, 100)));
const series = fc.oneof(
  fc.array(value, { maxLength: 80 }),
  fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 80 }),
  steps,
);

function expectSame(values: readonly number[]): void {
  const limits = seriesLimits(Float64Array.from(values), values.length);
  const chart = xmrChart(values);
  expect(limits.counts[0]).toBe(values.length);
  if (chart.kind === "too-few-points") {
    expect(seriesVariation(limits, 0, "up")).toStrictEqual(chart);
    expect(limits.centre[0]).toBeNaN();
    return;
  }
  const [segment] = chart.segments;
  expect([limits.centre[0], limits.lower[0], limits.upper[0]]).toStrictEqual([
    segment?.centre,
    segment?.lower,
    segment?.upper,
  ]);
  expect(values.map((_, point) => seriesSignals(limits, 0, point))).toStrictEqual(
    chart.points.map(({ signals }) => signals),
  );
  for (const direction of ["up", "down", "neutral"] as const) {
    expect(seriesVariation(limits, 0, direction)).toStrictEqual(variation(chart, direction));
  }
}

describe("seriesLimits", () => {
  it("gives the limits, signals and verdict of xmrChart, bit for bit", () => {
    fc.assert(
      fc.property(
        series.filter((values) => values.length > 0),
        expectSame,
      ),
      { numRuns: 3000 },
    );
  });

  it("takes differences within rounding as xmrChart does", () => {
    const nudged = fc.tuple(
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 6, maxLength: 40 }),
      fc.array(fc.integer({ min: -9, max: 9 })),
    );
    fc.assert(
      fc.property(nudged, ([values, nudges]) => {
        expectSame(values.map((one, place) => one * (1 + (nudges[place % nudges.length] ?? 0) * 3e-10)));
      }),
      { numRuns: 2000 },
    );
  });

  it("carries rows over the borders of words", () => {
    for (let start = 18; start < 40; start += 1) {
      const noise = Array.from({ length: 70 }, (_, place) => ((place * 7) % 5) + (place % 2 === 0 ? 2 : -2));
      expectSame(noise.map((one, place) => (place >= start && place < start + 8 ? 2 + (place - start) * 0.1 : one)));
      expectSame(noise.map((one, place) => (place >= start && place < start + 7 ? 4 : one)));
      expectSame(noise.map((one, place) => (place >= start && place < start + 3 ? 11.5 : one)));
    }
  });

  it("leaves gaps out, in many series at once", () => {
    const gappy = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 20, maxLength: 20 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(gappy, (rows) => {
        const limits = seriesLimits(
          Float64Array.from(rows.flat(), (one) => one ?? Number.NaN),
          20,
        );
        for (const [at, row] of rows.entries()) {
          const values = row.filter((one) => one !== null);
          const alone = values.length === 0 ? undefined : seriesLimits(Float64Array.from(values), values.length);
          expect(limits.counts[at]).toBe(values.length);
          if (alone === undefined) continue;
          expect(limits.centre[at]).toStrictEqual(alone.centre[0]);
          expect(seriesVariation(limits, at, "up")).toStrictEqual(seriesVariation(alone, 0, "up"));
          expect(values.map((_, point) => seriesSignals(limits, at, point))).toStrictEqual(
            values.map((_, point) => seriesSignals(alone, 0, point)),
          );
        }
      }),
    );
  });

  it("begins at the last segment", () => {
    const values = [50, 51, 52, 50, 51, 52, 1, 2, 1, 2, 1, 2, 9];
    const limits = seriesLimits(Float64Array.from(values), values.length, () => 6);
    const chart = xmrChart(values, { rebase: [6] });
    expect(limits.upper[0]).toBe(chart.kind === "control-chart" ? chart.segments[1]?.upper : undefined);
    expect(seriesVariation(limits, 0, "down")).toStrictEqual(
      chart.kind === "control-chart" && variation(chart, "down"),
    );
  });

  it("refuses values that do not fill series, and infinite ones", () => {
    expect(() => seriesLimits(new Float64Array(5), 2)).toThrow(RangeError);
    expect(() => seriesLimits(Float64Array.of(1, 2, 3, 4, 5, Infinity), 6)).toThrow(/series 0 is not finite/u);
    expect(() => seriesSignals(seriesLimits(new Float64Array(6), 6), 0, 6)).toThrow(RangeError);
  });
});

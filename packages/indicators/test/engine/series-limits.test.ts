import { array, assert, double, integer, oneof, option, property } from "fast-check";
import { seriesLimits, seriesSignals, seriesVariation } from "@maatstaf/indicators/engine";
import type { SeriesLimits } from "@maatstaf/indicators/engine";
import { variation, xmrChart } from "@maatstaf/statistics";
import { describe, expect, it } from "vitest";

/** Values that make rules fire often: few levels, so that points fall on the centre and repeat, or runs and trends. */
const value = oneof(
  integer({ min: -3, max: 3 }),
  integer({ min: 0, max: 40 }).map((n) => n / 10),
  double({ min: -1e6, max: 1e6, noNaN: true }),
);
const steps = array(integer({ min: -2, max: 3 }), { maxLength: 80 }).map((moves) =>
  moves.map((_, place) => moves.slice(0, place + 1).reduce((sum, move) => sum + move, 100)),
);
const series = oneof(array(value, { maxLength: 80 }), array(integer({ min: 0, max: 4 }), { maxLength: 80 }), steps);

const DIRECTIONS = ["up", "down", "neutral"] as const;

/** What the chart of one series says. */
function charted(values: readonly number[]): unknown {
  const chart = xmrChart(values);
  if (chart.kind === "too-few-points") return { verdicts: DIRECTIONS.map(() => chart) };
  const [segment] = chart.segments;
  return {
    limits: [segment?.centre, segment?.lower, segment?.upper],
    signals: chart.points.map(({ signals }) => signals),
    verdicts: DIRECTIONS.map((direction) => variation(chart, direction)),
  };
}

/** What the limits of many series say of one of them. */
function judged(limits: SeriesLimits, series: number): unknown {
  const verdicts = DIRECTIONS.map((direction) => seriesVariation(limits, series, direction));
  if (verdicts[0]?.kind === "too-few-points") return { verdicts };
  return {
    limits: [limits.centre[series], limits.lower[series], limits.upper[series]],
    signals: Array.from({ length: limits.counts[series] ?? 0 }, (_, point) => seriesSignals(limits, series, point)),
    verdicts,
  };
}

function alone(values: readonly number[]): unknown {
  return judged(seriesLimits(Float64Array.from(values), values.length), 0);
}

describe("seriesLimits", () => {
  it("gives the limits, signals and verdict of xmrChart, bit for bit", () => {
    assert(
      property(
        series.filter((values) => values.length > 0),
        (values) => {
          expect(alone(values)).toStrictEqual(charted(values));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("takes differences within rounding as xmrChart does", () => {
    const whole = array(integer({ min: 1, max: 6 }), { minLength: 6, maxLength: 40 });
    assert(
      property(whole, array(integer({ min: -9, max: 9 })), (values, nudges) => {
        const nudged = values.map((one, place) => one * (1 + (nudges[place % nudges.length] ?? 0) * 3e-10));
        expect(alone(nudged)).toStrictEqual(charted(nudged));
      }),
      { numRuns: 2000 },
    );
  });

  it("carries rows over the borders of words", () => {
    const noise = Array.from({ length: 70 }, (_, place) => ((place * 7) % 5) + (place % 2 === 0 ? 2 : -2));
    for (let start = 18; start < 68; start += 1) {
      for (const [length, level, slope] of [
        [8, 2, 0.1],
        [7, 4, 0],
        [3, 11.5, 0],
      ] as const) {
        const from = (place: number): boolean => place >= start && place < start + length;
        const values = noise.map((one, place) => (from(place) ? level + (place - start) * slope : one));
        expect(alone(values)).toStrictEqual(charted(values));
      }
    }
  });

  it("leaves gaps out, in many series at once", () => {
    const row = array(option(integer({ min: 0, max: 9 })), { minLength: 20, maxLength: 20 });
    assert(
      property(array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const limits = seriesLimits(
          Float64Array.from(rows.flat(), (one) => one ?? Number.NaN),
          20,
        );
        const kept = rows.map((one) => one.filter((value) => value !== null));
        expect([...limits.counts]).toStrictEqual(kept.map((values) => values.length));
        expect(rows.map((_, at) => judged(limits, at))).toStrictEqual(
          kept.map((values) =>
            values.length === 0
              ? { verdicts: DIRECTIONS.map(() => ({ kind: "too-few-points", points: 0, required: 6 })) }
              : charted(values),
          ),
        );
      }),
    );
  });

  it("begins at the last segment", () => {
    const values = [50, 51, 52, 50, 51, 52, 1, 2, 1, 2, 1, 2, 9];
    const limits = seriesLimits(Float64Array.from(values), values.length, { startOf: () => 6 });
    const chart = xmrChart(values, { rebase: [6] });
    expect(limits.upper[0]).toBe(chart.kind === "control-chart" ? chart.segments[1]?.upper : undefined);
    expect(seriesVariation(limits, 0, "down")).toStrictEqual(
      chart.kind === "control-chart" && variation(chart, "down"),
    );
  });

  it("writes over limits that are there, whatever they held", () => {
    const rows = array(array(option(integer({ min: 0, max: 9 }), { freq: 9 }), { minLength: 40, maxLength: 40 }), {
      minLength: 6,
      maxLength: 6,
    });
    assert(
      property(rows, rows, (first, second) => {
        const [one, other] = [first, second].map((given) =>
          Float64Array.from(given.flat(), (value) => value ?? Number.NaN),
        );
        const into = seriesLimits(one ?? new Float64Array(240), 40);
        expect(seriesLimits(other ?? new Float64Array(240), 40, { into })).toBe(into);
        expect(into).toStrictEqual(seriesLimits(other ?? new Float64Array(240), 40));
      }),
    );
    expect(() => seriesLimits(new Float64Array(12), 6, { into: seriesLimits(new Float64Array(6), 6) })).toThrow(
      /into has room for 1 series/u,
    );
  });

  it("four series side by side are those alone, with gaps or without", () => {
    const points = 40;
    const rows = array(array(option(value, { freq: 60 }), { minLength: points, maxLength: points }), {
      minLength: 9,
      maxLength: 9,
    });
    assert(
      property(rows, (given) => {
        const all = Float64Array.from(given.flat(), (one) => one ?? Number.NaN);
        const limits = seriesLimits(all, points);
        for (const at of given.keys()) {
          expect(judged(limits, at)).toStrictEqual(
            judged(seriesLimits(all.slice(at * points, (at + 1) * points), points), 0),
          );
        }
      }),
    );
  });

  it("refuses values that do not fill series, and infinite ones", () => {
    expect(() => seriesLimits(new Float64Array(5), 2)).toThrow(RangeError);
    expect(() => seriesLimits(Float64Array.of(1, 2, 3, 4, 5, Infinity), 6)).toThrow(/series 0 is not finite/u);
    expect(() => seriesSignals(seriesLimits(new Float64Array(6), 6), 0, 6)).toThrow(RangeError);
  });
});

import { reading } from "@maatstaf/indicators";
import type { Reading } from "@maatstaf/indicators";
import type { ControlChart } from "@maatstaf/statistics";
import { pPrimeChart, uPrimeChart, xmrChart } from "@maatstaf/statistics";
import { describe, expect, it } from "vitest";
import { at, card, countCard, fact, quarters } from "./example.ts";

const reason = { nl: "Bekende oorzaak" };
const tolerance = { kind: "absolute", value: 0 } as const;

/** Files returned as incomplete, of files received (G15). */
const RETURNED = [
  [8, 120],
  [11, 150],
  [9, 100],
  [30, 140],
  [10, 130],
  [2, 20],
] as const;

/** Complaints and thousands of residents (G16). */
const COMPLAINTS = [
  [12, 28.4],
  [15, 28.4],
  [9, 28.5],
  [31, 28.5],
  [14, 28.6],
] as const;

/** Three full years with a season (G49). */
const SEASONAL = [64.7, 75.85, 80.12, 75.78, 67.56, 72.28, 79.73, 77.63, 67.49, 76.11, 78.77, 80.09];

/** Unavailability of core systems with the power outage of the sixth quarter (G48). */
const HOURS = [4, 5, 2, 5, 5, 27, 4, 3, 5, 5, 2, 4];

/** Permits decided in time over sixteen quarters (G12). */
const PERMITS = [72, 71, 73, 70, 72, 74, 71, 73, 75, 76, 77, 76, 78, 79, 77, 80];

function chartOf({ chart }: Pick<Reading, "chart">): ControlChart {
  if (chart?.kind !== "control-chart") throw new Error(`no chart: ${JSON.stringify(chart)}`);
  return chart;
}

const rounded = (values: readonly (number | undefined)[], decimals: number): number[] =>
  values.map((value) => Number(value?.toFixed(decimals)));

const withTarget = (value: number) =>
  card({ direction: "down", chart: { kind: "p" }, target: { points: [{ period: "2024", value }], tolerance } });

/** The p chart of G15 in one quarter, by target. */
const assuredByP = (quarter: string, day: string, targets: readonly number[]) =>
  targets.map((value) => reading(withTarget(value), quarters(2024, RETURNED), at(quarter, day)).assurance);

describe("a p chart on the card", () => {
  const of = card({ direction: "down", chart: { kind: "p" } });

  it("G15: limits by the number of cases, in the unit of the card", () => {
    const found = reading(of, quarters(2024, RETURNED), at("2025-Q2", "2025-07-20"));
    const chart = chartOf(found);
    expect(chart.method).toBe("p");
    expect(chart.points[0]?.centre).toBeCloseTo(10.6061, 4);
    expect(
      rounded(
        chart.points.map(({ lower }) => lower),
        4,
      ),
    ).toEqual([2.1735, 3.0637, 1.3686, 2.799, 2.5043, 0]);
    expect(
      rounded(
        chart.points.map(({ upper }) => upper),
        4,
      ),
    ).toEqual([19.0387, 18.1484, 19.8435, 18.4131, 18.7078, 31.2616]);
    expect(chart.points.map(({ signals }) => signals.length > 0)).toEqual([false, false, false, true, false, false]);
    expect(chart.segments[0]).toMatchObject({ points: 6, trial: true });
    expect(found.variation).toEqual({ kind: "common-cause" });
  });

  it("the verdict is on the last point: the fourth quarter on its own is a concern", () => {
    const found = reading(of, quarters(2024, RETURNED), at("2024-Q4", "2025-01-20"));
    expect(found.variation).toEqual({ kind: "concern", rule: "limit" });
  });

  it("assurance holds the target against the limits of the last point, and does not scale them twice", () => {
    expect(assuredByP("2025-Q2", "2025-07-20", [31, 32])).toEqual(["hit-and-miss", "consistent-pass"]);
    expect(assuredByP("2025-Q1", "2025-04-20", [2, 19])).toEqual(["consistent-fail", "consistent-pass"]);
  });

  it("quarters without cases are left out, and two with cases make trial limits", () => {
    const facts = quarters(2024, [
      [8, 120],
      [0, 0],
      [11, 150],
    ]);
    const found = reading(of, facts, at("2024-Q3", "2024-10-20"));
    expect(found.charted).toEqual([0, 2]);
    expect(chartOf(found).segments[0]).toMatchObject({ points: 2, trial: true });
  });
});

describe("the other charts a card can ask for", () => {
  it("G16: a u chart of a rate", () => {
    const of = card({
      aggregation: "rate",
      scale: 1,
      unit: "per 1000 inwoners",
      direction: "down",
      chart: { kind: "u" },
    });
    const chart = chartOf(reading(of, quarters(2024, COMPLAINTS), at("2025-Q1", "2025-04-20")));
    expect(chart.method).toBe("u");
    expect(chart.points[0]?.centre).toBeCloseTo(0.56882, 6);
    expect(
      rounded(
        chart.points.map(({ lower }) => lower),
        6,
      ),
    ).toEqual([0.14425, 0.14425, 0.144995, 0.144995, 0.145737]);
    expect(
      rounded(
        chart.points.map(({ upper }) => upper),
        6,
      ),
    ).toEqual([0.993391, 0.993391, 0.992645, 0.992645, 0.991903]);
    expect(chart.points.map(({ signals }) => signals.length)).toEqual([0, 0, 0, 1, 0]);
  });

  it("p′ and u′ with Laney's correction, scaled to the unit of the card", () => {
    const large = [9410, 9530, 9460, 9550, 9440, 9520].map((numerator) => [numerator, 10_000] as const);
    const fractions = large.map(([numerator, denominator]) => ({ numerator, denominator }));
    const share = reading(card({ chart: { kind: "p-prime" } }), quarters(2024, large), at("2025-Q2", "2025-07-20"));
    expect(share.chart).toEqual(pPrimeChart(fractions, { per: 100 }));
    const of = card({ aggregation: "rate", scale: 1000, unit: "per 1000 inwoners", chart: { kind: "u-prime" } });
    const rate = reading(of, quarters(2024, large), at("2025-Q2", "2025-07-20"));
    expect(rate.chart).toEqual(uPrimeChart(fractions, { per: 1000 }));
  });

  it("a c chart of counts: centre ± 3 times its root, not below zero", () => {
    const of = countCard({ direction: "down", chart: { kind: "c" } });
    const chart = chartOf(reading(of, quarters(2024, [4, 4, 4, 20]), at("2024-Q4", "2025-01-20")));
    expect(chart.segments[0]).toMatchObject({ centre: 8, lower: 0, upper: 8 + 3 * Math.sqrt(8) });
    expect(chart.points.map(({ signals }) => signals)).toEqual([[], [], [], ["limit"]]);
  });

  it("what a card cannot chart is not charted, and breaks nothing", () => {
    const wrong = reading(countCard({ chart: { kind: "p" } }), quarters(2024, HOURS), at("2026-Q4", "2027-01-20"));
    expect(wrong).toMatchObject({ chart: undefined, charted: [], variation: { kind: "not-charted" } });
    const stock = countCard({ aggregation: "stock", chart: { kind: "c" } });
    const found = reading(stock, quarters(2024, [-1, 3, 5]), at("2024-Q3", "2024-10-20"));
    expect(found.charted).toEqual([1, 2]);
  });
});

describe("a seasonal chart on the card", () => {
  const fields = { scale: 1, unit: "", decimals: 1, direction: "up" } as const;
  const seasonalCard = (more: Parameters<typeof countCard>[0] = {}) =>
    countCard({ ...fields, chart: { seasonal: true }, ...more });
  const of = seasonalCard();
  const facts = quarters(2023, SEASONAL);
  const last = at("2025-Q4", "2026-01-20");

  it("G49: limits of the adjusted series are a third as wide", () => {
    const found = reading(of, facts, last);
    const chart = chartOf(found);
    expect(chart.segments[0]?.lower).toBeCloseTo(69.2607, 4);
    expect(chart.segments[0]?.upper).toBeCloseTo(80.0909, 4);
    expect(rounded(found.adjusted ?? [], 4)).toEqual([
      72.7925, 75.7792, 75.2558, 72.6225, 75.6525, 72.2092, 74.8658, 74.4725, 75.5825, 76.0392, 73.9058, 76.9325,
    ]);
    expect(found.series.map(({ figure }) => figure.kind === "figure" && figure.value)).toEqual(SEASONAL);
    const raw = chartOf(reading(countCard(fields), facts, last));
    expect([raw.segments[0]?.lower, raw.segments[0]?.upper].map((limit) => limit?.toFixed(4))).toEqual([
      "58.9601",
      "90.3916",
    ]);
    expect(reading(countCard(fields), facts, last).adjusted).toBeUndefined();
  });

  it("below three full years there is no verdict, and the year before to compare with", () => {
    const found = reading(of, facts, at("2025-Q3", "2025-10-20"));
    expect(found.variation).toEqual({ kind: "too-few-points", points: 8, required: 12 });
    expect(found.yearEarlier?.changePoints).toBeCloseTo(78.77 - 79.73, 9);
    expect(found).not.toHaveProperty("adjusted");
    expect(found).not.toHaveProperty("assurance");
  });

  it("a year with a gap does not count, and the others do", () => {
    const later = quarters(2022, [70, 80, undefined, 75, ...SEASONAL]);
    const found = reading(of, later, last);
    const [gap, ...rest] = found.adjusted?.slice(2) ?? [];
    expect(gap).toBeUndefined();
    expect(rounded(rest.slice(1), 4)).toEqual(rounded(reading(of, facts, last).adjusted ?? [], 4));
    expect(found.charted).toHaveLength(15);
  });

  it("series of other kinds of period begin at their own season", () => {
    const monthly = Array.from({ length: 50 }, (_, index) => {
      const month = 3 + index;
      const name = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
      return fact({ period: name, numerator: 100 + 10 * Math.cos((month % 12) * (Math.PI / 6)) });
    });
    const found = reading(
      countCard({ ...fields, frequency: "month", chart: { seasonal: true } }),
      monthly,
      at("2026-05", "2026-06-20"),
    );
    for (const value of found.adjusted ?? []) expect(value).toBeCloseTo(100, 9);
    expect(chartOf(found).points).toHaveLength(50);
  });

  it("a target is always met when it is met in every season", () => {
    // Limits without season are 69.3 and 80.1; the first quarter lies 8.1 lower, the third 4.9 higher.
    expect(
      [61, 62, 72, 84, 85].map(
        (value) =>
          reading(seasonalCard({ target: { points: [{ period: "2023-Q1", value }], tolerance } }), facts, last)
            .assurance,
      ),
    ).toEqual(["consistent-pass", "hit-and-miss", "hit-and-miss", "hit-and-miss", "consistent-fail"]);
  });
});

const found = (count: number) =>
  reading(countCard(), quarters(2022, PERMITS.slice(0, count)), at(count === 5 ? "2023-Q1" : "2024-Q4", "2026-01-20"));

describe("rebase, exclusion and baseline on the card", () => {
  it("G12b: segments have limits of their own, both trial limits, and no signal is left", () => {
    const of = countCard({ direction: "up", chart: { rebase: [{ period: "2024-Q1", reason }] } });
    const found = reading(of, quarters(2022, PERMITS), at("2025-Q4", "2026-01-20"));
    const { segments, points } = chartOf(found);
    const limits = segments.flatMap(({ centre, lower, upper }) => [centre, lower, upper]);
    expect(rounded(limits, 2)).toEqual([72, 66.3, 77.7, 77.25, 73.07, 81.43]);
    expect(segments.map(({ trial }) => trial)).toEqual([true, true]);
    expect(points.flatMap(({ signals }) => signals)).toEqual([]);
    expect(found).not.toHaveProperty("suggestedRebase");
    expect(found.series[8]?.note).toEqual(reason);
  });

  it("G12: without it the reading suggests a rebase there", () => {
    const found = reading(countCard(), quarters(2022, PERMITS), at("2025-Q4", "2026-01-20"));
    expect(found.suggestedRebase).toBe("2024-Q1");
  });

  it("G48: without the power outage limits are those of the other quarters, and the point stays on the chart", () => {
    const of = countCard({ direction: "down", chart: { exclude: [{ period: "2024-Q2", reason }] } });
    const found = reading(of, quarters(2023, HOURS), at("2025-Q4", "2026-01-20"));
    expect(found.chart).toEqual(xmrChart(HOURS, { exclude: [5] }));
    expect(chartOf(found).points[5]).toMatchObject({ value: 27, excluded: true, signals: [] });
    expect(chartOf(found).segments[0]).toMatchObject({ points: 11, trial: true });
    expect(found.series[5]?.note).toEqual(reason);
  });

  it("a period that is left out has no verdict of its own", () => {
    const of = countCard({ direction: "down", chart: { exclude: [{ period: "2024-Q2", reason }] } });
    const found = reading(of, quarters(2023, HOURS), at("2024-Q2", "2024-07-20"));
    expect(found.variation).toEqual({ kind: "not-charted" });
    expect(reading(countCard(), quarters(2023, HOURS), at("2024-Q2", "2024-07-20")).variation).toMatchObject({
      rule: "limit",
    });
  });

  it("leaving everything out, or a whole segment, leaves no chart or no segment, and breaks nothing", () => {
    const periods = ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"];
    const exclude = periods.map((period) => ({ period, reason }));
    const of = countCard({
      chart: {
        exclude,
        rebase: [
          { period: "2022-Q3", reason },
          { period: "2023-Q1", reason },
        ],
      },
    });
    const facts = quarters(2022, PERMITS);
    expect(reading(of, facts, at("2022-Q4", "2023-01-20"))).toMatchObject({ chart: undefined, charted: [0, 1, 2, 3] });
    const found = chartOf(reading(of, facts, at("2025-Q4", "2026-01-20")));
    expect(found.segments).toHaveLength(1);
    expect(found.segments[0]).toMatchObject({ points: 12 });
  });

  it("a baseline fixes limits on the first points of each segment", () => {
    const of = countCard({ chart: { baselinePoints: 8 } });
    const found = chartOf(reading(of, quarters(2022, PERMITS), at("2025-Q4", "2026-01-20")));
    expect(found.segments[0]).toMatchObject({ centre: 72, points: 8, trial: true });
    expect(found.points.slice(8).every(({ signals }) => signals.includes("shift"))).toBe(true);
  });

  it("fewer than twelve points give trial limits, fewer than six none", () => {
    expect(chartOf(found(12)).segments[0]).toMatchObject({ points: 12, trial: false });
    expect(found(5).variation).toEqual({ kind: "too-few-points", points: 5, required: 6 });
  });
});

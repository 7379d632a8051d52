import { competitionRanks, midRankShares, quantile, rankRanges } from "@maatstaf/statistics";
import type { RankDirection } from "@maatstaf/statistics";
import { array, assert, constantFrom, double, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";

import { allNear, near } from "./near.ts";

const PEERS = [
  { name: "V", value: 8.1, sd: 1.5, n: 250, rank: 2, percentile: 75 },
  { name: "A", value: 7.9, sd: 1.4, n: 400, rank: 4, percentile: 56.25 },
  { name: "B", value: 8.1, sd: 1.6, n: 90, rank: 2, percentile: 75 },
  { name: "C", value: 7.4, sd: 1.5, n: 800, rank: 7, percentile: 18.75 },
  { name: "D", value: 7.7, sd: 1.5, n: 300, rank: 5, percentile: 37.5 },
  { name: "E", value: 8.3, sd: 1.7, n: 60, rank: 1, percentile: 93.75 },
  { name: "F", value: 7.7, sd: 1.4, n: 500, rank: 5, percentile: 37.5 },
  { name: "G", value: 7.1, sd: 1.5, n: 900, rank: 8, percentile: 6.25 },
];
const values = PEERS.map(({ value }) => value);
const direction = constantFrom<RankDirection>("up", "down");
const marks = array(
  integer({ min: 0, max: 20 }).map((tenths) => tenths / 10),
  { minLength: 1, maxLength: 40 },
);

describe("competitionRanks and midRankShares", () => {
  it("G38: ranks with ties, percentiles and quartiles", () => {
    expect(competitionRanks(values, "up")).toEqual(PEERS.map(({ rank }) => rank));
    expect(midRankShares(values, "up").map((share) => 100 * share)).toEqual(PEERS.map(({ percentile }) => percentile));
    expect([0.25, 0.5, 0.75].map((probability) => quantile(values, probability))).toSatisfy(allNear([7.625, 7.8, 8.1]));
  });

  it("are the counts of the definition", () => {
    assert(
      property(marks, direction, (given, way) => {
        const better = (a: number, b: number): boolean => (way === "up" ? a > b : a < b);
        const ranks = competitionRanks(given, way);
        const shares = midRankShares(given, way);
        for (const [place, value] of given.entries()) {
          expect(ranks[place]).toBe(1 + given.filter((other) => better(other, value)).length);
          const worse = given.filter((other) => better(value, other)).length;
          const equal = given.filter((other) => other === value).length;
          expect(shares[place]).toSatisfy(near((worse + equal / 2) / given.length));
        }
      }),
    );
  });

  it("mirror when the other way is better, and average one half", () => {
    assert(
      property(marks, (given) => {
        const up = midRankShares(given, "up");
        expect(midRankShares(given, "down").map((share) => 1 - share)).toSatisfy(allNear(up));
        expect(up.reduce((sum, share) => sum + share, 0) / up.length).toSatisfy(near(0.5));
      }),
    );
  });

  it("take values apart by rounding only as equal", () => {
    expect(competitionRanks([0.1 + 0.2, 0.3, 0.2], "up")).toEqual([1, 1, 3]);
    expect(competitionRanks([0.3, 0.1 + 0.2, 0.4], "down")).toEqual([1, 1, 3]);
  });

  it("refuse gaps, nothing at all, and a direction without a side", () => {
    expect(() => competitionRanks([], "up")).toThrow(/competitionRanks: values is empty/);
    expect(() => midRankShares([1, Number.NaN], "up")).toThrow(/midRankShares: values\[1\] is NaN/);
    expect(() => competitionRanks([1], "neutral" as RankDirection)).toThrow(/direction .* found "neutral"/);
  });
});

describe("rankRanges", () => {
  const estimates = PEERS.map(({ value, sd, n }) => ({ value, standardError: sd / Math.sqrt(n) }));

  it("G39: small municipalities jump", () => {
    const ranges = rankRanges(estimates, "up");
    const of = (name: string): unknown => ranges[PEERS.findIndex((peer) => peer.name === name)];
    expect(of("V")).toEqual({ rank: 2, from: 1, to: 4 });
    expect(of("B")).toEqual({ rank: 2, from: 1, to: 4 });
    expect(of("E")).toEqual({ rank: 1, from: 1, to: 4 });
    expect(of("C")).toEqual({ rank: 7, from: 7, to: 7 });
  });

  const estimate = record({
    value: integer({ min: 0, max: 100 }),
    standardError: double({ min: 0, max: 20, noNaN: true }),
  });

  it("hold the rank, and widen with the level", () => {
    assert(
      property(array(estimate, { minLength: 1, maxLength: 20 }), direction, (given, way) => {
        const wide = rankRanges(given, way, { level: 0.99 });
        for (const [place, { rank, from, to }] of rankRanges(given, way).entries()) {
          expect(from <= rank && rank <= to).toBe(true);
          expect((wide[place]?.from ?? 99) <= from && to <= (wide[place]?.to ?? 0)).toBe(true);
        }
      }),
    );
  });

  it("are the ranks themselves without sampling error", () => {
    const counted = PEERS.map(({ value }) => ({ value, standardError: 0 }));
    for (const { rank, from } of rankRanges(counted, "up")) expect(from).toBe(rank);
    expect(rankRanges(counted, "up")[0]).toEqual({ rank: 2, from: 2, to: 3 });
  });

  it("refuse negative errors and levels in percent", () => {
    expect(() => rankRanges([{ value: 1, standardError: -1 }], "up")).toThrow(
      /estimates\[0\].standardError .* found -1/,
    );
    expect(() => rankRanges(estimates, "up", { level: 95 })).toThrow(/rankRanges: level/);
  });
});

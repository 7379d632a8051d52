import { benchmark, BenchmarkSeries, benchmarkText, ownPeer, reading } from "@maatstaf/indicators";
import type { Benchmark, Standing } from "@maatstaf/indicators";
import type { z } from "zod";
import { describe, expect, it } from "vitest";
import { at, card, countCard, fact } from "./example.ts";

type Peer = Partial<z.input<typeof BenchmarkSeries>["peers"][number]> & { readonly id: string };

function seriesOf(peers: readonly Peer[], fields: Partial<z.input<typeof BenchmarkSeries>> = {}): BenchmarkSeries {
  return BenchmarkSeries.parse({
    indicatorId: "example",
    match: "identical",
    peerGroup: "manual",
    source: { name: "bevraging", retrievedOn: "2025-05-01" },
    peers: peers.map((peer) => ({ name: `Gemeente ${peer.id}`, period: "2024", ...peer })),
    ...fields,
  });
}

const mark = card({ aggregation: "mean", scale: 1, unit: "" });
const MARKS = [
  { id: "V", value: 8.1, standardDeviation: 1.5, count: 250 },
  { id: "A", value: 7.9, standardDeviation: 1.4, count: 400 },
  { id: "B", value: 8.1, standardDeviation: 1.6, count: 90 },
  { id: "C", value: 7.4, standardDeviation: 1.5, count: 800 },
  { id: "D", value: 7.7, standardDeviation: 1.5, count: 300 },
  { id: "E", value: 8.3, standardDeviation: 1.7, count: 60 },
  { id: "F", value: 7.7, standardDeviation: 1.4, count: 500 },
  { id: "G", value: 7.1, standardDeviation: 1.5, count: 900 },
];

function compared(...args: Parameters<typeof benchmark>): Benchmark {
  const found = benchmark(...args);
  if (found === undefined) throw new Error("no benchmark");
  return found;
}

function byId<Value>({ standings }: Benchmark, of: (standing: Standing) => Value): Record<string, Value> {
  return Object.fromEntries(standings.map((standing) => [standing.peer.id, of(standing)]));
}

describe("benchmark", () => {
  const found = compared(mark, seriesOf(MARKS));

  it("G38: ranks with ties, percentiles and quartiles", () => {
    expect(byId(found, ({ rank }) => rank)).toEqual({ V: 2, A: 4, B: 2, C: 7, D: 5, E: 1, F: 5, G: 8 });
    expect(byId(found, ({ ahead = 0 }) => ahead * 100)).toEqual({
      V: 75,
      A: 56.25,
      B: 75,
      C: 18.75,
      D: 37.5,
      E: 93.75,
      F: 37.5,
      G: 6.25,
    });
    const [lower, median, upper] = found.quartiles;
    expect(lower).toBeCloseTo(7.625, 9);
    expect(median).toBeCloseTo(7.8, 9);
    expect(upper).toBeCloseTo(8.1, 9);
  });

  it("G39: rank ranges from sampling errors", () => {
    expect(byId(found, ({ rankRange }) => rankRange)).toMatchObject({
      V: { from: 1, to: 4 },
      B: { from: 1, to: 4 },
      E: { from: 1, to: 4 },
      C: { from: 7, to: 7 },
    });
    expect(found.cautions).toEqual(["unequal-sizes"]);
  });

  it("where down is better the lowest is first", () => {
    const { standings } = compared({ ...mark, direction: "down" }, seriesOf(MARKS));
    expect(standings[0]?.peer.id).toBe("G");
    expect(standings.at(-1)?.peer.id).toBe("E");
  });

  it("computes the figure and its error from numerator and denominator", () => {
    const shares = MARKS.map(({ id }, place) => ({ id, numerator: 500 + 10 * place, denominator: 1000 }));
    const [best] = compared(card(), seriesOf(shares)).standings;
    expect(best).toMatchObject({ peer: { id: "G" }, rank: 1 });
    expect(best?.value).toBeCloseTo(57, 9);
    // 1.96·√(0.57·0.43/1000 + 0.53·0.47/1000) = 4.4 percentage points: 50, 51 and 52 % are demonstrably worse.
    expect(best?.rankRange).toEqual({ from: 1, to: 5 });
  });

  it.each([
    ["no-better-direction", countCard({ direction: "neutral" }), seriesOf(MARKS)],
    ["definition-proxy", mark, seriesOf(MARKS, { match: "proxy" })],
    ["few-peers", mark, seriesOf(MARKS.slice(0, 5))],
  ] as const)("gives no ranks: %s", (reason, of, series) => {
    const { unranked, standings } = compared(of, series);
    expect(unranked).toBe(reason);
    expect(standings.every(({ rank }) => rank === undefined)).toBe(true);
  });

  it("ranks with five others", () => {
    expect(compared(mark, seriesOf(MARKS.slice(0, 6))).unranked).toBeUndefined();
  });

  it("warns of other periods, other definitions and unknown errors", () => {
    const peers = MARKS.map(({ id, value }, place) => ({ id, value, period: place === 0 ? "2023" : "2024" }));
    const { cautions, standings } = compared(mark, seriesOf(peers, { match: "comparable" }));
    expect(cautions).toEqual(["definition-comparable", "different-periods", "sampling-unknown"]);
    expect(standings.every(({ rankRange }) => rankRange === undefined)).toBe(true);
  });

  it("leaves out peers without a figure, and says nothing when none has one", () => {
    expect(compared(mark, seriesOf([...MARKS, { id: "H" }])).standings).toHaveLength(8);
    expect(benchmark(mark, seriesOf([{ id: "H" }]))).toBeUndefined();
  });
});

describe("ownPeer", () => {
  it("takes figure and sampling error from a reading", () => {
    const yearly = card({ frequency: "year" });
    const found = reading(
      yearly,
      [fact({ period: "2024", numerator: 400, denominator: 500 })],
      at("2024", "2025-02-01"),
    );
    const own = ownPeer(found, { id: "own", name: "Onze gemeente" });
    expect(own).toMatchObject({ id: "own", period: "2024", value: 80, numerator: 400, denominator: 500 });
    expect(own?.standardError).toBeCloseTo(100 * Math.sqrt((0.8 * 0.2) / 500), 1);
    expect(ownPeer(reading(yearly, [], at("2024", "2025-02-01")), { id: "own", name: "x" })).toBeUndefined();
  });
});

describe("benchmarkText", () => {
  it("says the rank, how firm it is, and what to know", () => {
    expect(benchmarkText(compared(mark, seriesOf(MARKS)), "V", "nl-BE")).toEqual([
      "Plaats 2 van 8.",
      "Door toeval kan de echte plaats tussen 1 en 4 liggen.",
      "Let op: de cijfers van kleine gemeenten zijn minder zeker. Zij staan vaker helemaal boven- of onderaan.",
    ]);
  });

  it("says why there is no rank", () => {
    expect(benchmarkText(compared(mark, seriesOf(MARKS.slice(0, 4))), "V", "en-GB")[0]).toBe(
      "There are too few others for a ranking.",
    );
    expect(benchmarkText(compared(mark, seriesOf(MARKS, { match: "proxy" })), "V", "nl-BE")[0]).toBe(
      "Deze cijfers meten niet hetzelfde, alleen iets wat erop lijkt. Daarom is er geen rangorde.",
    );
  });
});

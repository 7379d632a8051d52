import { normalQuantile, xoshiro128PlusPlus } from "@maatstaf/statistics";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { blockState, blockStream } from "../src/block-stream.ts";
import { exponential, exponentialTables } from "../src/exponential.ts";
import { addLognormalEvents } from "../src/lognormal-events.ts";
import { normalOf, ziggurat } from "../src/ziggurat.ts";

it("the exponential is within 1e-11 of Math.exp, and the same beyond its tables", () => {
  const tables = exponentialTables();
  fc.assert(
    fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x, tables) / Math.exp(x) - 1)).toBeLessThan(1e-11);
    }),
    { numRuns: 2000 },
  );
  expect([exponential(-1e4, tables), exponential(1e4, tables), exponential(0, tables)]).toEqual([0, Infinity, 1]);
});

it("the ziggurat gives normal deviates: moments, and shares between quantiles, tails included", () => {
  const count = 400_000;
  const stream = xoshiro128PlusPlus(2026);
  const tables = ziggurat();
  const draws = Float64Array.from({ length: count }, () => normalOf(stream.nextWord(), tables, stream));
  const moment = (power: number) => draws.reduce((sum, z) => sum + z ** power, 0) / count;
  expect(Math.abs(moment(1))).toBeLessThan(4 / Math.sqrt(count));
  expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / count));
  expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / count));
  for (const share of [0.0002, 0.01, 0.1, 0.35, 0.5, 0.8, 0.975, 0.9998]) {
    const bound = normalQuantile(share);
    const found = draws.reduce((below, z) => below + (z < bound ? 1 : 0), 0) / count;
    expect(Math.abs(found - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / count));
  }
});

it("every seed, id, block and purpose has a stream of its own", () => {
  const keys = [1, 2].flatMap((seed) =>
    ["R-1", "R-2", ""].flatMap((id) =>
      [0, 1, 5].flatMap((block) => [0, 1, 255].map((purpose) => ({ seed, id, block, purpose }))),
    ),
  );
  const words = keys.map((key) => {
    const stream = blockStream(key);
    return [stream.nextWord(), stream.nextWord()].join(" ");
  });
  expect(new Set(words).size).toBe(keys.length);
  expect(blockStream({ seed: 1, id: "R-1", block: 0, purpose: 0 }).nextWord()).toBe(
    blockStream({ seed: 1, id: "R-1", block: 0, purpose: 0 }).nextWord(),
  );
});

it("the loop over lognormal events is the generator, the ziggurat and Math.exp, one after the other", () => {
  const tables = ziggurat();
  const bench = { tables, exponentials: exponentialTables(), scaled: new Float64Array(tables.inside.length) };
  const key = { seed: 7, id: "R-1", block: 3, purpose: 0 };
  // A sigma of 20 is beyond the tables of the exponential.
  for (const [mu, sigma] of [
    [9, 1.1],
    [-3, 0],
    [2, 20],
  ] as const) {
    const count = 20_001;
    const found = new Float64Array(8192);
    const words = blockState({ ...key, purpose: 64 });
    addLognormalEvents(found, { count, mu, sigma, words, spare: blockStream(key) }, bench);

    const plain = new Float64Array(8192);
    const stream = xoshiro128PlusPlus(words);
    const spare = blockStream(key);
    let years = 0;
    for (let event = 0; event < count; event += 1) {
      years = event % 2 === 0 ? stream.nextWord() : years << 13;
      const year = years >>> 19;
      plain[year] = (plain[year] ?? 0) + Math.exp(mu + sigma * normalOf(stream.nextWord(), tables, spare));
    }
    for (const [year, loss] of plain.entries())
      expect(Math.abs((found[year] ?? 0) - loss)).toBeLessThanOrEqual(2e-11 * loss);
  }
});

import { mulberry32, randomBelow, randomSample, uniform, xoshiro128PlusPlus } from "@maatstaf/statistics";
import type { RandomStream } from "@maatstaf/statistics";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const words = (stream: RandomStream, count: number): number[] => Array.from({ length: count }, () => stream.nextWord());

describe("mulberry32", () => {
  it("G30: the first words of seed 42, and the uniforms after them", () => {
    const stream = mulberry32(42);
    expect(words(stream, 5)).toEqual([2_581_720_956, 1_925_393_290, 3_661_312_704, 2_876_485_805, 750_819_978]);
    expect([uniform(stream), uniform(stream), uniform(stream)].map((share) => share.toFixed(9))).toEqual([
      "0.526592542",
      "0.273227994",
      "0.624744654",
    ]);
  });

  it.each([-1, 0.5, 2 ** 32, Number.NaN])("refuses seed %d", (seed) => {
    expect(() => mulberry32(seed)).toThrow(/mulberry32: seed .* found/);
  });
});

describe("xoshiro128PlusPlus", () => {
  it("gives the words of the authors' reference implementation", () => {
    // The test vector of the rand_xoshiro crate, made with xoshiro128plusplus.c from the state 1, 2, 3, 4.
    const stream = xoshiro128PlusPlus([1, 2, 3, 4]);
    expect(words(stream, 10)).toEqual([
      641, 1_573_767, 3_222_811_527, 3_517_856_514, 836_907_274, 4_247_214_768, 3_867_114_732, 1_355_841_295,
      495_546_011, 621_204_420,
    ]);
  });

  it("agrees after 102 400 words with the vector of the PHP test suite", () => {
    const stream = xoshiro128PlusPlus([1, 2, 3, 4]);
    words(stream, 102_400);
    expect(stream.nextWord().toString(16)).toBe("2c873cfa");
  });

  it("starts stream 1 exactly 2^64 words further", () => {
    // The state after 2^64 steps, by squaring the transition matrix over GF(2) sixty-four times.
    expect(words(xoshiro128PlusPlus([1, 2, 3, 4], { stream: 1 }), 4)).toEqual([
      3_129_740_764, 111_290_574, 1_158_071_106, 1_835_317_750,
    ]);
  });

  it("gives every seed and every stream other numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 2 }), (seed) => {
        const first = words(xoshiro128PlusPlus(seed), 4);
        expect(words(xoshiro128PlusPlus(seed), 4)).toEqual(first);
        expect(words(xoshiro128PlusPlus(seed + 1), 4)).not.toEqual(first);
        expect(words(xoshiro128PlusPlus(seed, { stream: 1 }), 4)).not.toEqual(first);
      }),
    );
  });

  it("refuses a state that never moves, and streams it cannot reach", () => {
    expect(() => xoshiro128PlusPlus([0, 0, 0, 0])).toThrow(/four zeros/);
    expect(() => xoshiro128PlusPlus([1, -1, 0, 0])).toThrow(/seed\[1\] .* found -1/);
    expect(() => xoshiro128PlusPlus(1.5)).toThrow(/seed .* found 1.5/);
    expect(() => xoshiro128PlusPlus(1, { stream: 65_536 })).toThrow(/stream .* found 65536/);
  });
});

describe.each([
  ["mulberry32", () => mulberry32(2019)],
  ["xoshiro128PlusPlus", () => xoshiro128PlusPlus(2019)],
])("uniforms of %s", (_, start) => {
  it("are the same one by one and by the array", () => {
    const [one, other] = [start(), start()];
    const target = new Float64Array(100);
    other.fillUniform(target);
    expect(Array.from(target)).toEqual(Array.from({ length: 100 }, () => uniform(one)));
    expect(other.nextWord()).toBe(one.nextWord());
  });

  it("are spread evenly: chi-square over 64 classes", () => {
    const target = new Float64Array(64_000);
    start().fillUniform(target);
    const counts = Array.from({ length: 64 }, () => 0);
    for (const share of target) {
      const place = Math.floor(share * 64);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 0.1 % and 99.9 % points of chi-square with 63 degrees of freedom.
    expect(chiSquare).toBeGreaterThan(33);
    expect(chiSquare).toBeLessThan(104);
  });
});

describe("randomBelow", () => {
  it("draws again in the incomplete last round, so that no outcome is favoured", () => {
    const bound = 3 * 2 ** 30;
    const served = [2 ** 32 - 1, bound, bound - 1];
    const stream: RandomStream = { nextWord: () => served.shift() ?? 0, fillUniform: () => undefined };
    expect(randomBelow(stream, bound)).toBe(bound - 1);
  });

  it("stays below its bound", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 }), fc.nat(), (bound, seed) => {
        const drawn = randomBelow(mulberry32(seed), bound);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < bound).toBe(true);
      }),
    );
  });

  it.each([0, 1.5, 2 ** 32 + 1, Number.NaN])("refuses the bound %d", (bound) => {
    expect(() => randomBelow(mulberry32(1), bound)).toThrow(/randomBelow: bound .* found/);
  });
});

describe("randomSample", () => {
  it("draws that many different places, in order, whatever the seed", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(100), fc.nat(), (size, percent, seed) => {
        const count = Math.floor((size * percent) / 100);
        const places = randomSample(size, count, mulberry32(seed));
        expect(places).toHaveLength(count);
        expect(new Set(places).size).toBe(count);
        expect(places.every((place, index) => place < size && place > (places[index - 1] ?? -1))).toBe(true);
      }),
    );
  });

  it("gives every place the same chance", () => {
    const stream = xoshiro128PlusPlus(1);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 10_000; draw += 1) {
      for (const place of randomSample(10, 3, stream)) counts[place] = (counts[place] ?? 0) + 1;
    }
    // Each is expected 3000 times, with a standard deviation of √(10000 · 0.3 · 0.7) = 46.
    for (const count of counts) expect(Math.abs(count - 3000)).toBeLessThan(4 * 46);
  });

  it("refuses to draw more than there is", () => {
    expect(() => randomSample(3, 4, mulberry32(1))).toThrow(/count .* found 4/);
    expect(() => randomSample(-1, 0, mulberry32(1))).toThrow(/size .* found -1/);
  });
});

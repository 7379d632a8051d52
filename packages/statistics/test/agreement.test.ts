import { consensus, krippendorffAlpha, weightedKappa } from "@maatstaf/statistics";
import type { MeasurementLevel } from "@maatstaf/statistics";
import { array, assert, constantFrom, integer, option, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";

import { near } from "./near.ts";

const score = integer({ min: 0, max: 5 });
const scale = { lowest: 0, highest: 5 };

describe("consensus", () => {
  it("G01: individual scores before the meeting", () => {
    expect(consensus([2, 3, 3, 1, 4, undefined, 3], scale)).toEqual({
      kind: "consensus",
      count: 6,
      median: 3,
      mean: expect.toSatisfy(near(2.666667, 1e-6)),
      minimum: 1,
      maximum: 4,
      spread: 3,
      agreement: expect.toSatisfy(near(0.733333, 1e-6)),
      mustDiscuss: true,
    });
  });

  it("agrees fully when all do, and not at all when halves sit at the ends", () => {
    expect(consensus([4, 4, 4], scale)).toMatchObject({ agreement: 1, mustDiscuss: false });
    expect(consensus([0, 5, 0, 5], scale)).toMatchObject({ agreement: 0, mustDiscuss: true });
    expect(consensus([2, 3], scale)).toMatchObject({ spread: 1, mustDiscuss: false });
  });

  it("stays between 0 and 1, in any order, on any scale", () => {
    assert(
      property(array(score, { minLength: 1 }), integer({ min: -9, max: 9 }), (scores, shift) => {
        const plain = consensus(scores, scale);
        const moved = consensus(
          scores.toReversed().map((one) => 2 * (one + shift)),
          { lowest: 2 * shift, highest: 2 * (5 + shift) },
        );
        expect(plain.kind === "consensus" && plain.agreement >= 0 && plain.agreement <= 1).toBe(true);
        expect(moved.kind === "consensus" && moved.agreement).toSatisfy(
          near(plain.kind === "consensus" ? plain.agreement : Number.NaN),
        );
      }),
    );
  });

  it("has no scores when nobody knew, and refuses scores off the scale", () => {
    expect(consensus([undefined], scale)).toEqual({ kind: "no-scores" });
    expect(() => consensus([undefined, 6], scale)).toThrow(/scores\[1\] .* 0 to 5, found 6/);
    expect(() => consensus([1], { lowest: 5, highest: 5 })).toThrow(/scale .* found 5 and 5/);
  });
});

const categories = [0, 1, 2, 3, 4, 5];
const pairs = array(tuple(score, score), { minLength: 2, maxLength: 30 });

describe("weightedKappa", () => {
  it("is the textbook's for two by two", () => {
    // Both yes 20, both no 15, apart 5 and 10: the example with observed 0.7 and expected 0.5.
    const first = [...Array<string>(25).fill("yes"), ...Array<string>(25).fill("no")];
    const second = [
      ...Array<string>(20).fill("yes"),
      ...Array<string>(5).fill("no"),
      ...Array<string>(10).fill("yes"),
      ...Array<string>(15).fill("no"),
    ];
    const result = weightedKappa(first, second, { categories: ["no", "yes"], weights: "none" });
    expect(result).toMatchObject({ observed: 0.7, expected: 0.5, count: 50 });
    expect(result.kind === "kappa" && result.kappa).toSatisfy(near(0.4));
  });

  it("does not mind who is first, and is 1 for full agreement", () => {
    const weights = constantFrom("none" as const, "linear" as const, "quadratic" as const);
    assert(
      property(pairs, weights, (items, way) => {
        const [first, second] = [items.map(([one]) => one), items.map(([, other]) => other)];
        const options = { categories, weights: way };
        expect(weightedKappa(second, first, options)).toMatchObject({
          kind: weightedKappa(first, second, options).kind,
        });
        const [plain, turned] = [weightedKappa(first, second, options), weightedKappa(second, first, options)];
        const apart = (turned.kind === "kappa" ? turned.kappa : 2) - (plain.kind === "kappa" ? plain.kappa : 2);
        expect(Math.abs(apart)).toBeLessThan(1e-9);
        const same = weightedKappa([...first, 0, 5], [...first, 0, 5], options);
        expect(same.kind === "kappa" && same.kappa).toBe(1);
      }),
    );
  });

  it("leaves out items one rater skipped", () => {
    const options = { categories, weights: "linear" } as const;
    expect(weightedKappa([1, 2, 3, undefined], [1, 2, 4, 5], options)).toEqual(
      weightedKappa([1, 2, 3], [1, 2, 4], options),
    );
  });

  it("is a value when there is nothing to tell", () => {
    const options = { categories, weights: "none" } as const;
    expect(weightedKappa([1], [undefined], options)).toEqual({ kind: "no-pairs" });
    expect(weightedKappa([1, 1], [1, 1], options)).toEqual({ kind: "no-contrast" });
  });

  it("refuses lists and categories that do not fit", () => {
    const options = { categories: ["a", "b"], weights: "none" } as const;
    expect(() => weightedKappa(["a"], [], options)).toThrow(/same items, found 1 and 0/);
    expect(() => weightedKappa(["a"], ["c" as "a"], options)).toThrow(/second\[0\] .* found "c"/);
    expect(() => weightedKappa(["a"], ["a"], { categories: ["a"], weights: "none" })).toThrow(/categories .* found/);
    expect(() => weightedKappa(["a"], ["a"], { categories: ["a", "a"], weights: "none" })).toThrow(/different ones/);
  });
});

const levels = constantFrom<MeasurementLevel>("nominal", "ordinal", "interval", "ratio");
const table = array(tuple(...Array.from({ length: 6 }, () => option(score, { nil: undefined, freq: 4 }))), {
  minLength: 2,
  maxLength: 5,
});

describe("krippendorffAlpha", () => {
  it("does not mind the order of raters or items", () => {
    assert(
      property(table, levels, (ratings, level) => {
        const plain = krippendorffAlpha(ratings, level);
        const turned = krippendorffAlpha(
          ratings.toReversed().map((list) => list.toReversed()),
          level,
        );
        expect(turned.kind).toBe(plain.kind);
        expect(turned.kind === "alpha" ? turned.alpha : 2).toSatisfy(
          (alpha) => Math.abs(Number(alpha) - (plain.kind === "alpha" ? plain.alpha : 2)) < 1e-9,
        );
      }),
    );
  });

  it("is 1 when all agree on every item, and at most 1", () => {
    assert(
      property(table, levels, (ratings, level) => {
        const result = krippendorffAlpha(ratings, level);
        expect(result.kind === "alpha" ? result.alpha : 1).toBeLessThanOrEqual(1);
        const agreed = ratings.map(() => [0, 1, 2, 3, 4, 5]);
        expect(krippendorffAlpha(agreed, level)).toMatchObject({ alpha: 1 });
      }),
    );
  });

  it("takes interval ratings in any unit, and ordinal ones by their order only", () => {
    assert(
      property(table, (ratings) => {
        const times = (change: (one: number) => number): (number | undefined)[][] =>
          ratings.map((list) => list.map((one) => (one === undefined ? undefined : change(one))));
        const same = (level: MeasurementLevel, change: (one: number) => number): void => {
          const [plain, moved] = [krippendorffAlpha(ratings, level), krippendorffAlpha(times(change), level)];
          expect(
            Math.abs((moved.kind === "alpha" ? moved.alpha : 2) - (plain.kind === "alpha" ? plain.alpha : 2)),
          ).toBeLessThan(1e-9);
        };
        same("interval", (one) => 10 * one - 3);
        same("ordinal", (one) => one ** 3);
        same("ratio", (one) => 7 * one);
        same("nominal", (one) => (one * 5) % 7);
      }),
    );
  });

  it("takes texts at the nominal level", () => {
    const texts = krippendorffAlpha(
      [
        ["a", "b", "b"],
        ["a", "b", "a"],
      ],
      "nominal",
    );
    expect(texts).toEqual(
      krippendorffAlpha(
        [
          [1, 2, 2],
          [1, 2, 1],
        ],
        "nominal",
      ),
    );
  });

  it("is a value when there is nothing to tell", () => {
    expect(
      krippendorffAlpha(
        [
          [1, undefined],
          [undefined, 2],
        ],
        "nominal",
      ),
    ).toEqual({ kind: "no-pairs" });
    expect(krippendorffAlpha([], "nominal")).toEqual({ kind: "no-pairs" });
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        "interval",
      ),
    ).toEqual({ kind: "no-contrast" });
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [0, 0],
        ],
        "ratio",
      ),
    ).toEqual({ kind: "no-contrast" });
  });

  it("refuses ratings its level does not know", () => {
    expect(() => krippendorffAlpha([[1], [1, 2]], "nominal")).toThrow(/ratings\[1\] .* same 1 items .* found 2/);
    expect(() => krippendorffAlpha([["a"]], "ordinal")).toThrow(/ratings\[0\]\[0\] .* ordinal level, found "a"/);
    expect(() => krippendorffAlpha([[-1]], "ratio")).toThrow(/a number from 0 at the ratio level, found -1/);
    expect(() => krippendorffAlpha([[Number.NaN]], "interval")).toThrow(/found NaN/);
  });
});

import { normalLowerTail, normalQuantile, normalUpperTail } from "@maatstaf/statistics";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { near } from "./near.ts";

describe("normalQuantile", () => {
  it.each([
    // Wichura (1988), table of test values of PPND16.
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.26234008979841],
    // The z values the methods of this project quote.
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514715],
    [0.999, 3.090232306167813],
    // To 16 digits by multiple-precision root finding.
    [1e-300, -37.0470962993612],
    [0.3, -0.5244005127080407],
  ])("of %d is %d", (probability, z) => {
    expect(normalQuantile(probability)).toSatisfy(near(z, 1e-15));
  });

  it("undoes the lower tail", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (probability) => {
        expect(normalLowerTail(normalQuantile(probability))).toSatisfy(near(probability, 1e-12));
      }),
    );
  });

  it("is symmetric about one half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 20 - 1 }), (step) => {
        const share = step / 2 ** 20;
        expect(normalQuantile(1 - share)).toBe(-normalQuantile(share) + 0);
      }),
    );
  });

  it.each([0, 1, -0.1, 1.1, Number.NaN])("refuses %d, which has no finite quantile", (probability) => {
    expect(() => normalQuantile(probability)).toThrow(/normalQuantile: probability .* found/);
  });
});

describe("normalLowerTail", () => {
  it.each([
    [0, 0.5],
    [-1, 0.15865525393145705],
    [1.96, 0.9750021048517795],
    [-5, 2.866515718791939e-7],
    [-10, 7.61985302416053e-24],
    [-37.5, 4.605353009581955e-308],
    [Number.NEGATIVE_INFINITY, 0],
    [Number.POSITIVE_INFINITY, 1],
  ])("of %d is %d", (z, share) => {
    expect(normalLowerTail(z)).toSatisfy(near(share, 1e-14));
  });

  it("rises, and adds up to one with the upper tail", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 4, noNaN: true }),
        fc.double({ min: 1e-3, max: 1, noNaN: true }),
        (z, step) => {
          expect(normalLowerTail(z + step)).toBeGreaterThan(normalLowerTail(z));
          expect(normalLowerTail(z) + normalUpperTail(z)).toSatisfy(near(1, 1e-15));
        },
      ),
    );
  });

  it("refuses what is not a number", () => {
    expect(() => normalLowerTail(Number.NaN)).toThrow(/normalLowerTail: z .* NaN/);
  });
});

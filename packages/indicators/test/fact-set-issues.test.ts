import { factKey, factSetIssues } from "@maatstaf/indicators";
import { describe, expect, it } from "vitest";
import { fact } from "./example.ts";

const cut = (channel: string, numerator: number, denominator: number) =>
  fact({ unit: "a", breakdown: { channel }, numerator, denominator });

describe("factSetIssues", () => {
  it("names both places of a fact that is there twice", () => {
    const twice = fact({ unit: "a", numerator: 1 });
    expect(factSetIssues([twice, fact({ unit: "b", numerator: 1 }), { ...twice, numerator: 2 }])).toEqual([
      { code: "fact-twice", indexes: [0, 2], params: { key: "example|2025-Q1|a|" } },
    ]);
  });

  it("wants cuts to add up to their unit, in numerator and denominator", () => {
    const whole = fact({ unit: "a", numerator: 10, denominator: 20 });
    expect(factSetIssues([whole, cut("mail", 4, 10), cut("phone", 6, 10)])).toEqual([]);
    expect(factSetIssues([cut("mail", 4, 10), cut("phone", 6, 9), whole])).toEqual([
      {
        code: "cuts-do-not-add-up",
        indexes: [0, 1, 2],
        params: { dimension: "channel", field: "denominator", found: 19, expected: 20 },
      },
    ]);
  });

  it("lets sums of decimals differ in the last places, and cuts stand without their unit", () => {
    const whole = fact({ unit: "a", numerator: 0.3, denominator: 2 });
    expect(factSetIssues([whole, cut("mail", 0.1, 1), cut("phone", 0.2, 1)])).toEqual([]);
    expect(factSetIssues([cut("mail", 4, 10)])).toEqual([]);
  });
});

describe("factKey", () => {
  it("does not depend on the order of the dimensions", () => {
    const a = fact({ breakdown: { channel: "mail", gender: "x" }, numerator: 1 });
    const b = fact({ breakdown: { gender: "x", channel: "mail" }, numerator: 2 });
    expect(factKey(a)).toBe(factKey(b));
  });

  it("keeps apart what only looks alike", () => {
    const keys = [
      fact({ unit: "a", numerator: 1 }),
      fact({ numerator: 1 }),
      fact({ unit: "a|b", numerator: 1 }),
      fact({ breakdown: { a: "b&c=d" }, numerator: 1 }),
      fact({ breakdown: { a: "b", c: "d" }, numerator: 1 }),
    ].map(factKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

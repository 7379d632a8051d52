import { corrections, currentFacts, factKey } from "@maatstaf/indicators";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fact } from "./example.ts";

const record = (unit: string, numerator: number, recordedAt: string) => ({
  fact: fact({ unit, numerator }),
  recordedAt: `${recordedAt}T12:00:00.000Z`,
  recordedBy: "an",
});

const history = [
  record("a", 1, "2025-04-01"),
  record("b", 5, "2025-04-02"),
  record("a", 2, "2025-04-10"),
  record("a", 3, "2025-05-01"),
];
const numerators = (...args: Parameters<typeof currentFacts>): number[] =>
  currentFacts(...args).map(({ numerator }) => numerator);

describe("currentFacts", () => {
  it("keeps the last record of each key", () => {
    expect(numerators(history)).toEqual([3, 5]);
  });

  it.each([
    ["2025-03-31", []],
    ["2025-04-01", [1]],
    ["2025-04-10", [2, 5]],
    ["2025-04-10T11:59:59.999Z", [1, 5]],
    ["2025-04-10T12:00:00.000Z", [2, 5]],
  ])("as known at %s: %o", (at, expected) => {
    expect(numerators(history, at)).toEqual(expected);
  });

  it("gives one fact per key, the same in whatever order records come", () => {
    const records = fc.array(
      fc.record({ unit: fc.constantFrom("a", "b", "c"), numerator: fc.nat(9), day: fc.integer({ min: 10, max: 28 }) }),
    );
    fc.assert(
      fc.property(records, (rows) => {
        const unique = [...new Map(rows.map((row) => [row.day, row])).values()];
        const made = unique.map(({ unit, numerator, day }) => record(unit, numerator, `2025-04-${day}`));
        const facts = currentFacts(made);
        expect(new Set(facts.map(factKey)).size).toBe(facts.length);
        expect(currentFacts(made.toReversed())).toEqual(facts);
        expect(corrections(made).length).toBe(made.length - facts.length);
      }),
    );
  });

  it("of one instant the later in the list counts", () => {
    expect(numerators([record("a", 1, "2025-04-01"), record("a", 2, "2025-04-01")])).toEqual([2]);
  });
});

describe("corrections", () => {
  it("pairs each correction with what it took the place of", () => {
    expect(corrections(history).map(({ before, after }) => [before.fact.numerator, after.fact.numerator])).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  it("tells those since a day, with what stood then", () => {
    const [found, ...others] = corrections(history, "2025-04-10");
    expect(others).toEqual([]);
    expect(found).toMatchObject({ key: "example|2025-Q1|a|", before: { fact: { numerator: 2 } } });
  });
});

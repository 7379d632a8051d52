import { factIndex, figure } from "@maatstaf/indicators";
import type { Aggregation, Fact } from "@maatstaf/indicators";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { card, countCard, fact, quarters, valueOf } from "./example.ts";

describe("figure over units", () => {
  it("G05: pools numerators and denominators, never averages percentages", () => {
    const facts = [
      fact({ unit: "Burgerzaken", numerator: 940, denominator: 1000 }),
      fact({ unit: "Omgeving", numerator: 12, denominator: 20 }),
      fact({ unit: "Sociaal", numerator: 45, denominator: 80 }),
    ];
    expect(valueOf(figure(card(), facts))).toBeCloseTo(90.636364, 6);
  });

  it("G06: pools sums and counts of a mean, never averages means", () => {
    const mean = card({ aggregation: "mean", scale: 1, unit: "" });
    const facts = [
      fact({ unit: "Burgerzaken", numerator: 8.1 * 300, denominator: 300 }),
      fact({ unit: "Omgeving", numerator: 6.9 * 20, denominator: 20 }),
      fact({ unit: "Sociaal", numerator: 7.4 * 80, denominator: 80 }),
    ];
    expect(valueOf(figure(mean, facts))).toBeCloseTo(7.9, 9);
  });

  it("takes a fact for the whole organisation instead of its units, never both", () => {
    const facts = [fact({ numerator: 90, denominator: 100 }), fact({ unit: "balie", numerator: 10, denominator: 50 })];
    expect(figure(card(), facts)).toMatchObject({ numerator: 90, denominator: 100 });
  });

  it("adds the cuts of a unit where the unit itself has no fact, along one set of dimensions only", () => {
    const facts = [
      fact({ unit: "balie", breakdown: { channel: "phone" }, numerator: 6, denominator: 10 }),
      fact({ unit: "balie", breakdown: { channel: "mail" }, numerator: 3, denominator: 10 }),
      fact({ unit: "balie", breakdown: { gender: "x" }, numerator: 9, denominator: 20 }),
    ];
    expect(figure(card(), facts)).toMatchObject({ numerator: 9, denominator: 20 });
  });
});

describe("figure over time", () => {
  const open = [12, 9, 15, 11];

  it("G43: a flow is summed, a stock is its last value or its average", () => {
    expect(valueOf(figure(countCard(), quarters(2025, [11, 14, 9, 13])))).toBe(47);
    expect(valueOf(figure(countCard({ aggregation: "stock" }), quarters(2025, open)))).toBe(11);
    expect(valueOf(figure(countCard({ aggregation: "stock", overTime: "average" }), quarters(2025, open)))).toBe(11.75);
  });

  it("a stock ratio and milestones are those of the last period", () => {
    const facts = quarters(2025, [
      [10, 20],
      [30, 40],
    ]);
    expect(valueOf(figure(card({ aggregation: "stock-ratio" }), facts))).toBe(75);
    expect(valueOf(figure(card({ aggregation: "milestones" }), facts))).toBe(75);
  });

  it("a survey is its last wave, never two waves together", () => {
    const survey = card({ aggregation: "survey" });
    const facts = [
      fact({ period: "2025-Q1", numerator: 40, denominator: 100, effectiveCount: 80 }),
      fact({ period: "2025-Q3", numerator: 60, denominator: 100, effectiveCount: 90 }),
    ];
    expect(figure(survey, facts)).toEqual({
      kind: "figure",
      value: 60,
      numerator: 60,
      denominator: 100,
      effectiveCount: 90,
    });
  });

  it("a rate divides by person-time that adds up, or by a population that does not", () => {
    const facts = quarters(2025, [
      [10, 1000],
      [20, 3000],
    ]);
    const perThousand = { aggregation: "rate", scale: 1000, unit: "per 1000 inwoners" } as const;
    expect(valueOf(figure(card(perThousand), facts))).toBe(7.5);
    expect(valueOf(figure(card({ ...perThousand, exposure: "population" }), facts))).toBe(15);
  });

  it("a boolean counts the units that are done, with their number", () => {
    const done = countCard({ aggregation: "boolean", scale: 100, unit: "%" });
    const facts = ["a", "b", "c", "d"].map((unit, index) => fact({ unit, numerator: index === 0 ? 0 : 1 }));
    expect(figure(done, facts)).toEqual({ kind: "figure", value: 75, numerator: 3, denominator: 4 });
  });
});

describe("a figure that is not there", () => {
  const mean = card({ aggregation: "mean", scale: 1, unit: "" });

  it.each([
    { why: "no-facts", of: card(), facts: [] },
    { why: "no-facts", of: card(), facts: [fact({ period: "2025-01", numerator: 1, denominator: 2 })] },
    { why: "zero-denominator", of: card(), facts: [fact({ numerator: 0, denominator: 0 })] },
    { why: "too-few", of: mean, facts: [fact({ numerator: 32, denominator: 4 })] },
  ])("$why", ({ why, of, facts }) => {
    expect(figure(of, facts)).toEqual({ kind: "no-figure", reason: why });
  });

  it("a ratio of few cases is a figure", () => {
    expect(valueOf(figure(card(), [fact({ numerator: 3, denominator: 4 })]))).toBe(75);
  });
});

describe("factIndex", () => {
  it("refuses two facts with one key, and says which", () => {
    const facts = [
      fact({ unit: "balie", numerator: 1, denominator: 2 }),
      fact({ unit: "balie", numerator: 2, denominator: 2 }),
    ];
    expect(() => figure(card(), facts)).toThrow(/two facts of example for 2025-Q1, unit balie, cut \(none\)/);
  });

  it("lists the periods of one kind, oldest first", () => {
    const facts = ["2025-Q2", "2024-Q4", "2025-01"].map((period) => fact({ period, numerator: 1 }));
    expect(factIndex(facts).indicator("example").periods("quarter")).toEqual(["2024-Q4", "2025-Q2"]);
  });
});

const FLOWS: readonly Aggregation[] = ["count", "ratio", "rate", "mean"];
const DIVIDED = new Set<Aggregation>(["ratio", "rate", "mean", "stock-ratio", "survey", "milestones"]);

/** Facts of three units over four quarters, with whole numbers, some of them missing. */
const factSets = fc
  .array(fc.record({ cell: fc.nat(11), numerator: fc.nat(1000), more: fc.integer({ min: 5, max: 1000 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) => new Map(rows.map((row) => [row.cell, row])))
  .map((cells) =>
    [...cells].map(([cell, { numerator, more }]) =>
      fact({
        period: `2025-Q${(cell % 4) + 1}`,
        unit: `unit-${Math.floor(cell / 4)}`,
        numerator,
        denominator: numerator + more,
      }),
    ),
  );

function cardOf(aggregation: Aggregation): ReturnType<typeof card> {
  return DIVIDED.has(aggregation) ? card({ aggregation, scale: 1, unit: "" }) : countCard({ aggregation });
}

/** All facts of each group as one fact. */
function merged(facts: readonly Fact[], keyOf: (fact: Fact) => string): Fact[] {
  const groups = new Map<string, Fact>();
  for (const one of facts) {
    const known = groups.get(keyOf(one));
    const sum = (field: "numerator" | "denominator"): number => (known?.[field] ?? 0) + (one[field] ?? 0);
    groups.set(keyOf(one), { ...(known ?? one), numerator: sum("numerator"), denominator: sum("denominator") });
  }
  return [...groups.values()];
}

describe("laws of figures", () => {
  it.each([...DIVIDED, "count", "stock"] as const)("%s: the order of facts does not matter", (aggregation) => {
    fc.assert(
      fc.property(factSets, fc.infiniteStream(fc.nat()), (facts, ranks) => {
        const shuffled = facts
          .map((one) => ({ one, rank: ranks.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ one }) => one);
        expect(figure(cardOf(aggregation), shuffled)).toEqual(figure(cardOf(aggregation), facts));
      }),
    );
  });

  it.each(FLOWS)("%s: merging periods equals aggregating their facts", (aggregation) => {
    fc.assert(
      fc.property(factSets, (facts) => {
        const together = merged(facts, ({ unit }) => unit ?? "").map((one) => ({
          ...one,
          period: fact({ numerator: 0 }).period,
        }));
        expect(figure(cardOf(aggregation), together)).toEqual(figure(cardOf(aggregation), facts));
      }),
    );
  });

  it.each([...DIVIDED, "count", "stock"] as const)(
    "%s: merging units equals aggregating their facts",
    (aggregation) => {
      fc.assert(
        fc.property(factSets, (facts) => {
          const together = merged(facts, ({ period }) => period);
          expect(figure(cardOf(aggregation), together)).toEqual(figure(cardOf(aggregation), facts));
        }),
      );
    },
  );

  it("scaling numerators and denominators alike leaves a ratio as it is; the card's scale scales it", () => {
    fc.assert(
      fc.property(factSets, fc.integer({ min: 2, max: 50 }), (facts, factor) => {
        const larger = facts.map((one) => ({
          ...one,
          numerator: one.numerator * factor,
          denominator: (one.denominator ?? 0) * factor,
        }));
        const share = valueOf(figure(cardOf("ratio"), facts));
        expect(valueOf(figure(cardOf("ratio"), larger))).toBeCloseTo(share, 12);
        expect(valueOf(figure(card(), facts))).toBeCloseTo(share * 100, 10);
        const counted = valueOf(figure(cardOf("count"), facts));
        expect(valueOf(figure(cardOf("count"), larger))).toBe(counted * factor);
      }),
    );
  });

  it("a pooled ratio lies between the lowest and the highest of its units", () => {
    fc.assert(
      fc.property(factSets, (facts) => {
        const shares = facts.map((one) => one.numerator / (one.denominator ?? 1));
        const pooled = valueOf(figure(cardOf("ratio"), facts));
        expect(pooled).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12);
        expect(pooled).toBeLessThanOrEqual(Math.max(...shares) + 1e-12);
      }),
    );
  });
});

import { differencingGuard, homogeneity } from "@maatstaf/statistics";
import { array, assert, integer, property, subarray } from "fast-check";
import { describe, expect, it } from "vitest";

describe("homogeneity", () => {
  it.each([
    [[20, 0], { kind: "nearly-all", answer: 0 }],
    [[0, 12, 0], { kind: "nearly-all", answer: 1 }],
    [[19, 1], { kind: "nearly-all", answer: 0 }],
    [[18, 1], { kind: "mixed" }],
    [[29, 1], { kind: "mixed" }],
    [[28, 1], { kind: "nearly-all", answer: 0 }],
    [[400, 0], { kind: "mixed" }],
    [[0, 0], { kind: "no-answers" }],
    [[], { kind: "no-answers" }],
  ])("of %o", (answers, result) => {
    expect(homogeneity(answers)).toEqual(result);
  });

  it("refuses counts and options it cannot use", () => {
    expect(() => homogeneity([1, -1])).toThrow(/answers\[1\] .* found -1/);
    expect(() => homogeneity([1], { share: 95 })).toThrow(/share .* found 95/);
    expect(() => homogeneity([1], { size: Number.NaN })).toThrow(/size .* found NaN/);
  });
});

describe("differencingGuard", () => {
  const sizes = { centre: 40, north: 25, harbour: 3, dyke: 2, empty: 0 };
  const whole = ["centre", "north", "harbour", "dyke", "empty"];

  it.each([
    { why: "a small group", requested: ["harbour"], published: [], units: ["harbour"], size: 3 },
    {
      why: "a small complement",
      requested: ["centre", "north", "dyke"],
      published: [whole],
      units: ["harbour"],
      size: 3,
    },
    {
      why: "a group a little larger than a published one",
      requested: ["north", "harbour"],
      published: [["north"]],
      units: ["harbour"],
      size: 3,
    },
    {
      why: "a chain of three totals",
      requested: ["north", "harbour"],
      published: [
        ["centre", "north"],
        ["centre", "harbour"],
      ],
      units: ["harbour"],
      size: 3,
    },
    {
      why: "the year so far less last month's",
      requested: ["jan", "feb", "mar"],
      published: [["jan", "feb"]],
      units: ["mar"],
      size: 4,
    },
  ])("refuses $why", ({ requested, published, units, size }) => {
    const people = { ...sizes, jan: 20, feb: 11, mar: 4 };
    expect(differencingGuard({ requested, published, sizes: people })).toEqual({ kind: "refused", units, size });
  });

  it("refuses two small blocks that come out together", () => {
    const result = differencingGuard({
      requested: ["centre", "north"],
      published: [
        ["centre", "north", "harbour"],
        ["centre", "north", "harbour", "dyke"],
      ],
      sizes: { centre: 40, north: 25, harbour: 2, dyke: 1 },
    });
    expect(result).toEqual({ kind: "refused", units: ["dyke"], size: 1 });
    const together = differencingGuard({
      requested: ["centre", "harbour"],
      published: [
        ["centre", "dyke"],
        ["centre", "harbour", "dyke", "north"],
        ["north", "harbour", "centre"],
        ["centre"],
      ],
      sizes: { centre: 40, north: 25, harbour: 2, dyke: 1 },
    });
    expect(together.kind).toBe("refused");
  });

  it("allows what keeps every difference at the threshold", () => {
    expect(differencingGuard({ requested: ["centre"], published: [whole], sizes })).toEqual({ kind: "allowed" });
    expect(differencingGuard({ requested: whole, published: [], sizes })).toEqual({ kind: "allowed" });
    // Harbour and dyke together are five people; no total tells them apart.
    expect(differencingGuard({ requested: ["centre", "north"], published: [whole], sizes })).toEqual({
      kind: "allowed",
    });
    // Two overlapping groups whose difference is only known as a difference.
    expect(differencingGuard({ requested: ["centre", "harbour"], published: [["centre", "dyke"]], sizes })).toEqual({
      kind: "allowed",
    });
    expect(differencingGuard({ requested: ["empty"], published: [], sizes })).toEqual({ kind: "allowed" });
  });

  it("is undecided rather than wrong when there is too much to try", () => {
    // Six halves that tell sixty streets of one person apart: tens of millions of sets stay below ten people.
    const streets = Array.from({ length: 60 }, (_, place) => `street ${place}`);
    const published = [0, 1, 2, 3, 4, 5].map((bit) => streets.filter((_, place) => ((place >> bit) & 1) === 1));
    const result = differencingGuard({
      requested: streets,
      published,
      sizes: Object.fromEntries(streets.map((street) => [street, 1])),
      threshold: 10,
    });
    expect(result).toEqual({ kind: "undecided", blocks: 60 });
  });

  it("refuses every difference of two groups below the threshold, and every small group", () => {
    const units = ["a", "b", "c", "d", "e", "f"];
    assert(
      property(
        subarray(units, { minLength: 1 }),
        array(subarray(units, { minLength: 1 }), { maxLength: 4 }),
        array(integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 6 }),
        (requested, published, drawn) => {
          const people = Object.fromEntries(units.map((unit, place) => [unit, drawn[place] ?? 0]));
          const size = (group: readonly string[]): number => group.reduce((sum, unit) => sum + (people[unit] ?? 0), 0);
          const small = (group: readonly string[]): boolean => size(group) > 0 && size(group) < 5;
          const leaks = published.some((group) => {
            const inside = requested.every((unit) => group.includes(unit));
            const around = group.every((unit) => requested.includes(unit));
            const rest = [...group, ...requested].filter((unit) => !(group.includes(unit) && requested.includes(unit)));
            return (inside || around) && small(rest);
          });
          const { kind } = differencingGuard({ requested, published, sizes: people });
          expect(leaks || small(requested) ? kind : "refused").toBe("refused");
        },
      ),
    );
  });

  it("refuses nothing that it then cannot show: the group named is below the threshold", () => {
    const units = ["a", "b", "c", "d", "e"];
    assert(
      property(
        subarray(units, { minLength: 1 }),
        array(subarray(units, { minLength: 1 }), { maxLength: 4 }),
        (requested, published) => {
          const people = { a: 2, b: 3, c: 9, d: 1, e: 6 };
          const result = differencingGuard({ requested, published, sizes: people });
          const named = result.kind === "refused" ? result.units : [];
          const size = named.reduce((sum, unit) => sum + people[unit as keyof typeof people], 0);
          expect(result.kind === "refused" ? result.size : 0).toBe(size);
          expect(size).toBeLessThan(5);
        },
      ),
    );
  });

  it("refuses units without a size", () => {
    expect(() => differencingGuard({ requested: ["x"], published: [], sizes })).toThrow(/unit "x", found none/);
    expect(() => differencingGuard({ requested: ["x"], published: [], sizes: { x: 1.5 } })).toThrow(/found 1.5/);
    expect(() => differencingGuard({ requested: [], published: [], sizes, threshold: 0 })).toThrow(
      /threshold .* found 0/,
    );
  });
});

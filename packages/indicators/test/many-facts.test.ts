import { factIndex, reading } from "@maatstaf/indicators";
import type { Fact } from "@maatstaf/indicators";
import { period } from "@maatstaf/kernel";
import { expect, it } from "vitest";
import { at, card } from "./example.ts";

/** Far above what it takes (some 10 ms), far below what searching all facts for each card and period would. */
const CEILING_MS = 1000;

it("twelve cards are read from 12 000 facts at once, each touching its own", () => {
  const cards = Array.from({ length: 12 }, (_, place) => card({ id: `card-${place}`, frequency: "month" }));
  const months = Array.from({ length: 40 }, (_, month) => {
    return period(`${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`);
  });
  const facts = cards.flatMap(({ id }) =>
    months.flatMap((month, place) =>
      Array.from({ length: 25 }, (_, unit): Fact => {
        const numerator = 80 + ((place * unit) % 20);
        return {
          indicatorId: id,
          period: month,
          unit: `unit-${unit}`,
          numerator,
          denominator: 100,
          provisional: false,
        };
      }),
    ),
  );
  expect(facts).toHaveLength(12_000);
  const start = performance.now();
  const index = factIndex(facts);
  const found = cards.map((one) => reading(one, index, at("2025-04", "2025-06-01")));
  expect(performance.now() - start).toBeLessThan(CEILING_MS);
  expect(found.every(({ data, series }) => data.kind === "complete" && series.length === 40)).toBe(true);
});

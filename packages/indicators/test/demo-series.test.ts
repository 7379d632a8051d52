/// <reference types="node" />
import { readFileSync } from "node:fs";
import { reading } from "@maatstaf/indicators";
import type { IndicatorCard } from "@maatstaf/indicators";
import { sharedFile } from "@maatstaf/testkit";
import { describe, expect, it } from "vitest";
import { at, card, countCard, quarters, valueOf } from "./example.ts";

/** Twelve quarters of one demo indicator, and its three years as they are printed. */
interface DemoSeries {
  readonly type: string;
  readonly quarters: readonly (readonly [number, number])[];
  readonly years: readonly number[];
}

const perThousand = { aggregation: "rate", scale: 1, unit: "" } as const;

/** How each kind of the demo is measured. KPI-06 divides by inhabitants, KPI-24 by days of stay. */
function cardOf(code: string, type: string): IndicatorCard {
  switch (type) {
    case "count":
      return countCard();
    case "stock":
      return countCard({ aggregation: "stock" });
    case "rate":
      return card({ ...perThousand, ...(code === "KPI-06" ? { exposure: "population" } : {}) });
    case "stock_rate":
      return card({ aggregation: "stock-ratio", scale: 1, unit: "" });
    case "mean":
    case "mean_y":
      return card({ aggregation: "mean", scale: 1, unit: "" });
    case "ytd":
      return card({ aggregation: "milestones" });
    case "ratio_stock":
      return card({ aggregation: "stock-ratio" });
    default:
      return card();
  }
}

const file = sharedFile("domain/demo_series.json");
const demo = file === undefined ? {} : (JSON.parse(readFileSync(file, "utf8")) as Record<string, DemoSeries>);

describe.skipIf(file === undefined)("the 25 series of the demo municipality, pooled per year", () => {
  it.each(Object.entries(demo))("%s", (code, { type, quarters: facts, years }) => {
    const of = cardOf(code, type);
    const isCounted = of.denominator === undefined;
    const offered = quarters(
      2023,
      facts.map((pair) => (isCounted ? pair[0] : pair)),
    );
    // A yearly wave is the one of the last quarter.
    const measured = type === "mean_y" ? offered.filter(({ period }) => period.endsWith("Q4")) : offered;
    for (const [index, printed] of years.entries()) {
      const found = reading(of, measured, at(String(2023 + index), "2026-02-01"));
      const decimals = String(printed).split(".")[1]?.length ?? 0;
      expect(Math.abs(valueOf(found.figure) - printed)).toBeLessThanOrEqual(0.5 * 10 ** -Math.max(decimals, 1) + 1e-9);
    }
  });
});

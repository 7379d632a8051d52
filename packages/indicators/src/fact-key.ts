import type { Fact } from "./fact.ts";

/**
 * The key of a fact: indicator, period, unit and cut. Two facts with one key say the same thing twice; the later one
 * supersedes the earlier.
 *
 * @returns Text that is equal exactly when the four are equal, whatever the order of the dimensions of the cut.
 *
 * @example
 * ```ts
 * import { Fact, factKey } from "@maatstaf/indicators";
 *
 * const fact = Fact.parse({ indicatorId: "complaints", period: "2025-Q1", unit: "balie", numerator: 4 });
 * factKey(fact) // => "complaints|2025-Q1|balie|"
 * ```
 */
export function factKey(fact: Pick<Fact, "indicatorId" | "period" | "unit" | "breakdown">): string {
  return `${fact.indicatorId}|${fact.period}|${escaped(fact.unit ?? "")}|${breakdownKey(fact.breakdown)}`;
}

/** The key of a cut: its dimensions in alphabetical order, `dimension=category` joined by `&`; empty for no cut. */
export function breakdownKey(breakdown: Fact["breakdown"]): string {
  if (breakdown === undefined) return "";
  return Object.entries(breakdown)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([dimension, category]) => `${escaped(dimension)}=${escaped(category)}`)
    .join("&");
}

function escaped(text: string): string {
  return text.replace(/[\\|&=]/gu, String.raw`\$&`);
}

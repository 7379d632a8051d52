import { pooled } from "./base.ts";
import type { Base } from "./base.ts";
import { frequencyBase } from "./cell-base.ts";
import { smallestCutSet } from "./cut-set.ts";
import type { Cell } from "./fact-index.ts";
import type { Fact } from "./fact.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** The dimension whose categories are the units of the facts themselves. */
const UNIT = "unit";

/** The base numbers of one cut: a category for each of its dimensions. */
export interface CutBase {
  readonly categories: readonly string[];
  readonly base: Base;
}

/**
 * Base numbers of the cuts of cells along dimensions, one for each combination of categories there is. Of a unit with
 * several sets of dimensions the smallest one that will do counts.
 */
export function cutBases(
  card: IndicatorCard,
  cells: readonly Cell[],
  dimensions: readonly string[],
): readonly CutBase[] {
  const values = card.quantile?.dimension;
  const own = dimensions.filter((dimension) => dimension !== UNIT);
  const wanted = values === undefined ? own : [...own, values];
  const parts = new Map<string, { readonly categories: readonly string[]; readonly facts: Fact[] }>();
  for (const cell of cells) {
    for (const fact of smallestCutSet(cell.cuts, wanted)) {
      const categories = dimensions.map((one) => (one === UNIT ? cell.unit : fact.breakdown?.[one]) ?? "");
      const key = JSON.stringify(categories);
      const part = parts.get(key);
      if (part === undefined) parts.set(key, { categories, facts: [fact] });
      else part.facts.push(fact);
    }
  }
  return [...parts.values()].flatMap(({ categories, facts }) => {
    const base = values === undefined ? pooled(facts) : frequencyBase(facts, values);
    return base === undefined ? [] : [{ categories, base }];
  });
}

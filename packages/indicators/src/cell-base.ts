import { pooled } from "./base.ts";
import type { Base } from "./base.ts";
import { smallestCutSet } from "./cut-set.ts";
import type { Cell } from "./fact-index.ts";
import type { Fact } from "./fact.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** Base numbers of one cell; of a quantile how often each value occurs in it. */
export function cellBase({ quantile }: Pick<IndicatorCard, "quantile">, cell: Cell): Base | undefined {
  if (quantile === undefined) return cell.total;
  return frequencyBase(smallestCutSet(cell.cuts, [quantile.dimension]), quantile.dimension);
}

/** How often each value of a dimension occurs in facts that are cut along it. */
export function frequencyBase(facts: readonly Fact[], dimension: string): Base | undefined {
  const total = pooled(facts);
  if (total === undefined) return undefined;
  const frequencies = new Map<string, number>();
  for (const { breakdown, numerator } of facts) {
    const category = breakdown?.[dimension];
    if (category !== undefined) frequencies.set(category, (frequencies.get(category) ?? 0) + numerator);
  }
  const { numerator, provisional } = total;
  return { numerator, provisional, facts: facts.length, frequencies };
}

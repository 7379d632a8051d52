import type { Fact } from "./fact.ts";

/**
 * The cuts along the smallest set of dimensions that holds those asked for. Each set of dimensions is complete in itself,
 * so that cuts of one set may be added and cuts of two sets may not.
 */
export function smallestCutSet(cuts: readonly Fact[], dimensions: readonly string[]): readonly Fact[] {
  const sets = new Map<string, { readonly size: number; readonly facts: Fact[] }>();
  for (const fact of cuts) {
    const own = Object.keys(fact.breakdown ?? {});
    if (!dimensions.every((dimension) => own.includes(dimension))) continue;
    const key = own.toSorted().join("&");
    const set = sets.get(key);
    if (set === undefined) sets.set(key, { size: own.length, facts: [fact] });
    else set.facts.push(fact);
  }
  const [smallest] = [...sets].toSorted(([a, x], [b, y]) => x.size - y.size || (a < b ? -1 : 1));
  return smallest?.[1].facts ?? [];
}

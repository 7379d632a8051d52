import { factKey } from "@maatstaf/indicators";
import { factDifference } from "./fact-difference.ts";
import type { PlacedFact } from "./placed-fact.ts";
import type { ProblemList } from "./problem.ts";

/**
 * Facts by key, with a problem for every key that stands there twice: `duplicate-fact` where both say the same,
 * `contradicting-facts` where they do not.
 */
export function factsByKey(facts: readonly PlacedFact[], problems: ProblemList): ReadonlyMap<string, PlacedFact> {
  const byKey = new Map<string, PlacedFact>();
  for (const placed of facts) {
    const key = factKey(placed.fact);
    const first = byKey.get(key);
    if (first === undefined) {
      byKey.set(key, placed);
      continue;
    }
    const difference = factDifference(first.fact, placed.fact);
    problems.add({
      file: placed.file,
      row: placed.row,
      code: difference === undefined ? "duplicate-fact" : "contradicting-facts",
      params: {
        otherFile: first.file,
        otherRow: first.row,
        first: difference?.first ?? "",
        second: difference?.second ?? "",
      },
    });
  }
  return byKey;
}

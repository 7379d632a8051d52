import { factSetIssues } from "@maatstaf/indicators";
import type { PlacedFact } from "./placed-fact.ts";
import type { ProblemList } from "./problem.ts";

/** A problem for each cut that does not add up to the whole of its unit, at the row of the whole. */
export function unevenCuts(facts: readonly PlacedFact[], problems: ProblemList): void {
  const cut = new Set(facts.flatMap(({ fact }) => (fact.breakdown === undefined ? [] : [fact.indicatorId])));
  if (cut.size === 0) return;
  const concerned = facts.filter(({ fact }) => cut.has(fact.indicatorId));
  for (const { code, indexes, params } of factSetIssues(concerned.map(({ fact }) => fact))) {
    const place = concerned.find(
      (_, index) => indexes.includes(index) && concerned[index]?.fact.breakdown === undefined,
    );
    if (code !== "cuts-do-not-add-up" || place === undefined) continue;
    problems.add({ file: place.file, row: place.row, column: String(params["field"]), code, params });
  }
}

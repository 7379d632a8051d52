import { Fact, factIssues, factKey } from "@maatstaf/indicators";
import type { IndicatorCard, IndicatorId, UnitId } from "@maatstaf/indicators";
import { inputIssues } from "@maatstaf/kernel";
import type { InputIssue } from "@maatstaf/kernel";
import type { FactEntry } from "./indicator-store.ts";

/** What facts are checked against: the cards, and the units of the organisation (none listed: any unit is accepted). */
export interface FactContext {
  readonly cards: ReadonlyMap<IndicatorId, IndicatorCard>;
  readonly units: ReadonlySet<UnitId>;
}

/** Facts ready to append, or everything that is wrong with them; paths are `[index].field`. */
export type CheckedFacts =
  | { readonly kind: "entries"; readonly entries: readonly FactEntry[] }
  | { readonly kind: "issues"; readonly issues: readonly InputIssue[] };

/** Decodes a list of facts and checks each against its card, its unit and the rest of the list. */
export function factEntries(input: unknown, context: FactContext): CheckedFacts {
  if (!Array.isArray(input)) return { kind: "issues", issues: [{ path: "", code: "not-a-list", params: {} }] };
  const entries: FactEntry[] = [];
  const issues: InputIssue[] = [];
  const seen = new Map<string, number>();
  for (const [index, item] of input.entries()) {
    const decoded = Fact.safeParse(item);
    if (!decoded.success) {
      issues.push(...inputIssues(decoded.error, item).map((issue) => placed(index, issue)));
      continue;
    }
    const fact: Fact = decoded.data;
    issues.push(...contextIssues(fact, context).map((issue) => placed(index, issue)));
    const key = factKey(fact);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else issues.push(placed(index, { path: "", code: "duplicate-fact", params: { first: first + 1 } }));
    entries.push({ fact, cardVersion: context.cards.get(fact.indicatorId)?.version ?? 0 });
  }
  return issues.length > 0 ? { kind: "issues", issues } : { kind: "entries", entries };
}

function contextIssues(fact: Fact, { cards, units }: FactContext): readonly InputIssue[] {
  const card = cards.get(fact.indicatorId);
  if (card === undefined) {
    return [{ path: "indicatorId", code: "unknown-indicator", params: { found: fact.indicatorId } }];
  }
  const unitIssues: InputIssue[] =
    fact.unit !== undefined && units.size > 0 && !units.has(fact.unit)
      ? [{ path: "unit", code: "unit-not-in-organisation", params: { found: fact.unit } }]
      : [];
  return [...factIssues(card, fact).map(({ field, code, params }) => ({ path: field, code, params })), ...unitIssues];
}

function placed(index: number, issue: InputIssue): InputIssue {
  const place = `[${index}]`;
  if (issue.path === "") return { ...issue, path: place };
  return { ...issue, path: issue.path.startsWith("[") ? `${place}${issue.path}` : `${place}.${issue.path}` };
}

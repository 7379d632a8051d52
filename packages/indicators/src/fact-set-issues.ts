import { pooled } from "./base.ts";
import type { Base } from "./base.ts";
import { breakdownKey, factKey } from "./fact-key.ts";
import type { Fact } from "./fact.ts";
import type { IssueParams } from "./issue-path.ts";

/** What is wrong with facts taken together. `indexes` are the places of the facts concerned, in ascending order. */
export interface FactSetIssue {
  readonly code: "fact-twice" | "cuts-do-not-add-up";
  readonly indexes: readonly number[];
  readonly params: IssueParams;
}

/**
 * What is wrong with facts taken together: one key twice, or the cuts of a unit that do not add up to its whole. What
 * belongs to no category needs a category of its own (*onbekend*).
 *
 * @example
 * ```ts
 * import { Fact, factSetIssues } from "@maatstaf/indicators";
 *
 * const facts = [
 *   Fact.parse({ indicatorId: "calls", period: "2025-Q1", numerator: 10 }),
 *   Fact.parse({ indicatorId: "calls", period: "2025-Q1", breakdown: { channel: "phone" }, numerator: 6 }),
 *   Fact.parse({ indicatorId: "calls", period: "2025-Q1", breakdown: { channel: "mail" }, numerator: 3 }),
 * ];
 * factSetIssues(facts)[0]?.code // => "cuts-do-not-add-up"
 * factSetIssues(facts)[0]?.params // => { dimension: "channel", field: "numerator", found: 9, expected: 10 }
 * ```
 */
export function factSetIssues(facts: readonly Fact[]): FactSetIssue[] {
  const cells = groupedIndexes(facts, ({ indicatorId, period, unit }) => factKey({ indicatorId, period, unit }));
  return [...cells.values()].flatMap((indexes) => twice(facts, indexes).concat(uneven(facts, indexes)));
}

function twice(facts: readonly Fact[], cell: readonly number[]): FactSetIssue[] {
  const byCut = groupedIndexes(facts, (fact) => breakdownKey(fact.breakdown), cell);
  return [...byCut.values()].flatMap((indexes) => {
    const [first] = indexes.map((index) => facts[index]);
    return indexes.length === 1 || first === undefined
      ? []
      : [{ code: "fact-twice" as const, indexes, params: { key: factKey(first) } }];
  });
}

function uneven(facts: readonly Fact[], cell: readonly number[]): FactSetIssue[] {
  const bySet = groupedIndexes(
    facts,
    (fact) =>
      Object.keys(fact.breakdown ?? {})
        .toSorted()
        .join(" × "),
    cell,
  );
  const [wholeIndex] = bySet.get("") ?? [];
  const whole = wholeIndex === undefined ? undefined : facts[wholeIndex];
  if (wholeIndex === undefined || whole === undefined) return [];
  return [...bySet].flatMap(([dimension, indexes]) => {
    if (dimension === "") return [];
    const sum = pooled(indexes.flatMap((index) => facts[index] ?? []));
    const field = sum === undefined ? undefined : unequalField(whole, sum);
    if (sum === undefined || field === undefined) return [];
    const params = { dimension, field, found: sum[field] ?? 0, expected: whole[field] ?? 0 };
    return [
      { code: "cuts-do-not-add-up" as const, indexes: [wholeIndex, ...indexes].toSorted((a, b) => a - b), params },
    ];
  });
}

/** Sums of decimals may differ in the last places. */
const ROUNDING = 1e-9;

function unequalField(whole: Base, sum: Base): "numerator" | "denominator" | undefined {
  if (!isEqual(whole.numerator, sum.numerator)) return "numerator";
  const { denominator = 0 } = whole;
  return isEqual(denominator, sum.denominator ?? 0) ? undefined : "denominator";
}

function groupedIndexes(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => string,
  among: Iterable<number> = facts.keys(),
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const index of among) {
    const fact = facts[index];
    if (fact === undefined) continue;
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups;
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a));
}

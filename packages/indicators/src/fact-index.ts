import { comparePeriods, periodKind } from "@maatstaf/kernel";
import type { Period, PeriodKind } from "@maatstaf/kernel";
import { pooled } from "./base.ts";
import type { Base } from "./base.ts";
import type { Fact } from "./fact.ts";
import { breakdownKey } from "./fact-key.ts";
import type { IndicatorId, UnitId } from "./identifier.ts";

/** The facts of one unit (or of the organisation as a whole: `undefined`) in one period. */
export interface Cell {
  readonly unit: UnitId | undefined;
  /** Base numbers of the whole cell: its fact without breakdown, or else its cuts together. */
  readonly total: Base;
  /** The facts with a breakdown, in the order of their keys. */
  readonly cuts: readonly Fact[];
}

/** The facts of one indicator, ordered for reading. */
export interface IndicatorFacts {
  /** Periods of one kind that have facts, oldest first. */
  readonly periods: (kind: PeriodKind) => readonly Period[];
  /** Cells of a period in the order of their units; empty where there are no facts. */
  readonly cells: (period: Period) => readonly Cell[];
}

/** Facts of any number of indicators, sorted once so that many readings need not search. */
export interface FactIndex {
  readonly kind: "fact-index";
  readonly indicator: (id: IndicatorId) => IndicatorFacts;
}

/**
 * An index over facts. Build it once for a set of facts and read every card from it: a reading then touches the facts
 * of its own indicator only.
 *
 * @param facts - Facts of any indicators, in any order, one per {@link factKey}. The index keeps the facts as they are
 *   now; it does not see later changes of the array.
 * @throws RangeError where two facts have one key, at the first reading of that period: keep the one that counts.
 *
 * @example
 * ```ts
 * import { Fact, factIndex } from "@maatstaf/indicators";
 * import { period } from "@maatstaf/kernel";
 *
 * const facts = [Fact.parse({ indicatorId: "complaints", period: "2025-Q1", unit: "balie", numerator: 4 })];
 * factIndex(facts).indicator("complaints").periods("quarter") // => ["2025-Q1"]
 * factIndex(facts).indicator("complaints").cells(period("2025-Q1"))[0]?.total.numerator // => 4
 * ```
 */
export function factIndex(facts: readonly Fact[]): FactIndex {
  const indicators = new Map<IndicatorId, Map<Period, Fact[]>>();
  for (const fact of facts) {
    let periods = indicators.get(fact.indicatorId);
    if (periods === undefined) indicators.set(fact.indicatorId, (periods = new Map()));
    const bucket = periods.get(fact.period);
    if (bucket === undefined) periods.set(fact.period, [fact]);
    else bucket.push(fact);
  }
  const ready = new Map<IndicatorId, IndicatorFacts>();
  return {
    kind: "fact-index",
    indicator: (id) => {
      const known = ready.get(id);
      if (known !== undefined) return known;
      const built = indicatorFacts(indicators.get(id) ?? new Map<Period, Fact[]>());
      ready.set(id, built);
      return built;
    },
  };
}

/** The index itself, or one built over the facts. */
export function indexed(facts: readonly Fact[] | FactIndex): FactIndex {
  return "kind" in facts ? facts : factIndex(facts);
}

function indicatorFacts(buckets: ReadonlyMap<Period, readonly Fact[]>): IndicatorFacts {
  const cells = new Map<Period, readonly Cell[]>();
  const periods = new Map<PeriodKind, readonly Period[]>();
  return {
    periods: (kind) => {
      const known = periods.get(kind);
      if (known !== undefined) return known;
      const found = [...buckets.keys()].filter((period) => periodKind(period) === kind).toSorted(comparePeriods);
      periods.set(kind, found);
      return found;
    },
    cells: (period) => {
      const known = cells.get(period);
      if (known !== undefined) return known;
      const found = cellsOf(buckets.get(period) ?? []);
      cells.set(period, found);
      return found;
    },
  };
}

/** The cells of one period, in the order of their units. */
function cellsOf(facts: readonly Fact[]): readonly Cell[] {
  const sorted = facts.toSorted((a, b) => (a.unit === b.unit ? 0 : (a.unit ?? "") < (b.unit ?? "") ? -1 : 1));
  const cells: Cell[] = [];
  let start = 0;
  for (let end = 1; end <= sorted.length; end += 1) {
    if (end < sorted.length && sorted[end]?.unit === sorted[start]?.unit) continue;
    cells.push(cellOf(sorted.slice(start, end)));
    start = end;
  }
  return cells;
}

/** The cell of facts of one unit and period. */
function cellOf(facts: readonly Fact[]): Cell {
  const [only] = facts;
  if (facts.length === 1 && only !== undefined && only.breakdown === undefined) {
    return { unit: only.unit, total: only, cuts: NO_CUTS };
  }
  const byKey = new Map<string, Fact>();
  for (const fact of facts) {
    const key = breakdownKey(fact.breakdown);
    if (byKey.has(key)) refuseTwice(fact, key);
    byKey.set(key, fact);
  }
  const cuts = [...byKey]
    .filter(([key]) => key !== "")
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, fact]) => fact);
  const total = byKey.get("") ?? pooled(wholeFromCuts(cuts));
  if (total === undefined) throw new RangeError("factIndex: a cell without facts; this is a fault of factIndex itself");
  return { unit: only?.unit, total, cuts };
}

const NO_CUTS: readonly Fact[] = [];

function refuseTwice(fact: Fact, key: string): never {
  throw new RangeError(
    `factIndex: found two facts of ${fact.indicatorId} for ${fact.period}, unit ${fact.unit ?? "(none)"}, ` +
      `cut ${key === "" ? "(none)" : key}; pass one fact per factKey, the one that counts`,
  );
}

/**
 * The cuts that together make up their unit. Where a unit is broken down along several sets of dimensions, each set is
 * complete in itself; the first in alphabetical order stands for all of them.
 */
function wholeFromCuts(cuts: readonly Fact[]): readonly Fact[] {
  const sets = new Map<string, Fact[]>();
  for (const fact of cuts) {
    const dimensions = Object.keys(fact.breakdown ?? {})
      .toSorted()
      .join("&");
    const set = sets.get(dimensions);
    if (set === undefined) sets.set(dimensions, [fact]);
    else set.push(fact);
  }
  const [first] = [...sets].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return first?.[1] ?? [];
}

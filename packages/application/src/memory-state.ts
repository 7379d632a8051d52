import { factKey } from "@maatstaf/indicators";
import type { IndicatorId } from "@maatstaf/indicators";
import { factChanges } from "./fact-changes.ts";
import { frozen } from "./frozen.ts";
import type { CardVersion, FactEntry, ImportOutcome, RecordedFact } from "./indicator-store.ts";
import type { Receipt } from "./transactions.ts";
import type { OrganisationProfile } from "./workspace.ts";

/** Everything the memory store holds: one immutable value, replaced as a whole. */
export interface MemoryState {
  readonly profile: OrganisationProfile | undefined;
  readonly cards: ReadonlyMap<IndicatorId, readonly CardVersion[]>;
  readonly facts: ReadonlyMap<IndicatorId, readonly RecordedFact[]>;
  readonly receipts: ReadonlyMap<string, Receipt>;
}

/** Who acts, and when. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}

/** The state before anything was saved. */
export const EMPTY: MemoryState = { profile: undefined, cards: new Map(), facts: new Map(), receipts: new Map() };

/** The state after appending facts, and what that did; facts with the content they already had leave no trace. */
export function withFacts(
  state: MemoryState,
  offered: readonly FactEntry[],
  stamp: Stamp,
): readonly [ImportOutcome, MemoryState] {
  const ids = new Set(offered.map(({ fact }) => fact.indicatorId));
  const recorded = [...ids].flatMap((id) => state.facts.get(id) ?? []);
  const current = new Map(recorded.filter((row) => row.isCurrent).map((row) => [factKey(row.fact), row.fact]));
  const { outcome, entries } = factChanges(offered, current);
  const replaced = new Set(entries.filter(({ supersedes }) => supersedes).map(({ key }) => key));
  const facts = new Map(state.facts);
  for (const id of ids)
    facts.set(
      id,
      (state.facts.get(id) ?? []).map((row) => corrected(row, replaced)),
    );
  const fresh = entries.map(({ entry }) =>
    frozen({ ...entry, recordedAt: stamp.at, recordedBy: stamp.by, isCurrent: true }),
  );
  for (const id of ids) {
    facts.set(id, [...(facts.get(id) ?? []), ...fresh.filter(({ fact }) => fact.indicatorId === id)]);
  }
  return [outcome, { ...state, facts }];
}

function corrected(row: RecordedFact, replaced: ReadonlySet<string>): RecordedFact {
  return row.isCurrent && replaced.has(factKey(row.fact)) ? Object.freeze({ ...row, isCurrent: false }) : row;
}

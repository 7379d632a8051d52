import { factKey } from "@maatstaf/indicators";
import type { IndicatorId } from "@maatstaf/indicators";
import { canonicalJson } from "./canonical-json.ts";
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
  entries: readonly FactEntry[],
  stamp: Stamp,
): readonly [ImportOutcome, MemoryState] {
  const facts = new Map(state.facts);
  const outcome = { added: 0, unchanged: 0, superseded: 0 };
  const ids = new Set(entries.map(({ fact }) => fact.indicatorId));
  for (const id of ids) {
    const recorded = state.facts.get(id) ?? [];
    const current = new Map(recorded.filter((row) => row.isCurrent).map((row) => [factKey(row.fact), row]));
    const replaced = new Set<RecordedFact>();
    const fresh: RecordedFact[] = [];
    for (const entry of entries.filter(({ fact }) => fact.indicatorId === id)) {
      const standing = current.get(factKey(entry.fact));
      if (standing !== undefined && canonicalJson(standing.fact) === canonicalJson(entry.fact)) {
        outcome.unchanged += 1;
        continue;
      }
      if (standing === undefined) outcome.added += 1;
      else {
        outcome.superseded += 1;
        replaced.add(standing);
      }
      fresh.push(frozen({ ...entry, recordedAt: stamp.at, recordedBy: stamp.by, isCurrent: true }));
    }
    const kept = recorded.map((row) => (replaced.has(row) ? Object.freeze({ ...row, isCurrent: false }) : row));
    facts.set(id, [...kept, ...fresh]);
  }
  return [outcome, { ...state, facts }];
}

import * as Context from "effect/Context";
import type * as Effect from "effect/Effect";
import type { Fact, IndicatorCard, IndicatorId } from "@maatstaf/indicators";
import type { NotFound, StaleVersion, StoreUnavailable } from "./failures.ts";
import type { OrganisationProfile, Workspace } from "./workspace.ts";

/** One saved version of a card, with who saved it and when. */
export interface CardVersion {
  readonly card: IndicatorCard;
  /** Instant in UTC, `YYYY-MM-DDThh:mm:ss.sssZ`. */
  readonly savedAt: string;
  readonly savedBy: string;
}

/** A fact as it was recorded, current or corrected since (meting). */
export interface RecordedFact {
  readonly fact: Fact;
  /** Version of the card the fact was measured with. */
  readonly cardVersion: number;
  /** Instant in UTC, `YYYY-MM-DDThh:mm:ss.sssZ`. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** `false` once a later fact with the same key took its place. */
  readonly isCurrent: boolean;
}

/** A fact to append, with the version of the card it was measured with. */
export interface FactEntry {
  readonly fact: Fact;
  readonly cardVersion: number;
}

/** What an import did: counts of facts. `unchanged` ones were there already with the same content. */
export interface ImportOutcome {
  readonly added: number;
  readonly unchanged: number;
  readonly superseded: number;
}

/**
 * Port: where cards, facts and the organisation are kept.
 *
 * Every read gives fresh or frozen values: nothing a caller does to them reaches the store. Every write is durable when
 * its effect succeeds, all of it or nothing. Reads see the last durable state, never a write that is still under way,
 * except inside the transaction that makes it.
 *
 * - `organisation`: the profile, or `NotFound` before the first import.
 * - `saveOrganisation`: replaces the profile; the same content again changes nothing.
 * - `cards`: the newest version of every card, by id. `card(id)`: one of them. `cardVersions(id)`: all, oldest first.
 * - `saveCard(card, expectedVersion)`: adds `card` as the newest version. `expectedVersion` is the version it takes the
 *   place of, `undefined` for a new card; when that is not the newest, `StaleVersion`. `card.version` must be higher.
 * - `facts(id)`: the current facts of one indicator, in the order of their keys. `factHistory(id)`: also the corrected ones, in
 *   the order in which they were recorded.
 * - `appendFacts(entries)`: adds facts; one with the key of a current fact and other content takes its place, one with the
 *   same content changes nothing. Keys within one call are unique. `NotFound` when a card version is not there.
 * - `snapshot`: everything current, at one moment.
 *
 * Whoever writes a store runs the suite of `@maatstaf/application/store-contract` on it.
 */
export class IndicatorStore extends Context.Service<
  IndicatorStore,
  {
    readonly organisation: Effect.Effect<OrganisationProfile, NotFound | StoreUnavailable>;
    readonly saveOrganisation: (profile: OrganisationProfile) => Effect.Effect<void, StoreUnavailable>;
    readonly cards: Effect.Effect<readonly IndicatorCard[], StoreUnavailable>;
    readonly card: (id: IndicatorId) => Effect.Effect<IndicatorCard, NotFound | StoreUnavailable>;
    readonly cardVersions: (id: IndicatorId) => Effect.Effect<readonly CardVersion[], StoreUnavailable>;
    readonly saveCard: (
      card: IndicatorCard,
      expectedVersion?: number,
    ) => Effect.Effect<void, StaleVersion | StoreUnavailable>;
    readonly facts: (id: IndicatorId) => Effect.Effect<readonly Fact[], StoreUnavailable>;
    readonly factHistory: (id: IndicatorId) => Effect.Effect<readonly RecordedFact[], StoreUnavailable>;
    readonly appendFacts: (entries: readonly FactEntry[]) => Effect.Effect<ImportOutcome, NotFound | StoreUnavailable>;
    readonly snapshot: Effect.Effect<Workspace, NotFound | StoreUnavailable>;
  }
>()("@maatstaf/application/IndicatorStore") {}

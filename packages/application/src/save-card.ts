import * as Effect from "effect/Effect";
import { IndicatorCard, cardIssues, formulaIssues } from "@maatstaf/indicators";
import { canonicalJson } from "./canonical-json.ts";
import { decode } from "./decode.ts";
import { InvalidInput, StaleVersion } from "./failures.ts";
import type { StoreUnavailable } from "./failures.ts";
import { IndicatorStore } from "./indicator-store.ts";
import { Transactions } from "./transactions.ts";

/** A card as it is offered, and the version its author started from (`undefined` for a new card). */
export interface CardOffer {
  readonly card: unknown;
  readonly expectedVersion?: number | undefined;
}

/**
 * Saves a card as the next version of its definition (indicatorfiche bewaren).
 *
 * The version is given by the store, one above `expectedVersion`, whatever the offered card says: facts keep pointing to
 * the definition they were measured with. A card with the content of the stored one changes nothing.
 *
 * @returns The card as stored; fails with {@link InvalidInput} (`what: "card"`), {@link StaleVersion} when somebody else
 *   saved first, or {@link StoreUnavailable}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { importWorkspace, memoryStore, saveCard } from "@maatstaf/application";
 * import { exampleWorkspace } from "@maatstaf/application/store-contract";
 *
 * const [card] = exampleWorkspace.cards;
 * const program = Effect.gen(function* () {
 *   yield* importWorkspace(exampleWorkspace);
 *   const saved = yield* saveCard({ card: { ...card, owner: "afdelingshoofd omgeving" }, expectedVersion: 1 });
 *   const stale = yield* Effect.flip(saveCard({ card, expectedVersion: 1 }));
 *   return [saved.version, stale._tag];
 * });
 *
 * await Effect.runPromise(Effect.provide(program, memoryStore)) // => [2, "StaleVersion"]
 * ```
 */
export const saveCard: (
  offer: CardOffer,
) => Effect.Effect<IndicatorCard, InvalidInput | StaleVersion | StoreUnavailable, IndicatorStore | Transactions> =
  Effect.fn("saveCard")(function* ({ card: offered, expectedVersion }) {
    const decoded: IndicatorCard = yield* decode("card", IndicatorCard, offered);
    const issues = cardIssues(decoded);
    if (issues.length > 0) {
      const found = issues.map(({ field, code, params }) => ({ path: field, code, params }));
      return yield* new InvalidInput({ what: "card", issues: found });
    }
    const { atomically } = yield* Transactions;
    return yield* atomically(replaceCard(decoded, expectedVersion ?? 0));
  });

const replaceCard = Effect.fnUntraced(function* (offered: IndicatorCard, expected: number) {
  const store = yield* IndicatorStore;
  const standing = yield* store.card(offered.id).pipe(
    Effect.map((card): IndicatorCard | undefined => card),
    Effect.catchTag("NotFound", () => Effect.succeed(undefined)),
  );
  const actual = standing?.version ?? 0;
  if (actual !== expected) return yield* new StaleVersion({ what: "card", id: offered.id, expected, actual });
  if (standing !== undefined && canonicalJson(standing) === canonicalJson({ ...offered, version: actual }))
    return standing;
  const formula = formulaIssues(offered, yield* store.cards);
  if (formula.length > 0) {
    const issues = formula.map(({ field, code, params }) => ({ path: field, code, params }));
    return yield* new InvalidInput({ what: "card", issues });
  }
  const next = { ...offered, version: expected + 1 };
  yield* store.saveCard(next, standing?.version);
  return next;
});

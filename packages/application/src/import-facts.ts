import * as Effect from "effect/Effect";
import { InvalidInput } from "./failures.ts";
import type { StoreUnavailable } from "./failures.ts";
import { checkedFacts, decodedFacts } from "./fact-entries.ts";
import type { DecodedFacts } from "./fact-entries.ts";
import { IndicatorStore } from "./indicator-store.ts";
import type { ImportOutcome } from "./indicator-store.ts";
import { Transactions } from "./transactions.ts";

/**
 * Takes a list of facts in, all or none of them (metingen importeren).
 *
 * One wrong fact refuses the whole list, and the failure names every problem in it by place. The same list again changes
 * nothing; a fact with the key of a stored one and other content takes its place, and the old one stays readable with
 * who, when and source. Each fact is kept with the version of the card it was measured with.
 *
 * @param input - A list of facts, still to be decoded.
 * @returns How many facts were added, unchanged and superseded; fails with {@link InvalidInput} (`what: "facts"`, paths
 *   `[index].field`) or {@link StoreUnavailable}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { importFacts, importWorkspace, memoryStore } from "@maatstaf/application";
 * import { exampleWorkspace } from "@maatstaf/application/store-contract";
 *
 * const late = [{ indicatorId: "permits-in-time", period: "2019-Q4", unit: "omgeving", numerator: 70, denominator: 79 }];
 * const program = Effect.gen(function* () {
 *   yield* importWorkspace(exampleWorkspace);
 *   return [yield* importFacts(late), yield* importFacts(late)];
 * });
 *
 * await Effect.runPromise(Effect.provide(program, memoryStore)) // => [{ added: 0, unchanged: 0, superseded: 1 }, { added: 0, unchanged: 1, superseded: 0 }]
 * ```
 */
export const importFacts = Effect.fn("importFacts")(function* (
  input: unknown,
): Effect.fn.Return<ImportOutcome, InvalidInput | StoreUnavailable, IndicatorStore | Transactions> {
  const { atomically } = yield* Transactions;
  return yield* atomically(checkAndAppend(yield* decodedFacts(input)));
});

const checkAndAppend = Effect.fnUntraced(function* (facts: DecodedFacts) {
  const store = yield* IndicatorStore;
  const cards = yield* store.cards;
  const units = yield* store.organisation.pipe(
    Effect.map((profile) => profile.units),
    Effect.catchTag("NotFound", () => Effect.succeed([])),
  );
  const checked = checkedFacts(facts, {
    cards: new Map(cards.map((card) => [card.id, card])),
    units: units.map((unit) => unit.id),
  });
  if (checked.kind === "issues") return yield* new InvalidInput({ what: "facts", issues: checked.issues });
  return yield* Effect.catchTag(store.appendFacts(checked.entries), "NotFound", Effect.die);
});

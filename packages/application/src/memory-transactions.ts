import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Ref from "effect/Ref";
import * as Semaphore from "effect/Semaphore";
import { frozen } from "./frozen.ts";
import { EMPTY } from "./memory-state.ts";
import type { MemoryState } from "./memory-state.ts";
import type { Transactions } from "./transactions.ts";

/** How the memory store reads and changes its state. */
export interface MemoryTransactions {
  /** The state as the caller may see it: inside a transaction its draft, outside the last finished one. */
  readonly read: Effect.Effect<MemoryState>;
  /** Replaces the state, in the caller's transaction or in one of its own. */
  readonly write: <A, E>(
    change: (state: MemoryState) => Effect.Effect<readonly [A, MemoryState], E>,
  ) => Effect.Effect<A, E>;
  readonly transactions: Transactions["Service"];
}

/** The transaction the running program is in, per store. */
const Drafts = Context.Reference<ReadonlyMap<object, Ref.Ref<MemoryState>>>("@maatstaf/application/MemoryDrafts", {
  defaultValue: () => new Map(),
});

/** An empty state with its transactions: one writer at a time, readers undisturbed. */
export const memoryTransactions: Effect.Effect<MemoryTransactions> = Effect.gen(function* () {
  const committed = yield* Ref.make(EMPTY);
  const oneWriter = yield* Semaphore.make(1);

  const atomically = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.flatMap(Drafts, (drafts) => {
      const draft = drafts.get(committed);
      return draft === undefined ? oneWriter.withPermits(1)(outermost(effect, drafts)) : nested(effect, draft);
    });

  const outermost = <A, E, R>(effect: Effect.Effect<A, E, R>, drafts: ReadonlyMap<object, Ref.Ref<MemoryState>>) =>
    Effect.gen(function* () {
      const draft = yield* Ref.make(yield* Ref.get(committed));
      const result = yield* Effect.provideService(effect, Drafts, new Map(drafts).set(committed, draft));
      yield* Ref.set(committed, yield* Ref.get(draft));
      return result;
    });

  const place = Effect.map(Drafts, (drafts) => drafts.get(committed) ?? committed);
  const read = Effect.flatMap(place, (ref) => Ref.get(ref));
  const write = <A, E>(change: (state: MemoryState) => Effect.Effect<readonly [A, MemoryState], E>) =>
    atomically(
      Effect.gen(function* () {
        const draft = yield* place;
        const [result, next] = yield* change(yield* Ref.get(draft));
        yield* Ref.set(draft, next);
        return result;
      }),
    );

  return {
    read,
    write,
    transactions: {
      atomically,
      receipt: (key) => Effect.map(read, (state) => state.receipts.get(key)),
      keepReceipt: (receipt) =>
        write((state) => {
          if (state.receipts.has(receipt.key)) {
            throw new RangeError(
              `keepReceipt: key ${receipt.key} is in use; look it up in the same transaction first.`,
            );
          }
          return Effect.succeed([
            undefined,
            { ...state, receipts: new Map(state.receipts).set(receipt.key, frozen(receipt)) },
          ]);
        }),
    },
  };
});

/** Part of an open transaction: on failure the draft is as it was before. */
function nested<A, E, R>(effect: Effect.Effect<A, E, R>, draft: Ref.Ref<MemoryState>): Effect.Effect<A, E, R> {
  return Effect.flatMap(Ref.get(draft), (before) => Effect.onError(effect, () => Ref.set(draft, before)));
}

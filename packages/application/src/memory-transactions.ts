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

/** The open transaction of a store: its draft, and whose turn it is among the parts that run side by side in it. */
interface Draft {
  readonly state: Ref.Ref<MemoryState>;
  readonly turn: Semaphore.Semaphore;
}

/** The open transactions of the running program, per store. */
const Drafts = Context.Reference<ReadonlyMap<object, Draft>>("@maatstaf/application/MemoryDrafts", {
  defaultValue: () => new Map(),
});

/** An empty state with its transactions: one writer at a time, readers undisturbed. */
export const memoryTransactions: Effect.Effect<MemoryTransactions> = Effect.gen(function* () {
  const committed: Draft = { state: yield* Ref.make(EMPTY), turn: yield* Semaphore.make(1) };

  const atomically = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.flatMap(Drafts, (drafts) => {
      const outer = drafts.get(committed) ?? committed;
      const inner = Effect.gen(function* () {
        const draft = { state: yield* Ref.make(yield* Ref.get(outer.state)), turn: yield* Semaphore.make(1) };
        const result = yield* Effect.provideService(effect, Drafts, new Map(drafts).set(committed, draft));
        yield* Ref.set(outer.state, yield* Ref.get(draft.state));
        return result;
      });
      return outer.turn.withPermits(1)(inner);
    });

  const place = Effect.map(Drafts, (drafts) => (drafts.get(committed) ?? committed).state);
  const read = Effect.flatMap(place, (state) => Ref.get(state));
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

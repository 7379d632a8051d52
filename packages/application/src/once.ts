import * as Effect from "effect/Effect";
import { KeyReused } from "./failures.ts";
import type { StoreUnavailable } from "./failures.ts";
import { Transactions } from "./transactions.ts";

/** The answer to a request, and whether it is the one given before. */
export interface OnceAnswer {
  readonly response: string;
  readonly isReplay: boolean;
}

/**
 * Carries a request out once, however often it comes: a second time with the same key gives the first answer again.
 * The request, its answer and the key are one transaction, so that a failure in between leaves nothing half.
 *
 * Failures are not remembered: after one, the same key may be tried again.
 *
 * @param request - `key` chosen by the caller; `fingerprint`, a digest of everything that makes it this request.
 * @param effect - The request; its result is the answer as JSON text.
 * @returns The answer; fails with {@link KeyReused} when the key was used for another request, or as `effect` does.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { memoryStore, once } from "@maatstaf/application";
 *
 * const ask = once({ key: "k-1", fingerprint: "f-1" }, Effect.succeed('{"added":3}'));
 * const twice = Effect.provide(Effect.all([ask, ask]), memoryStore);
 * (await Effect.runPromise(twice)).map((answer) => answer.isReplay) // => [false, true]
 * ```
 */
export const once = <E, R>(
  { key, fingerprint }: { readonly key: string; readonly fingerprint: string },
  effect: Effect.Effect<string, E, R>,
): Effect.Effect<OnceAnswer, E | KeyReused | StoreUnavailable, R | Transactions> =>
  Effect.flatMap(Transactions, ({ atomically, receipt, keepReceipt }) =>
    atomically(
      Effect.gen(function* () {
        const standing = yield* receipt(key);
        if (standing !== undefined) {
          if (standing.fingerprint !== fingerprint) return yield* new KeyReused({ key });
          return { response: standing.response, isReplay: true };
        }
        const response = yield* effect;
        yield* keepReceipt({ key, fingerprint, response });
        return { response, isReplay: false };
      }),
    ),
  );

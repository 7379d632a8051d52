import * as Effect from "effect/Effect";
import type { StoreUnavailable } from "@maatstaf/application";
import { storeTrouble } from "./store-trouble.ts";

/** A synchronous step on a connection, its exceptions as failures. */
export const attempt = <A>(step: () => A): Effect.Effect<A, StoreUnavailable> =>
  Effect.try({ try: step, catch: storeTrouble });

/**
 * A query, its exceptions as failures. It cannot be interrupted half-way: a statement that ran after the rollback of its
 * transaction would be kept.
 */
export const ask = <A>(query: () => Promise<A>): Effect.Effect<A, StoreUnavailable> =>
  Effect.uninterruptible(Effect.tryPromise({ try: query, catch: storeTrouble }));

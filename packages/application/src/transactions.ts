import * as Context from "effect/Context";
import type * as Effect from "effect/Effect";
import type { StoreUnavailable } from "./failures.ts";

/** A request that was carried out under an idempotency key, with the answer it got. */
export interface Receipt {
  /** The caller's key, unique within the tenant. */
  readonly key: string;
  /** A digest of the request, so that the same key with another request is noticed. */
  readonly fingerprint: string;
  /** The answer as JSON text, given again when the request comes again. */
  readonly response: string;
}

/** Receipts are kept at least this many days; a store may forget older ones. */
export const RECEIPT_DAYS = 30;

/**
 * Port: several changes as one. Every store port of one layer takes part.
 *
 * - `atomically(effect)`: all changes `effect` makes are kept when it succeeds and none when it fails, dies or is
 *   interrupted; others see nothing before it is durable. Inside another `atomically` it joins that one.
 * - `receipt(key)` and `keepReceipt(receipt)`: the memory of requests already carried out. Keeping a second receipt
 *   under a key in use replaces nothing: it fails as a defect, because {@link once} looks first in the same transaction.
 */
export class Transactions extends Context.Service<
  Transactions,
  {
    readonly atomically: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E | StoreUnavailable, R>;
    readonly receipt: (key: string) => Effect.Effect<Receipt | undefined, StoreUnavailable>;
    readonly keepReceipt: (receipt: Receipt) => Effect.Effect<void, StoreUnavailable>;
  }
>()("@maatstaf/application/Transactions") {}

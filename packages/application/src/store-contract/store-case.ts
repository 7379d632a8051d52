import type * as Effect from "effect/Effect";
import type { IndicatorStore } from "../indicator-store.ts";
import type { Transactions } from "../transactions.ts";

/** Compares deeply and throws when the two differ; absent and `undefined` members are the same. */
export type Equal = (actual: unknown, expected: unknown) => void;

/** The ports a store provides. */
export type StorePorts = IndicatorStore | Transactions;

/** One promise of the ports: steps on a fresh store, each with the store opened anew. */
export interface StoreCase {
  readonly name: string;
  /** Steps after the first need a store that outlives its layer; a store without memory skips the case. */
  readonly steps: (equal: Equal) => readonly Effect.Effect<void, unknown, StorePorts>[];
}

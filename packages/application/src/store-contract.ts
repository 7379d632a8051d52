import * as Effect from "effect/Effect";
import type * as Layer from "effect/Layer";
import { cardCases } from "./store-contract/card-cases.ts";
import { factCases } from "./store-contract/fact-cases.ts";
import type { Equal, StorePorts } from "./store-contract/store-case.ts";
import { transactionCases } from "./store-contract/transaction-cases.ts";

export { exampleWorkspace } from "./store-contract/example-workspace.ts";
export type { Equal, StorePorts } from "./store-contract/store-case.ts";

/** A store to test: a fresh, empty place, whose layer may be built more than once. */
export interface ContractStore {
  readonly layer: Layer.Layer<StorePorts, unknown>;
  /** Whether what is written is there when the layer is built again on the same place. */
  readonly outlivesItsLayer: boolean;
}

/** The test runner the suite is registered with; any runner will do. */
export interface ContractRunner {
  readonly test: (name: string, body: () => Promise<void>) => void;
  /** Deep equality that throws; absent and `undefined` members count as the same. */
  readonly equal: Equal;
  /** Called once per case. */
  readonly freshStore: () => ContractStore;
}

/**
 * Registers every promise of the store ports as a test. Memory and SQL stores run the same suite; whoever writes
 * another store runs it too.
 *
 * @returns How many tests were registered, so that a suite can assert that it ran.
 *
 * @example
 * ```ts
 * import { deepEqual } from "node:assert";
 * import { memoryStore } from "@maatstaf/application";
 * import { storeContract } from "@maatstaf/application/store-contract";
 *
 * const bodies: (() => Promise<void>)[] = [];
 * const count = storeContract({
 *   test: (_name, body) => void bodies.push(body), // `it` of your test runner
 *   equal: deepEqual,
 *   freshStore: () => ({ layer: memoryStore, outlivesItsLayer: false }),
 * });
 * await Promise.all(bodies.map((body) => body()));
 * count > 20 // => true
 * ```
 */
export function storeContract({ test, equal, freshStore }: ContractRunner): number {
  const cases = [...cardCases, ...factCases, ...transactionCases];
  const { outlivesItsLayer } = freshStore();
  const runnable = cases.filter(({ steps }) => outlivesItsLayer || steps(equal).length === 1);
  for (const { name, steps } of runnable) {
    test(name, () => {
      const { layer } = freshStore();
      const opened = steps(equal).map((step) => Effect.provide(step, layer));
      return Effect.runPromise(Effect.all(opened, { discard: true }));
    });
  }
  return runnable.length;
}

import * as Effect from "effect/Effect";
import { importWorkspace, memoryStore } from "@maatstaf/application";
import type { IndicatorStore, Transactions } from "@maatstaf/application";
import { exampleWorkspace } from "@maatstaf/application/store-contract";

/** The result of a program on a memory store that holds the example workspace. */
export function onExample<A, E>(program: Effect.Effect<A, E, IndicatorStore | Transactions>): Promise<A> {
  return Effect.runPromise(Effect.provide(Effect.andThen(importWorkspace(exampleWorkspace), program), memoryStore));
}

/** The result of a program on an empty memory store. */
export function onEmpty<A, E>(program: Effect.Effect<A, E, IndicatorStore | Transactions>): Promise<A> {
  return Effect.runPromise(Effect.provide(program, memoryStore));
}

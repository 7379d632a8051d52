import * as Effect from "effect/Effect";
import { StoreUnavailable, decode } from "@maatstaf/application";
import type { Decoder } from "@maatstaf/application";

/** What a row holds as a value of its schema; a row that is none means that the file was damaged or tampered with. */
export const decoded = <T>(what: string, schema: Decoder<T>, input: unknown): Effect.Effect<T, StoreUnavailable> =>
  Effect.mapError(
    decode(what, schema, input),
    (cause) => new StoreUnavailable({ reason: "damaged", params: { what }, cause }),
  );

/** JSON text of a row as a value of its schema. */
export const decodedJson = <T>(what: string, schema: Decoder<T>, text: string): Effect.Effect<T, StoreUnavailable> =>
  Effect.flatMap(
    Effect.try({
      try: () => JSON.parse(text) as unknown,
      catch: (cause) => new StoreUnavailable({ reason: "damaged", params: { what }, cause }),
    }),
    (input) => decoded(what, schema, input),
  );

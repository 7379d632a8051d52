import * as Effect from "effect/Effect";
import { StoreUnavailable, decode, decodeEach } from "@maatstaf/application";
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

/** Many rows as values of their schema; one that is none is a {@link decoded} failure. */
export const decodedRows = <T>(
  what: string,
  schema: Decoder<T>,
  inputs: readonly unknown[],
): Effect.Effect<readonly T[], StoreUnavailable> =>
  Effect.flatMap(decodeEach(schema, inputs), (rows) => {
    const values = rows.flatMap((row) => (row.kind === "value" ? [row.value] : []));
    const faults = rows.flatMap((row) => (row.kind === "issues" ? row.issues : []));
    return faults.length === 0
      ? Effect.succeed(values)
      : Effect.fail(new StoreUnavailable({ reason: "damaged", params: { what }, cause: faults }));
  });

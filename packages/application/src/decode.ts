import * as Effect from "effect/Effect";
import { inputIssues } from "@maatstaf/kernel";
import { InvalidInput } from "./failures.ts";

/** The one thing `decode` needs of a schema, so that this package does not depend on the schema library itself. */
export interface Decoder<T> {
  readonly safeParse: (
    input: unknown,
  ) =>
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: Parameters<typeof inputIssues>[0] };
}

/**
 * Unknown input as a value of the schema, or every reason why it is not one.
 *
 * @param what - Name of the thing offered, for the message: `"card"`, `"period"`.
 * @param schema - A schema of record, e.g. `IndicatorCard` from `@maatstaf/indicators`.
 * @param input - Anything.
 * @returns The decoded value; fails with {@link InvalidInput}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { Period } from "@maatstaf/kernel";
 * import { decode } from "@maatstaf/application";
 *
 * Effect.runSync(decode("period", Period, "2019-Q4")) // => "2019-Q4"
 * Effect.runSync(Effect.flip(decode("period", Period, "2019-Q5"))).what // => "period"
 * ```
 */
export const decode = <T>(what: string, schema: Decoder<T>, input: unknown): Effect.Effect<T, InvalidInput> =>
  Effect.suspend(() => {
    const outcome = schema.safeParse(input);
    return outcome.success
      ? Effect.succeed(outcome.data)
      : Effect.fail(new InvalidInput({ what, issues: inputIssues(outcome.error, input) }));
  });

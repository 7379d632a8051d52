import * as Effect from "effect/Effect";
import { inputIssues } from "@maatstaf/kernel";
import type { InputIssue } from "@maatstaf/kernel";
import { InvalidInput } from "./failures.ts";

/** The one thing `decode` needs of a schema, so that this package does not depend on the schema library itself. */
export interface Decoder<T> {
  readonly safeParse: (
    input: unknown,
  ) =>
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: Parameters<typeof inputIssues>[0] };
}

/** A value of a schema, or every reason why the input is none. */
export type Decoded<T> =
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "issues"; readonly issues: readonly InputIssue[] };

/** Inputs decoded before other work gets its turn: some milliseconds of it. */
const AT_ONCE = 200;

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
    const decoded = decodedInput(schema, input);
    return decoded.kind === "value"
      ? Effect.succeed(decoded.value)
      : Effect.fail(new InvalidInput({ what, issues: decoded.issues }));
  });

/**
 * Each of many inputs decoded by itself, in order; the good ones are not lost for the bad ones. Gives way to other work
 * between parts, so that a long list does not hold up a server.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { Period } from "@maatstaf/kernel";
 * import { decodeEach } from "@maatstaf/application";
 *
 * const decoded = await Effect.runPromise(decodeEach(Period, ["2019-Q4", "2019-Q5"]));
 * decoded.map(({ kind }) => kind) // => ["value", "issues"]
 * ```
 */
export const decodeEach = <T>(schema: Decoder<T>, inputs: readonly unknown[]): Effect.Effect<readonly Decoded<T>[]> =>
  Effect.gen(function* () {
    const decoded: Decoded<T>[] = [];
    for (const [index, input] of inputs.entries()) {
      if (index > 0 && index % AT_ONCE === 0) yield* Effect.yieldNow;
      decoded.push(decodedInput(schema, input));
    }
    return decoded;
  });

function decodedInput<T>(schema: Decoder<T>, input: unknown): Decoded<T> {
  const outcome = schema.safeParse(input);
  return outcome.success
    ? { kind: "value", value: outcome.data }
    : { kind: "issues", issues: inputIssues(outcome.error, input) };
}

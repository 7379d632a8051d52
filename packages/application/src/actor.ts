import * as Context from "effect/Context";

/**
 * Who acts, as an opaque id that is written beside every change (uitvoerder). Never a name or an address: the audit
 * trail keeps it for ever.
 *
 * Without one, changes are written down as made by `"system"`.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { Actor } from "@maatstaf/application";
 *
 * Effect.runSync(Actor) // => "system"
 * Effect.runSync(Effect.provideService(Actor, Actor, "person-17")) // => "person-17"
 * ```
 */
export const Actor: Context.Reference<string> = Context.Reference("@maatstaf/application/Actor", {
  defaultValue: () => "system",
});

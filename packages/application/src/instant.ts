import * as DateTime from "effect/DateTime";
import * as Effect from "effect/Effect";

/**
 * This moment by the clock of the running program, as text in UTC: `2019-12-31T10:00:00.000Z`. For audit stamps only;
 * no figure depends on it.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { instant } from "@maatstaf/application";
 *
 * Effect.runSync(instant).length // => 24
 * ```
 */
export const instant: Effect.Effect<string> = Effect.map(DateTime.now, DateTime.formatIso);

import type { ReferenceFramework } from "@maatstaf/framework";
import { leidraad } from "./leidraad.ts";

/** The approach to organisation control, which stands before the themes and is none of the ten. */
const APPROACH = "leidraad:0";

/**
 * The ten themes of the Leidraad that the yearly report on organisation control speaks of, without the approach in front.
 *
 * @example
 * ```ts
 * import { leidraadThemes } from "@maatstaf/framework-leidraad";
 *
 * leidraadThemes().map(({ code }) => code) // => ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]
 * ```
 */
export function leidraadThemes(): ReferenceFramework["items"] {
  return leidraad().items.filter(({ id }) => id !== APPROACH);
}

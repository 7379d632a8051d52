import { publishedCrosswalk } from "@maatstaf/framework";
import type { Crosswalk } from "@maatstaf/framework";
import document from "../../data/crosswalks/leidraad.json" with { type: "json" };

/**
 * The crosswalk vvsg-to-leidraad: which requirement of the generic framework covers which item, how much of it, and why. It
 * is professional judgement, not an official table. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { crosswalk } from "@maatstaf/framework-vvsg/crosswalks/leidraad";
 *
 * crosswalk().id // => "vvsg-to-leidraad"
 * ```
 */
export function crosswalk(): Crosswalk {
  return publishedCrosswalk(document);
}

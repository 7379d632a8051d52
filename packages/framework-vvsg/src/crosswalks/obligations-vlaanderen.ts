import { publishedCrosswalk } from "@maatstaf/framework";
import type { Crosswalk } from "@maatstaf/framework";
import document from "../../data/crosswalks/obligations-vlaanderen.json" with { type: "json" };

/**
 * The crosswalk vvsg-to-obligations-vlaanderen: which requirement of the generic framework covers which item, how much of it, and why. It
 * is professional judgement, not an official table. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { crosswalk } from "@maatstaf/framework-vvsg/crosswalks/obligations-vlaanderen";
 *
 * crosswalk().id // => "vvsg-to-obligations-vlaanderen"
 * ```
 */
export function crosswalk(): Crosswalk {
  return publishedCrosswalk(document);
}

import { publishedCrosswalk } from "@maatstaf/framework";
import type { Crosswalk } from "@maatstaf/framework";
import document from "../../data/crosswalks/iso9001-2015.json" with { type: "json" };

/**
 * The crosswalk vvsg-to-iso9001-2015: which requirement of the generic framework covers which item, how much of it, and why. It
 * is professional judgement, not an official table. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { crosswalk } from "@maatstaf/framework-vvsg/crosswalks/iso9001-2015";
 *
 * crosswalk().id // => "vvsg-to-iso9001-2015"
 * ```
 */
export function crosswalk(): Crosswalk {
  return publishedCrosswalk(document);
}

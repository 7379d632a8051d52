import { publishedRights } from "@maatstaf/framework";
import type { Rights } from "@maatstaf/framework";
import rights from "../data/rights.json" with { type: "json" };

/**
 * Whose CAF 2020 is, what of it is here, and where to get the text itself.
 *
 * @example
 * ```ts
 * import { caf2020Rights } from "@maatstaf/framework-caf";
 *
 * caf2020Rights().kind // => "quoted"
 * ```
 */
export function caf2020Rights(): Rights {
  return publishedRights(rights);
}

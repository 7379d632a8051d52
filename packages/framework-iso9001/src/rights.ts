import { publishedRights } from "@maatstaf/framework";
import type { Rights } from "@maatstaf/framework";
import rights from "../data/rights.json" with { type: "json" };

/**
 * Whose ISO 9001:2015 is, what of it is here, and where to get the text itself.
 *
 * @example
 * ```ts
 * import { iso9001Rights } from "@maatstaf/framework-iso9001";
 *
 * iso9001Rights().kind // => "quoted"
 * ```
 */
export function iso9001Rights(): Rights {
  return publishedRights(rights);
}

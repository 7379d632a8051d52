import { publishedRights } from "@maatstaf/framework";
import type { Rights } from "@maatstaf/framework";
import rights from "../data/rights.json" with { type: "json" };

/**
 * Whose Leidraad organisatiebeheersing is, what of it is here, and where to get the text itself.
 *
 * @example
 * ```ts
 * import { leidraadRights } from "@maatstaf/framework-leidraad";
 *
 * leidraadRights().kind // => "quoted"
 * ```
 */
export function leidraadRights(): Rights {
  return publishedRights(rights);
}

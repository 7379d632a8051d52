import { publishedRights } from "@maatstaf/framework";
import type { Rights } from "@maatstaf/framework";
import rights from "../data/rights.json" with { type: "json" };

/**
 * Whose the texts of this package are, to show beside them: our own, after an idea of VVSG.
 *
 * @example
 * ```ts
 * import { vvsgRights } from "@maatstaf/framework-vvsg";
 *
 * vvsgRights().kind // => "own"
 * ```
 */
export function vvsgRights(): Rights {
  return publishedRights(rights);
}

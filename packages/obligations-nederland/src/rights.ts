import { publishedRights } from "@maatstaf/framework";
import type { Rights } from "@maatstaf/framework";
import rights from "../data/rights.json" with { type: "json" };

/**
 * What these lines are, and where to get the law itself. They are no legal advice.
 *
 * @example
 * ```ts
 * import { dutchObligationsRights } from "@maatstaf/obligations-nederland";
 *
 * dutchObligationsRights().kind // => "own"
 * ```
 */
export function dutchObligationsRights(): Rights {
  return publishedRights(rights);
}

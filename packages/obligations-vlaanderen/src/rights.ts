import { publishedRights } from "@maatstaf/framework";
import type { Rights } from "@maatstaf/framework";
import rights from "../data/rights.json" with { type: "json" };

/**
 * What these lines are, and where to get the law itself. They are no legal advice.
 *
 * @example
 * ```ts
 * import { flemishObligationsRights } from "@maatstaf/obligations-vlaanderen";
 *
 * flemishObligationsRights().kind // => "own"
 * ```
 */
export function flemishObligationsRights(): Rights {
  return publishedRights(rights);
}

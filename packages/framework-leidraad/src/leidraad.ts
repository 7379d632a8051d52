import { publishedReference } from "@maatstaf/framework";
import type { ReferenceFramework } from "@maatstaf/framework";
import structure from "../data/structure.json" with { type: "json" };
import en from "../data/wording/en.json" with { type: "json" };
import nl from "../data/wording/nl.json" with { type: "json" };

/**
 * Leidraad organisatiebeheersing as a reference framework: numbers, short headings, and our own paraphrase. `quotedIn` of an item says in which
 * languages its title is the heading of the owner; the others are our own.
 *
 * @see docs/methods/framework-crosswalk.md
 *
 * @example
 * ```ts
 * import { leidraad } from "@maatstaf/framework-leidraad";
 *
 * leidraad().items.find(({ code }) => code === "3")?.title.nl // => "Monitoring"
 * ```
 */
export function leidraad(): ReferenceFramework {
  return publishedReference(structure, { nl, en });
}

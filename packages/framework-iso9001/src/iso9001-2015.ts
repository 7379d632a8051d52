import { publishedReference } from "@maatstaf/framework";
import type { ReferenceFramework } from "@maatstaf/framework";
import structure from "../data/structure.json" with { type: "json" };
import en from "../data/wording/en.json" with { type: "json" };
import nl from "../data/wording/nl.json" with { type: "json" };

/**
 * ISO 9001:2015 as a reference framework: numbers, short headings, and our own paraphrase. `quotedIn` of an item says in which
 * languages its title is the heading of the owner; the others are our own.
 *
 * @see docs/methods/framework-crosswalk.md
 *
 * @example
 * ```ts
 * import { iso9001 } from "@maatstaf/framework-iso9001";
 *
 * iso9001().items.find(({ code }) => code === "9.2")?.title // => { nl: "Interne audits", en: "Internal audits" }
 * ```
 */
export function iso9001(): ReferenceFramework {
  return publishedReference(structure, { nl, en });
}

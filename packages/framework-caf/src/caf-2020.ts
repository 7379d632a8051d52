import { publishedReference } from "@maatstaf/framework";
import type { ReferenceFramework } from "@maatstaf/framework";
import structure from "../data/structure.json" with { type: "json" };
import en from "../data/wording/en.json" with { type: "json" };
import nl from "../data/wording/nl.json" with { type: "json" };

/**
 * CAF 2020 as a reference framework: numbers, short headings, and our own paraphrase. `quotedIn` of an item says in which
 * languages its title is the heading of the owner; the others are our own.
 *
 * @see docs/methods/framework-crosswalk.md
 *
 * @example
 * ```ts
 * import { caf2020 } from "@maatstaf/framework-caf";
 *
 * caf2020().items.find(({ code }) => code === "1.2")?.title.en // => "Manage the organisation, its performance and its continuous improvement"
 * ```
 */
export function caf2020(): ReferenceFramework {
  return publishedReference(structure, { nl, en });
}

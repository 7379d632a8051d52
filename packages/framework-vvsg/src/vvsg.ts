import { maturityScale, publishedFramework } from "@maatstaf/framework";
import type { Framework } from "@maatstaf/framework";
import structure from "../data/structure.json" with { type: "json" };
import vocabulary from "../data/vocabulary.json" with { type: "json" };
import en from "../data/wording/en.json" with { type: "json" };
import nl from "../data/wording/nl.json" with { type: "json" };

/**
 * The generic quality framework (nl: *generiek kwaliteitskader*): five parts around plan, do, check and act, 56
 * requirements in Dutch and English, on the scale of 0 to 5. The words are our own; the idea is that of VVSG.
 *
 * It is read at every call: keep the result.
 *
 * @see docs/methods/framework-vvsg.md
 *
 * @example
 * ```ts
 * import { vvsg } from "@maatstaf/framework-vvsg";
 *
 * const framework = vvsg();
 * framework.parts.map(({ code }) => code) // => ["O1", "O2", "O3", "O4", "O5"]
 * framework.requirements.length // => 56
 * ```
 */
export function vvsg(): Framework {
  return publishedFramework({ ...structure, vocabulary, scale: maturityScale() }, { nl, en });
}

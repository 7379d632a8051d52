import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/purchasing/nl.json" with { type: "json" };
import structure from "../../data/adaptations/purchasing/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/purchasing/vocabulary.json" with { type: "json" };

/**
 * The adaptation STO-AAN: aankopen (beheer en beleid). It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/purchasing";
 *
 * adaptation().code // => "STO-AAN"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

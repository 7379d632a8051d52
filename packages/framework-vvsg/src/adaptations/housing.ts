import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/housing/nl.json" with { type: "json" };
import structure from "../../data/adaptations/housing/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/housing/vocabulary.json" with { type: "json" };

/**
 * The adaptation OMG-WON: wonen. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/housing";
 *
 * adaptation().code // => "OMG-WON"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

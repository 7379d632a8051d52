import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/environment/nl.json" with { type: "json" };
import structure from "../../data/adaptations/environment/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/environment/vocabulary.json" with { type: "json" };

/**
 * The adaptation OMG-MIL: milieu. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/environment";
 *
 * adaptation().code // => "OMG-MIL"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

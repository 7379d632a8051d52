import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/public-works/nl.json" with { type: "json" };
import structure from "../../data/adaptations/public-works/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/public-works/vocabulary.json" with { type: "json" };

/**
 * The adaptation OMG-TD: technische diensten (openbare werken). It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/public-works";
 *
 * adaptation().code // => "OMG-TD"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

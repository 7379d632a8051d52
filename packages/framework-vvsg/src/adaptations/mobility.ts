import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/mobility/nl.json" with { type: "json" };
import structure from "../../data/adaptations/mobility/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/mobility/vocabulary.json" with { type: "json" };

/**
 * The adaptation OMG-MOB: mobiliteit. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/mobility";
 *
 * adaptation().code // => "OMG-MOB"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

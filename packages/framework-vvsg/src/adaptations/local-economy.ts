import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/local-economy/nl.json" with { type: "json" };
import structure from "../../data/adaptations/local-economy/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/local-economy/vocabulary.json" with { type: "json" };

/**
 * The adaptation OMG-ECO: lokale economie en tewerkstelling. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/local-economy";
 *
 * adaptation().code // => "OMG-ECO"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

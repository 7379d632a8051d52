import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/municipality/nl.json" with { type: "json" };
import structure from "../../data/adaptations/municipality/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/municipality/vocabulary.json" with { type: "json" };

/**
 * The adaptation ORG-GEM: gemeente. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/municipality";
 *
 * adaptation().code // => "ORG-GEM"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

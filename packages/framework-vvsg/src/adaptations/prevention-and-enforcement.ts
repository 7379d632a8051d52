import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/prevention-and-enforcement/nl.json" with { type: "json" };
import structure from "../../data/adaptations/prevention-and-enforcement/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/prevention-and-enforcement/vocabulary.json" with { type: "json" };

/**
 * The adaptation SOC-PRE: preventie en handhaving. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/prevention-and-enforcement";
 *
 * adaptation().code // => "SOC-PRE"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

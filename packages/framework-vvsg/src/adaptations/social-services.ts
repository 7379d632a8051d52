import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/social-services/nl.json" with { type: "json" };
import structure from "../../data/adaptations/social-services/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/social-services/vocabulary.json" with { type: "json" };

/**
 * The adaptation SOC-SD: sociale diensten. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/social-services";
 *
 * adaptation().code // => "SOC-SD"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

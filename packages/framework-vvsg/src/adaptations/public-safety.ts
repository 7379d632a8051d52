import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/public-safety/nl.json" with { type: "json" };
import structure from "../../data/adaptations/public-safety/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/public-safety/vocabulary.json" with { type: "json" };

/**
 * The adaptation SOC-VEI: integrale veiligheid. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/public-safety";
 *
 * adaptation().code // => "SOC-VEI"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

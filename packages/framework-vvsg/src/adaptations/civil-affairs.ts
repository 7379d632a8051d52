import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/civil-affairs/nl.json" with { type: "json" };
import structure from "../../data/adaptations/civil-affairs/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/civil-affairs/vocabulary.json" with { type: "json" };

/**
 * The adaptation SOC-BZ: burgerzaken. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/civil-affairs";
 *
 * adaptation().code // => "SOC-BZ"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

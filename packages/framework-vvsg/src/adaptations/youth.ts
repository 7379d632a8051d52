import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/youth/nl.json" with { type: "json" };
import structure from "../../data/adaptations/youth/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/youth/vocabulary.json" with { type: "json" };

/**
 * The adaptation VT-JEU: jeugd. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/youth";
 *
 * adaptation().code // => "VT-JEU"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/libraries/nl.json" with { type: "json" };
import structure from "../../data/adaptations/libraries/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/libraries/vocabulary.json" with { type: "json" };

/**
 * The adaptation VT-BIB: bibliotheken. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/libraries";
 *
 * adaptation().code // => "VT-BIB"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

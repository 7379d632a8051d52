import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/tourism/nl.json" with { type: "json" };
import structure from "../../data/adaptations/tourism/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/tourism/vocabulary.json" with { type: "json" };

/**
 * The adaptation VT-TOE: toerisme. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/tourism";
 *
 * adaptation().code // => "VT-TOE"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/leisure/nl.json" with { type: "json" };
import structure from "../../data/adaptations/leisure/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/leisure/vocabulary.json" with { type: "json" };

/**
 * The adaptation VT-VT: vrije tijd (geïntegreerd). It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/leisure";
 *
 * adaptation().code // => "VT-VT"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

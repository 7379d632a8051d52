import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/human-resources/nl.json" with { type: "json" };
import structure from "../../data/adaptations/human-resources/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/human-resources/vocabulary.json" with { type: "json" };

/**
 * The adaptation STO-HRM: HRM-beheer en -beleid. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/human-resources";
 *
 * adaptation().code // => "STO-HRM"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/rescue-zone/nl.json" with { type: "json" };
import structure from "../../data/adaptations/rescue-zone/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/rescue-zone/vocabulary.json" with { type: "json" };

/**
 * The adaptation ORG-HVZ: hulpverleningszone. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/rescue-zone";
 *
 * adaptation().code // => "ORG-HVZ"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

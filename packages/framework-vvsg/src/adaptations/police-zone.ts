import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/police-zone/nl.json" with { type: "json" };
import structure from "../../data/adaptations/police-zone/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/police-zone/vocabulary.json" with { type: "json" };

/**
 * The adaptation ORG-PZ: lokale politiezone. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/police-zone";
 *
 * adaptation().code // => "ORG-PZ"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/spatial-planning/nl.json" with { type: "json" };
import structure from "../../data/adaptations/spatial-planning/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/spatial-planning/vocabulary.json" with { type: "json" };

/**
 * The adaptation OMG-RO: ruimtelijke ordening en stedenbouw. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/spatial-planning";
 *
 * adaptation().code // => "OMG-RO"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

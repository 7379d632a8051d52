import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/projects/nl.json" with { type: "json" };
import structure from "../../data/adaptations/projects/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/projects/vocabulary.json" with { type: "json" };

/**
 * The adaptation BS-PRJ: projecten. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/projects";
 *
 * adaptation().code // => "BS-PRJ"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

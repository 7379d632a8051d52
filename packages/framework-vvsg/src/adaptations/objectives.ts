import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/objectives/nl.json" with { type: "json" };
import structure from "../../data/adaptations/objectives/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/objectives/vocabulary.json" with { type: "json" };

/**
 * The adaptation BS-DOE: doelstellingen. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/objectives";
 *
 * adaptation().code // => "BS-DOE"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/processes/nl.json" with { type: "json" };
import structure from "../../data/adaptations/processes/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/processes/vocabulary.json" with { type: "json" };

/**
 * The adaptation BS-PRO: processen. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/processes";
 *
 * adaptation().code // => "BS-PRO"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

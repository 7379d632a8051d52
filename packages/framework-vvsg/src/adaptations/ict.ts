import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/ict/nl.json" with { type: "json" };
import structure from "../../data/adaptations/ict/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/ict/vocabulary.json" with { type: "json" };

/**
 * The adaptation STO-ICT: ICT-management. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/ict";
 *
 * adaptation().code // => "STO-ICT"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/facilities/nl.json" with { type: "json" };
import structure from "../../data/adaptations/facilities/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/facilities/vocabulary.json" with { type: "json" };

/**
 * The adaptation STO-FAC: facilitair management. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/facilities";
 *
 * adaptation().code // => "STO-FAC"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/monitoring/nl.json" with { type: "json" };
import structure from "../../data/adaptations/monitoring/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/monitoring/vocabulary.json" with { type: "json" };

/**
 * The adaptation BS-MON: monitoring. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/monitoring";
 *
 * adaptation().code // => "BS-MON"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/risk/nl.json" with { type: "json" };
import structure from "../../data/adaptations/risk/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/risk/vocabulary.json" with { type: "json" };

/**
 * The adaptation BS-RIS: risicomanagement. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/risk";
 *
 * adaptation().code // => "BS-RIS"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/global-policy/nl.json" with { type: "json" };
import structure from "../../data/adaptations/global-policy/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/global-policy/vocabulary.json" with { type: "json" };

/**
 * The adaptation SOC-MON: mondiaal beleid (internationaal). It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/global-policy";
 *
 * adaptation().code // => "SOC-MON"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

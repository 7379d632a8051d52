import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/education/nl.json" with { type: "json" };
import structure from "../../data/adaptations/education/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/education/vocabulary.json" with { type: "json" };

/**
 * The adaptation SOC-OND: flankerend onderwijs. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/education";
 *
 * adaptation().code // => "SOC-OND"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

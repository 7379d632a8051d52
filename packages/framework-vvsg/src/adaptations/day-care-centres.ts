import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/day-care-centres/nl.json" with { type: "json" };
import structure from "../../data/adaptations/day-care-centres/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/day-care-centres/vocabulary.json" with { type: "json" };

/**
 * The adaptation ZOR-DVC: dagverzorgingscentra. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/day-care-centres";
 *
 * adaptation().code // => "ZOR-DVC"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

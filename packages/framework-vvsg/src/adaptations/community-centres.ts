import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/community-centres/nl.json" with { type: "json" };
import structure from "../../data/adaptations/community-centres/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/community-centres/vocabulary.json" with { type: "json" };

/**
 * The adaptation ZOR-LDC: lokale dienstencentra. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/community-centres";
 *
 * adaptation().code // => "ZOR-LDC"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

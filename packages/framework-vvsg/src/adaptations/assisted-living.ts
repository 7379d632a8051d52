import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/assisted-living/nl.json" with { type: "json" };
import structure from "../../data/adaptations/assisted-living/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/assisted-living/vocabulary.json" with { type: "json" };

/**
 * The adaptation ZOR-AW: assistentiewoningen (serviceflats). It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/assisted-living";
 *
 * adaptation().code // => "ZOR-AW"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

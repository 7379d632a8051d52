import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/residential-care/nl.json" with { type: "json" };
import structure from "../../data/adaptations/residential-care/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/residential-care/vocabulary.json" with { type: "json" };

/**
 * The adaptation ZOR-WZC: woonzorgcentra. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/residential-care";
 *
 * adaptation().code // => "ZOR-WZC"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

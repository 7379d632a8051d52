import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/home-care/nl.json" with { type: "json" };
import structure from "../../data/adaptations/home-care/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/home-care/vocabulary.json" with { type: "json" };

/**
 * The adaptation ZOR-GTZ: gezins- en thuiszorg. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/home-care";
 *
 * adaptation().code // => "ZOR-GTZ"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/sports/nl.json" with { type: "json" };
import structure from "../../data/adaptations/sports/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/sports/vocabulary.json" with { type: "json" };

/**
 * The adaptation VT-SPO: sport. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/sports";
 *
 * adaptation().code // => "VT-SPO"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

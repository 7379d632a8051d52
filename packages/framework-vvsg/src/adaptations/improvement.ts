import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/improvement/nl.json" with { type: "json" };
import structure from "../../data/adaptations/improvement/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/improvement/vocabulary.json" with { type: "json" };

/**
 * The adaptation BS-VER: verbetermanagement. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/improvement";
 *
 * adaptation().code // => "BS-VER"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/generic/nl.json" with { type: "json" };
import structure from "../../data/adaptations/generic/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/generic/vocabulary.json" with { type: "json" };

/**
 * The adaptation GEN: generiek werkboek. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/generic";
 *
 * adaptation().code // => "GEN"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

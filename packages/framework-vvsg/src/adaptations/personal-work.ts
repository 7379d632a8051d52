import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/personal-work/nl.json" with { type: "json" };
import structure from "../../data/adaptations/personal-work/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/personal-work/vocabulary.json" with { type: "json" };

/**
 * The adaptation TEA-PW: persoonlijke werking en ontwikkeling. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/personal-work";
 *
 * adaptation().code // => "TEA-PW"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

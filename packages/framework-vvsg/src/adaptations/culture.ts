import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/culture/nl.json" with { type: "json" };
import structure from "../../data/adaptations/culture/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/culture/vocabulary.json" with { type: "json" };

/**
 * The adaptation VT-CUL: cultuur (incl. cultuurcentra). It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/culture";
 *
 * adaptation().code // => "VT-CUL"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

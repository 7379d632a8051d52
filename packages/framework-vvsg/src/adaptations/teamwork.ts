import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/teamwork/nl.json" with { type: "json" };
import structure from "../../data/adaptations/teamwork/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/teamwork/vocabulary.json" with { type: "json" };

/**
 * The adaptation TEA-TW: teamwerking en -ontwikkeling. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/teamwork";
 *
 * adaptation().code // => "TEA-TW"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/management-team/nl.json" with { type: "json" };
import structure from "../../data/adaptations/management-team/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/management-team/vocabulary.json" with { type: "json" };

/**
 * The adaptation ORG-MT: werking managementteam. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/management-team";
 *
 * adaptation().code // => "ORG-MT"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

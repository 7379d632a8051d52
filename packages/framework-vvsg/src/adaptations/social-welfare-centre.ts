import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/social-welfare-centre/nl.json" with { type: "json" };
import structure from "../../data/adaptations/social-welfare-centre/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/social-welfare-centre/vocabulary.json" with { type: "json" };

/**
 * The adaptation ORG-OCMW: OCMW. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/social-welfare-centre";
 *
 * adaptation().code // => "ORG-OCMW"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/secretariat/nl.json" with { type: "json" };
import structure from "../../data/adaptations/secretariat/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/secretariat/vocabulary.json" with { type: "json" };

/**
 * The adaptation STO-SEC: secretariaten (administratief en juridisch). It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/secretariat";
 *
 * adaptation().code // => "STO-SEC"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

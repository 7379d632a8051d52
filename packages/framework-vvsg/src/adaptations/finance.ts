import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/finance/nl.json" with { type: "json" };
import structure from "../../data/adaptations/finance/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/finance/vocabulary.json" with { type: "json" };

/**
 * The adaptation STO-FIN: financieel management. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/finance";
 *
 * adaptation().code // => "STO-FIN"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

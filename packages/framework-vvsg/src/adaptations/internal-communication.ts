import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/internal-communication/nl.json" with { type: "json" };
import structure from "../../data/adaptations/internal-communication/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/internal-communication/vocabulary.json" with { type: "json" };

/**
 * The adaptation STO-ICOM: interne communicatie. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/internal-communication";
 *
 * adaptation().code // => "STO-ICOM"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

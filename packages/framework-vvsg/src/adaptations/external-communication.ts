import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/external-communication/nl.json" with { type: "json" };
import structure from "../../data/adaptations/external-communication/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/external-communication/vocabulary.json" with { type: "json" };

/**
 * The adaptation STO-ECOM: externe communicatie. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/external-communication";
 *
 * adaptation().code // => "STO-ECOM"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/spatial-planning/nl.json" with { type: "json" };
import structure from "../../data/adaptations/spatial-planning/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/spatial-planning/vocabulary.json" with { type: "json" };
import { composedAdaptation } from "../composed-adaptation.ts";

/**
 * The adaptation OMG-RO: ruimtelijke ordening en stedenbouw. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/spatial-planning";
 *
 * adaptation().code // => "OMG-RO"
 * ```
 */
export function adaptation(): Adaptation {
  return composedAdaptation({ structure, vocabulary, nl });
}

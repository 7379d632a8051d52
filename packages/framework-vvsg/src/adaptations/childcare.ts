import { publishedAdaptation } from "@maatstaf/framework";
import type { Adaptation } from "@maatstaf/framework";
import nl from "../../data/adaptations/childcare/nl.json" with { type: "json" };
import structure from "../../data/adaptations/childcare/structure.json" with { type: "json" };
import vocabulary from "../../data/adaptations/childcare/vocabulary.json" with { type: "json" };

/**
 * The adaptation ZOR-KO: kinderopvang. It is read at every call: keep the result.
 *
 * @example
 * ```ts
 * import { adaptation } from "@maatstaf/framework-vvsg/adaptations/childcare";
 *
 * adaptation().code // => "ZOR-KO"
 * ```
 */
export function adaptation(): Adaptation {
  return publishedAdaptation({ ...structure, slots: vocabulary }, { nl });
}

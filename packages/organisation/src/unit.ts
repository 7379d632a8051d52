import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { Lineage } from "./lineage.ts";

const id = z.string().min(1).max(80);

/**
 * A unit (eenheid): a cluster (cluster), a cell (cel, dienst), or a team (team), in one or more organisations of a group. Where
 * it stands may change with time; under another name, or made from others, it is another unit with a lineage.
 *
 * @example
 * ```ts
 * import { Unit } from "@maatstaf/organisation";
 *
 * const unit = Unit.parse({
 *   id: "bz", code: "BZ", kind: "cell", name: { nl: "Burgerzaken" }, organisationIds: ["gem"], validFrom: "2025-01-01",
 *   places: [{ parentId: "citizen", from: "2025-01-01" }],
 * });
 * unit.lineage // => []
 * ```
 */
export const Unit = z.strictObject({
  id,
  code: z.string().min(1).max(20).meta({ description: "Short code for people, such as BZ." }),
  kind: z.enum(["cluster", "cell", "team"]),
  name: LocalizedText,
  organisationIds: z.array(id).min(1).meta({ description: "Organisations it serves; several for a shared service." }),
  headId: id.optional().meta({ description: "Person who heads it." }),
  domainIds: z.array(id).default([]),
  fte: z.number().nonnegative().optional(),
  validFrom: CalendarDate,
  validTo: CalendarDate.optional().meta({ description: "Last day." }),
  places: z
    .array(z.strictObject({ parentId: id, from: CalendarDate, to: CalendarDate.optional() }))
    .default([])
    .meta({ description: "Under which unit it stands, from when to when; nowhere: at the top." }),
  lineage: Lineage.default([]),
});
export type Unit = Immutable<z.infer<typeof Unit>>;

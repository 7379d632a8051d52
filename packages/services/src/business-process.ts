import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { ParsedProcess } from "./parsed-process.ts";

const id = z.string().min(1).max(200);

/**
 * A process of the organisation (proces): who owns it, what it is for, which unit or role stands in which lane, which steps
 * have a control, a document or a record, and when it is looked at again.
 *
 * @see docs/methods/services-processes.md
 *
 * @example
 * ```ts
 * import { BusinessProcess } from "@maatstaf/services";
 *
 * BusinessProcess.parse({ id: "PR-01", name: { nl: "Adreswijziging" }, kind: "core", ownerId: "an", unitId: "BZ" }).state // => "draft"
 * ```
 */
export const BusinessProcess = z.strictObject({
  id,
  name: LocalizedText,
  kind: z.enum(["core", "management", "support"]),
  state: z.enum(["draft", "valid", "published", "review-due", "retired"]).default("draft"),
  ownerId: id,
  unitId: id,
  goal: LocalizedText.optional(),
  customer: LocalizedText.optional(),
  input: LocalizedText.optional(),
  output: LocalizedText.optional(),
  diagram: ParsedProcess.optional(),
  laneOwners: z.record(id, id).default({}).meta({ description: "Lane to the unit or role that stands in it." }),
  links: z
    .array(z.strictObject({ elementId: id, kind: z.enum(["document", "control", "record-type"]), targetId: id }))
    .default([])
    .meta({ description: "What a step uses: a document, a control, a kind of record." }),
  riskIds: z.array(id).default([]),
  indicatorIds: z.array(id).default([]),
  version: z.int().min(1).default(1),
  reviewedOn: CalendarDate.optional(),
});
export type BusinessProcess = Immutable<z.infer<typeof BusinessProcess>>;

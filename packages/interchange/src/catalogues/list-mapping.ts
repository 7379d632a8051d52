import { NORM_KINDS } from "@maatstaf/services";
import * as z from "zod";
import { mappedColumns, recognisedColumns } from "./mapped-columns.ts";
import fields from "./list-fields.json" with { type: "json" };

/**
 * The fields of a product that a column of a list can hold.
 *
 * @example
 * ```ts
 * import { LIST_FIELDS } from "@maatstaf/interchange/catalogues";
 *
 * LIST_FIELDS.includes("ownerUnitId") // => true
 * ```
 */
export const LIST_FIELDS = [
  "id",
  "name",
  "nameEn",
  "plainName",
  "alsoKnownAs",
  "description",
  "audience",
  "type",
  "ownerUnitId",
  "theme",
  "targetGroupIds",
  "conditions",
  "proofs",
  "cost",
  "procedure",
  "exceptions",
  "website",
  "legalBases",
  "processId",
  "formulaId",
  "caseTypes",
  "ipdc",
  "lpdc",
  "uplName",
  "uplUri",
  "state",
  "coUnitIds",
  "competentLevel",
  "executingLevel",
  "costEuroCents",
  "channels",
  "withoutProcess",
  "norms",
  "annualVolume",
  "reviewedOn",
  "territory",
] as const;

/** A field of {@link LIST_FIELDS}. */
export type ListField = (typeof LIST_FIELDS)[number];

const NormsSaid = z
  .strictObject({
    kind: z.enum(NORM_KINDS).optional(),
    commitment: z.number().gt(0).max(1).optional(),
    legal: z.boolean().optional(),
    published: z.boolean().optional(),
  })
  .readonly();

/** What holds for every norm of a list whose cell does not say it: what a column with only `10 werkdagen` leaves out. */
export type NormsSaid = z.infer<typeof NormsSaid>;

/**
 * Which column of a list of products holds which field (koppeling). It is kept per source and numbered, so that the next list
 * of that source is read in the same way; a column that is not in it is kept as it is.
 *
 * @example
 * ```ts
 * import { ListMapping } from "@maatstaf/interchange/catalogues";
 *
 * const columns = [{ heading: "Nr", field: "id" }, { heading: "Dienst", field: "name" }, { heading: "Cel", field: "ownerUnitId" }];
 * ListMapping.safeParse({ source: "lijst onthaal", version: 1, columns }).success // => true
 * ```
 */
export const ListMapping = z
  .strictObject({
    source: z.string().trim().min(1).max(120),
    version: z.int().min(1),
    columns: mappedColumns(LIST_FIELDS),
    norms: NormsSaid.optional(),
  })
  .readonly();
export type ListMapping = z.infer<typeof ListMapping>;

/**
 * A mapping for a list that has none yet: the columns whose heading is known in Dutch or English. A field that two columns
 * would hold goes to the first.
 *
 * @example
 * ```ts
 * import { proposedMapping } from "@maatstaf/interchange/catalogues";
 *
 * proposedMapping(["Nr.", "Naam", "Eigenaar", "Opmerking"], "onthaal").columns.map(({ field }) => field) // => ["id", "name", "ownerUnitId"]
 * ```
 */
export function proposedMapping(headings: readonly string[], source: string): ListMapping {
  return { source, version: 1, columns: recognisedColumns(headings, fields) };
}

import * as z from "zod";
import { mappedColumns, recognisedColumns } from "./mapped-columns.ts";
import words from "./unit-words.json" with { type: "json" };

/** The fields of a unit that a column of a list can hold. */
export const UNIT_FIELDS = [
  "id",
  "code",
  "kind",
  "name",
  "nameEn",
  "organisationIds",
  "headId",
  "domainIds",
  "fte",
  "validFrom",
  "validTo",
  "places",
  "lineage",
] as const;

/** A field of {@link UNIT_FIELDS}. */
export type UnitField = (typeof UNIT_FIELDS)[number];

/**
 * Which column of a list of units holds which field, and which organisations they serve where no column says so. It is kept per
 * source and numbered, so that the next list of that source is read in the same way.
 *
 * @example
 * ```ts
 * import { UnitMapping } from "@maatstaf/interchange/catalogues";
 *
 * const columns = [{ heading: "Afk.", field: "id" }, { heading: "Dienst", field: "name" }];
 * UnitMapping.safeParse({ source: "personeelsdienst", version: 1, columns, organisationIds: ["gem"] }).success // => true
 * ```
 */
export const UnitMapping = z
  .strictObject({
    source: z.string().trim().min(1).max(120),
    version: z.int().min(1),
    columns: mappedColumns(UNIT_FIELDS),
    organisationIds: z.array(z.string().min(1).max(80)).min(1).readonly().optional(),
  })
  .readonly();
export type UnitMapping = z.infer<typeof UnitMapping>;

/** A mapping for a list that has none yet, by the headings that are known in Dutch and English. */
export function unitMappingOf(headings: readonly string[], source: string): UnitMapping {
  return { source, version: 1, columns: recognisedColumns(headings, words.headings) };
}

import * as z from "zod";
import words from "./case-words.json" with { type: "json" };
import { mappedColumns, recognisedColumns } from "./mapped-columns.ts";

/** The fields of case figures that a column of a list can hold. */
export const CASE_FIELDS = [
  "source",
  "productId",
  "period",
  "channel",
  "targetGroupId",
  "received",
  "closedOnTime",
  "closedLate",
  "openWithin",
  "openPast",
  "transfers",
  "solvedAtFirstContact",
  "durations",
  "importedOn",
] as const;

/** A field of {@link CASE_FIELDS}. */
export type CaseField = (typeof CASE_FIELDS)[number];

/**
 * Which column of the figures of a CRM holds which field. It is kept per source and numbered, so that the figures of next month
 * are read in the same way; a column that is not in it is passed over.
 *
 * @example
 * ```ts
 * import { CaseMapping } from "@maatstaf/interchange/catalogues";
 *
 * const columns = [{ heading: "Dossiersoort", field: "productId" }, { heading: "Maand", field: "period" }];
 * CaseMapping.safeParse({ source: "crm", version: 1, columns }).success // => true
 * ```
 */
export const CaseMapping = z
  .strictObject({
    source: z.string().trim().min(1).max(80),
    version: z.int().min(1),
    columns: mappedColumns(CASE_FIELDS),
  })
  .readonly();
export type CaseMapping = z.infer<typeof CaseMapping>;

/** A mapping for figures that have none yet, by the headings that are known in Dutch and English. */
export function caseMappingOf(headings: readonly string[], source: string): CaseMapping {
  return { source, version: 1, columns: recognisedColumns(headings, words.headings) };
}

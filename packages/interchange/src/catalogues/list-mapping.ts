import * as z from "zod";
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
] as const;

/** A field of {@link LIST_FIELDS}. */
export type ListField = (typeof LIST_FIELDS)[number];

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
    columns: z
      .array(z.strictObject({ heading: z.string().trim().min(1).max(200), field: z.enum(LIST_FIELDS) }).readonly())
      .min(1)
      .readonly(),
  })
  .readonly()
  .refine(({ columns }) => new Set(columns.map(({ field }) => field)).size === columns.length, {
    path: ["columns"],
    message: "field-twice",
  });
export type ListMapping = z.infer<typeof ListMapping>;

const FIELD_OF: ReadonlyMap<string, ListField> = new Map(
  LIST_FIELDS.flatMap((field) => fields[field].map((name) => [name, field] as const)),
);

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
  const taken = new Set<ListField>();
  const columns = headings.flatMap((heading) => {
    const field = FIELD_OF.get(plainHeading(heading));
    if (field === undefined || taken.has(field)) return [];
    taken.add(field);
    return [{ heading: heading.trim(), field }];
  });
  return { source, version: 1, columns };
}

/** A heading without what does not count: capitals, a full stop at the end, a colon or star. */
function plainHeading(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[.:*]+$/gu, "")
    .replaceAll(/[\s_]+/gu, " ")
    .trim();
}

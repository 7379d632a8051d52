import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { Product } from "./product.ts";

/** The fields of a product that go into a file for another organisation: what residents may know, no owners, no volumes. */
const SharedProduct = Product.pick({
  id: true,
  name: true,
  plainName: true,
  alsoKnownAs: true,
  description: true,
  audience: true,
  targetGroupIds: true,
  theme: true,
  type: true,
  legalBases: true,
  conditions: true,
  proofs: true,
  cost: true,
  costEuroCents: true,
  channels: true,
  norms: true,
  identifiers: true,
  processId: true,
});

/**
 * A catalogue as one organisation gives it to another to compare with, without merging (vergelijkingsbestand). It holds the
 * published products for residents only.
 *
 * @example
 * ```ts
 * import { ComparisonFile } from "@maatstaf/services";
 *
 * ComparisonFile.safeParse({
 *   format: "maatstaf-comparison", version: 1, organisation: { id: "dorp", name: { nl: "Dorp" } }, cutOff: "2026-01-31", products: [],
 * }).success // => true
 * ```
 */
export const ComparisonFile = z
  .strictObject({
    format: z.literal("maatstaf-comparison"),
    version: z.literal(1),
    organisation: z.strictObject({ id: z.string().min(1).max(80), name: LocalizedText }),
    cutOff: CalendarDate.meta({ description: "The day the products are of." }),
    products: z.array(SharedProduct),
  })
  .meta({ title: "Maatstaf comparison file", description: "Products of one organisation, to compare with another's." });
export type ComparisonFile = Immutable<z.infer<typeof ComparisonFile>>;

/**
 * The file that another organisation can compare its products with: published products for residents, in order of their
 * ids, without owners, volumes, case types or anything internal.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { comparisonFile, Product } from "@maatstaf/services";
 *
 * const draft = Product.parse({ id: "1", name: { nl: "reispas" }, audience: "external", type: "proof", ownerUnitId: "BZ" });
 * const published = { ...draft, id: "2", state: "published" } as const;
 * const file = comparisonFile({ id: "dorp", name: { nl: "Dorp" } }, [draft, published], calendarDate("2026-01-31"));
 * file.products.map(({ id }) => id) // => ["2"]
 * ```
 */
export function comparisonFile(
  organisation: ComparisonFile["organisation"],
  products: readonly Product[],
  cutOff: CalendarDate,
): ComparisonFile {
  const shared = products
    .filter(({ audience, state }) => audience === "external" && (state === "published" || state === "to-review"))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({
        state: _state,
        ownerUnitId: _owner,
        coUnitIds: _others,
        competentLevel: _competent,
        executingLevel: _executing,
        formulaId: _formula,
        withoutProcess: _exemption,
        caseTypes: _cases,
        annualVolume: _volume,
        reviewedOn: _review,
        territory: _territory,
        lineage: _lineage,
        ...own
      }) => own,
    );
  return { format: "maatstaf-comparison", version: 1, organisation, cutOff, products: shared };
}

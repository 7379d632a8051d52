import type { CalendarDate } from "@maatstaf/kernel";
import type { BusinessProcess } from "./business-process.ts";
import { isProductReviewDue } from "./moved-product.ts";
import { isProcessReviewDue } from "./process-life-cycle.ts";
import type { Product } from "./product.ts";
import { serviceIssue } from "./service-issue.ts";
import type { ServiceIssue } from "./service-issue.ts";

/** A catalogue: products, and what they refer to. */
export interface Catalogue {
  readonly products: readonly Product[];
  readonly processes: readonly BusinessProcess[];
  /** Ids of the service formulas. */
  readonly formulaIds: readonly string[];
  /** Ids of the indicators that exist; of a promise bound to another one the measure is missing. */
  readonly indicatorIds: readonly string[];
}

/**
 * What is wrong with a catalogue, and its gaps: ids and identifiers used twice, references to nothing; a product for
 * residents without norm, a promise without measure, a product without formula, a product or process past its review.
 * Retired products are checked for their form only.
 *
 * @param on - The day of the question.
 * @returns Every issue with its place, errors of form first, then by product.
 *
 * @see docs/methods/services-catalogue.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { catalogueIssues, Product } from "@maatstaf/services";
 *
 * const product = Product.parse({ id: "P-1", name: { nl: "kids-ID" }, audience: "external", type: "proof", ownerUnitId: "BZ" });
 * const catalogue = { products: [product], processes: [], formulaIds: [], indicatorIds: [] };
 * catalogueIssues(catalogue, calendarDate("2026-02-02")).map(({ code }) => code) // => ["product-without-norm", "product-without-formula"]
 * ```
 */
export function catalogueIssues(catalogue: Catalogue, on: CalendarDate): readonly ServiceIssue[] {
  const { products, processes, formulaIds, indicatorIds } = catalogue;
  const known = {
    processes: new Set(processes.map(({ id }) => id)),
    formulas: new Set(formulaIds),
    indicators: new Set(indicatorIds),
  };
  return [
    ...repeated(products.map(({ id }, at) => ({ key: id, place: `products[${at}].id` }))).map(({ key, place }) =>
      serviceIssue("product-id-twice", "error", place, { found: key }),
    ),
    ...repeated(
      products.flatMap(({ identifiers }, at) =>
        Object.entries(identifiers).flatMap(([list, name]) =>
          name === undefined ? [] : [{ key: `${list} ${name}`, place: `products[${at}].identifiers.${list}` }],
        ),
      ),
    ).map(({ key, place }) => serviceIssue("product-identifier-twice", "error", place, { found: key })),
    ...repeated(processes.map(({ id }, at) => ({ key: id, place: `processes[${at}].id` }))).map(({ key, place }) =>
      serviceIssue("process-id-twice", "error", place, { found: key }),
    ),
    ...products.flatMap((product, at) => [
      ...referenceIssues(product, `products[${at}]`, known),
      ...(product.state === "retired" ? [] : gaps(product, `products[${at}]`, on, known)),
    ]),
    ...processes.flatMap((own, at) =>
      own.state === "published" && isProcessReviewDue(own, on)
        ? [serviceIssue("process-past-review", "warning", `processes[${at}].reviewedOn`, { process: own.id })]
        : [],
    ),
  ];
}

interface Known {
  readonly processes: ReadonlySet<string>;
  readonly formulas: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
}

function referenceIssues({ id, processId, formulaId }: Product, place: string, known: Known): readonly ServiceIssue[] {
  return [
    ...(processId === undefined || known.processes.has(processId)
      ? []
      : [serviceIssue("product-process-unknown", "error", `${place}.processId`, { product: id, found: processId })]),
    ...(formulaId === undefined || known.formulas.has(formulaId)
      ? []
      : [serviceIssue("product-formula-unknown", "error", `${place}.formulaId`, { product: id, found: formulaId })]),
  ];
}

function gaps(product: Product, place: string, on: CalendarDate, known: Known): readonly ServiceIssue[] {
  const { id: own, audience, norms, formulaId, state } = product;
  const params = { product: own };
  const isExternal = audience === "external";
  return [
    ...(isExternal && norms.length === 0
      ? [serviceIssue("product-without-norm", "warning", `${place}.norms`, params)]
      : []),
    ...norms.flatMap(({ id, published, indicatorId }, at) =>
      published && (indicatorId === undefined || !known.indicators.has(indicatorId))
        ? [
            serviceIssue("promise-without-measure", "warning", `${place}.norms[${at}].indicatorId`, {
              ...params,
              norm: id,
            }),
          ]
        : [],
    ),
    ...(isExternal && formulaId === undefined
      ? [serviceIssue("product-without-formula", "warning", `${place}.formulaId`, params)]
      : []),
    ...(state === "published" && isProductReviewDue(product, on)
      ? [serviceIssue("product-past-review", "warning", `${place}.reviewedOn`, params)]
      : []),
  ];
}

function repeated(
  keys: readonly { readonly key: string; readonly place: string }[],
): readonly { readonly key: string; readonly place: string }[] {
  const seen = new Set<string>();
  return keys.filter(({ key }) => {
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

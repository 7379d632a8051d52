import type { CalendarDate } from "@maatstaf/kernel";
import type { BusinessProcess } from "./business-process.ts";
import { isProductReviewDue } from "./moved-product.ts";
import { isProcessReviewDue } from "./moved-process.ts";
import { publicationFacts } from "./product-publication.ts";
import type { PublicationNeed } from "./product-publication.ts";
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
  /** Ids of the units there are; left out, owners are not looked up. */
  readonly unitIds?: readonly string[];
}

/**
 * What is wrong with a catalogue, and its gaps: ids and identifiers used twice, an owner that does not exist or is named
 * twice, references to nothing; a product for residents without norm, a promise without measure, a product without formula,
 * a product in public without target group, open channel or process, a product or process past its review.
 *
 * Retired products are checked for their form only, and may share an identifier with what took their place.
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
  const { products, processes, formulaIds, indicatorIds, unitIds } = catalogue;
  const known = {
    processes: new Set(processes.map(({ id }) => id)),
    formulas: new Set(formulaIds),
    indicators: new Set(indicatorIds),
    units: unitIds === undefined ? undefined : new Set(unitIds),
  };
  return [
    ...repeated(products.map(({ id }, at) => ({ key: id, of: id, place: `products[${at}].id` }))).map(
      ({ key, place }) => ofProduct(key)(serviceIssue("product-id-twice", "error", place, { found: key })),
    ),
    ...identifierIssues(products),
    ...repeated(processes.map(({ id }, at) => ({ key: id, of: id, place: `processes[${at}].id` }))).map(
      ({ key, place }) => ofProcess(key)(serviceIssue("process-id-twice", "error", place, { found: key })),
    ),
    ...products.flatMap((product, at) =>
      [
        ...referenceIssues(product, `products[${at}]`, known),
        ...(product.state === "retired" ? [] : gaps(product, `products[${at}]`, on, known)),
      ].map(ofProduct(product.id)),
    ),
    ...processes.flatMap((own, at) => processGaps(own, `processes[${at}]`, on, known).map(ofProcess(own.id))),
  ];
}

type Telling = (issue: ServiceIssue) => ServiceIssue;

function ofProduct(id: string): Telling {
  return (issue) => ({ ...issue, about: { kind: "product", id } });
}

function ofProcess(id: string): Telling {
  return (issue) => ({ ...issue, about: { kind: "process", id } });
}

interface Known {
  readonly processes: ReadonlySet<string>;
  readonly formulas: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly units: ReadonlySet<string> | undefined;
}

function identifierIssues(products: readonly Product[]): readonly ServiceIssue[] {
  const named = products.flatMap(({ id, identifiers, state }, at) =>
    state === "retired"
      ? []
      : Object.entries(identifiers).flatMap(([list, name]) =>
          name === undefined
            ? []
            : [{ key: `${list} ${name}`, of: id, place: `products[${at}].identifiers.${list}`, found: name }],
        ),
  );
  return repeated(named).map(({ of, first, place, found }) =>
    ofProduct(of)(serviceIssue("product-identifier-twice", "error", place, { product: of, other: first.of, found })),
  );
}

function referenceIssues(product: Product, place: string, known: Known): readonly ServiceIssue[] {
  const { id, processId, formulaId, ownerUnitId, coUnitIds, norms } = product;
  return [
    ...(known.units?.has(ownerUnitId) === false
      ? [serviceIssue("product-owner-unknown", "error", `${place}.ownerUnitId`, { product: id, found: ownerUnitId })]
      : []),
    ...(coUnitIds.includes(ownerUnitId)
      ? [serviceIssue("product-owner-twice", "error", `${place}.coUnitIds`, { product: id, found: ownerUnitId })]
      : []),
    ...repeated(norms.map((norm, at) => ({ key: norm.id, of: id, place: `${place}.norms[${at}].id` }))).map(
      ({ key, place: at }) => serviceIssue("norm-id-twice", "error", at, { product: id, found: key }),
    ),
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
  const isPublic = state === "published" || state === "to-review";
  const facts = publicationFacts(product);
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
    ...(isPublic
      ? MISSING.filter(([need]) => !facts[need]).map(([, code, field]) =>
          serviceIssue(code, "warning", `${place}.${field}`, params),
        )
      : []),
    ...(isPublic && isProductReviewDue(product, on)
      ? [serviceIssue("product-past-review", "warning", `${place}.reviewedOn`, params)]
      : []),
  ];
}

/** What a product in public lacks; that it has no formula is a gap of every product. */
const MISSING: readonly (readonly [PublicationNeed, ServiceIssue["code"], string])[] = [
  ["target-group-named", "product-without-target-group", "targetGroupIds"],
  ["channel-offered", "product-without-channel", "channels"],
  ["process-linked", "product-without-process", "processId"],
];

function processGaps(own: BusinessProcess, place: string, on: CalendarDate, known: Known): readonly ServiceIssue[] {
  const { id, unitId, state } = own;
  const isPublic = state === "published" || state === "review-due";
  return [
    ...(known.units?.has(unitId) === false
      ? [serviceIssue("process-unit-unknown", "error", `${place}.unitId`, { process: id, found: unitId })]
      : []),
    ...(isPublic && isProcessReviewDue(own, on)
      ? [serviceIssue("process-past-review", "warning", `${place}.reviewedOn`, { process: id })]
      : []),
  ];
}

interface Keyed {
  readonly key: string;
  /** The product it is of. */
  readonly of: string;
  readonly place: string;
}

/** What has a key that an earlier one has, with that first one. */
function repeated<T extends Keyed>(records: readonly T[]): readonly (T & { readonly first: T })[] {
  const seen = new Map<string, T>();
  return records.flatMap((record) => {
    const first = seen.get(record.key);
    if (first === undefined) seen.set(record.key, record);
    return first === undefined ? [] : [{ ...record, first }];
  });
}

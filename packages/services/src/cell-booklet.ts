import type { CalendarDate } from "@maatstaf/kernel";
import type { BusinessProcess } from "./business-process.ts";
import { cardFan } from "./card-fan.ts";
import type { FanBlade } from "./card-fan.ts";
import type { CaseAggregate } from "./case-aggregate.ts";
import { casesOverTime } from "./cases-over-time.ts";
import { catalogueIssues } from "./catalogue-issues.ts";
import { normCompliance } from "./norm-compliance.ts";
import type { NormCompliance } from "./norm-compliance.ts";
import type { Product } from "./product.ts";
import { reviewMoments } from "./review-moments.ts";
import type { ReviewMoment } from "./review-moments.ts";
import type { ServiceConcept } from "./service-concept.ts";
import type { ServiceIssue } from "./service-issue.ts";

/** Everything that booklets are made from. */
export interface BookletSource extends ServiceConcept {
  readonly processes: readonly BusinessProcess[];
  readonly indicatorIds: readonly string[];
  /** The case figures of the time the booklet looks back on. */
  readonly cases: readonly CaseAggregate[];
}

/** A product in a booklet, with its process and how far its norms are kept. */
export interface BookletProduct {
  readonly product: Product;
  readonly process: BusinessProcess | undefined;
  /** Of all its cases: a CRM counts per product, not per norm. */
  readonly compliance: NormCompliance;
}

/** What services say of one cell in its yearly booklet (brochure per cel). */
export interface CellBooklet {
  readonly unitId: string;
  /** Products it owns, by name; what is retired is left out. */
  readonly products: readonly BookletProduct[];
  /** Products of another cell that it helps with. */
  readonly helpsWith: readonly Product[];
  /** Processes it owns, by name. */
  readonly processes: readonly BusinessProcess[];
  /** The formulas its products are placed in, with the cards that are for this cell. */
  readonly fan: readonly FanBlade[];
  /** What is wrong or missing, of its products and processes; each place is that in the whole catalogue. */
  readonly gaps: readonly ServiceIssue[];
  readonly reviews: readonly ReviewMoment[];
}

/**
 * What services say of one cell in its booklet: its products with norms, processes and compliance, the cards it works with,
 * its gaps and what is to be looked at again. Data, to put in words elsewhere.
 *
 * @param on - The day the booklet is of.
 * @returns Empty lists for a unit that owns nothing: which units there are is not known here.
 *
 * @see docs/methods/services-catalogue.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { cellBooklet, Product } from "@maatstaf/services";
 *
 * const product = Product.parse({ id: "P-1", name: { nl: "kids-ID" }, audience: "external", type: "proof", ownerUnitId: "BZ" });
 * const source = { products: [product], processes: [], relations: [], formulas: [], cards: [], indicatorIds: [], cases: [] };
 * const booklet = cellBooklet("BZ", source, calendarDate("2026-02-02"));
 * booklet.products[0]?.compliance // => { kind: "no-cases" }
 * booklet.gaps.map(({ code }) => code) // => ["product-without-norm", "product-without-formula"]
 * ```
 */
export function cellBooklet(unitId: string, source: BookletSource, on: CalendarDate): CellBooklet {
  const { products, processes, formulas, cards, indicatorIds, cases } = source;
  const living = products.filter(({ state }) => state !== "retired");
  const own = living.filter(({ ownerUnitId }) => ownerUnitId === unitId).toSorted(byName);
  const ownProcesses = processes.filter((one) => one.unitId === unitId && one.state !== "retired").toSorted(byName);
  const processOf = new Map(processes.map((one) => [one.id, one]));
  const formulaIds = new Set(own.map(({ formulaId }) => formulaId));
  const catalogue = { products, processes, formulaIds: formulas.map(({ id }) => id), indicatorIds };
  return {
    unitId,
    products: own.map((product) => ({
      product,
      process: product.processId === undefined ? undefined : processOf.get(product.processId),
      compliance: normCompliance(casesOverTime(cases.filter(({ productId }) => productId === product.id))),
    })),
    helpsWith: living.filter(({ coUnitIds, ownerUnitId }) => ownerUnitId !== unitId && coUnitIds.includes(unitId)),
    processes: ownProcesses,
    fan: cardFan(formulas, cards, unitId).filter(({ formula }) => formulaIds.has(formula.id)),
    gaps: catalogueIssues(catalogue, on).filter(({ about }) => ownersOf(source, about).has(unitId)),
    reviews: reviewMoments({ products: own, processes: ownProcesses }),
  };
}

/** The units of the product or process that an issue is about; of several with one id all of them. */
function ownersOf({ products, processes }: BookletSource, about: ServiceIssue["about"]): ReadonlySet<string> {
  if (about?.kind === "product")
    return new Set(products.filter(({ id }) => id === about.id).map(({ ownerUnitId }) => ownerUnitId));
  return new Set(processes.filter(({ id }) => id === about?.id).map((own) => own.unitId));
}

function byName(one: Product | BusinessProcess, other: Product | BusinessProcess): number {
  return one.name.nl.localeCompare(other.name.nl, "nl") || (one.id < other.id ? -1 : 1);
}

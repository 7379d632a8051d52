import { pooledProduct } from "./pooled-product.ts";
import type { PartyProduct } from "./pooled-product.ts";
import type { ComparisonItem, MERGER_OPTIONS } from "./merger.ts";
import type { Product } from "./product.ts";

/** The product that a decided item becomes, or why there is none. */
export type ResultingProduct =
  | { readonly kind: "product"; readonly product: Product }
  /** Decided to stop: nothing comes after it. */
  | { readonly kind: "stopped" }
  /** Not a product, not decided, or without the id of what it becomes. */
  | { readonly kind: "not-ready"; readonly because: "not-a-product" | "not-decided" | "no-result-id" };

/** The full products of a party. */
export interface PartyProducts {
  readonly partyId: string;
  readonly products: readonly Product[];
}

const LINEAGE: Readonly<Record<Exclude<(typeof MERGER_OPTIONS)[number], "stop">, Product["lineage"][number]["kind"]>> =
  {
    keep: "continued",
    combine: "combined",
    redesign: "redesigned",
  };

/**
 * The product that an item becomes in the new organisation: a draft under a new id, with the lineage of everything it came
 * from as `partyId/productId`, so that the history of each party stays within reach.
 *
 * - `keep`: as the party has it;
 * - `combine`: what any of them offers and asks, taken together; a norm only where they all promise the same;
 * - `redesign`: its name and whom it is for; the rest is to be written.
 *
 * @param item - With its decision and `resultId`.
 * @param options - `ownerUnitId`: the one cell that owns it from now on.
 * @throws RangeError when a product of the item is not among those given.
 *
 * @see docs/methods/services-merger.md
 *
 * @example
 * ```ts
 * import { ComparisonItem, Product, resultingProduct } from "@maatstaf/services";
 *
 * const product = (id: string) => Product.parse({ id, name: { nl: "sportkamp" }, audience: "external", type: "activity", ownerUnitId: "JEU" });
 * const item = ComparisonItem.parse({
 *   id: "I-1", kind: "product", state: "harmonised", resultId: "V-001",
 *   members: [{ partyId: "dorp", refId: "D2" }, { partyId: "naburig", refId: "N2" }],
 *   decision: { option: "combine", why: "Samen vullen we alle weken, en elk kind vindt een plaats.", by: "college", on: "2024-09-02" },
 * });
 * const catalogues = [{ partyId: "dorp", products: [product("D2")] }, { partyId: "naburig", products: [product("N2")] }];
 * const result = resultingProduct(item, catalogues, { ownerUnitId: "VT" });
 * result.kind === "product" ? result.product.lineage : result // => [{ kind: "combined", fromProductIds: ["dorp/D2", "naburig/N2"] }]
 * ```
 */
export function resultingProduct(
  item: ComparisonItem,
  catalogues: readonly PartyProducts[],
  { ownerUnitId }: { readonly ownerUnitId: string },
): ResultingProduct {
  const { kind, decision, resultId, members } = item;
  if (kind !== "product") return { kind: "not-ready", because: "not-a-product" };
  if (decision === undefined) return { kind: "not-ready", because: "not-decided" };
  const { option, partyId: kept } = decision;
  if (option === "stop") return { kind: "stopped" };
  if (resultId === undefined) return { kind: "not-ready", because: "no-result-id" };
  const sources = members.map(({ partyId, refId }): PartyProduct => {
    const product = catalogues.find((one) => one.partyId === partyId)?.products.find(({ id }) => id === refId);
    if (product === undefined)
      throw new RangeError(
        `resultingProduct: there is no product ${refId} of ${partyId}; give the catalogues of all parties`,
      );
    return { partyId, product };
  });
  const used = option === "keep" ? sources.filter(({ partyId }) => partyId === kept) : sources;
  const [first, ...others] = used;
  if (first === undefined)
    throw new RangeError(
      `resultingProduct: item ${item.id} keeps what ${kept ?? "no party"} has, and has nothing of it`,
    );
  const base = others.length === 0 && option !== "redesign" ? first.product : pooledProduct([first, ...others], option);
  const { reviewedOn: _reviewed, territory: _territory, ...rest } = base;
  return {
    kind: "product",
    product: {
      ...rest,
      id: resultId,
      state: "draft",
      ownerUnitId,
      coUnitIds: [],
      norms: rest.norms.map(({ territory: _own, ...norm }) => norm),
      annualVolume: pooledVolume(sources),
      lineage: [
        ...sources.flatMap(({ partyId, product }) => product.lineage.map((step) => ofParty(partyId, step))),
        { kind: LINEAGE[option], fromProductIds: members.map(({ partyId, refId }) => `${partyId}/${refId}`) },
      ],
    },
  };
}

function ofParty(partyId: string, { kind, fromProductIds }: Product["lineage"][number]): Product["lineage"][number] {
  return { kind, fromProductIds: fromProductIds.map((id) => `${partyId}/${id}`) };
}

/** The volumes of all sources added up, for the years that every one of them has. */
function pooledVolume(sources: readonly PartyProduct[]): Product["annualVolume"] {
  const years = new Map<number, { count: number; sources: number }>();
  for (const { product } of sources) {
    for (const { year, count } of product.annualVolume) {
      const sum = years.get(year) ?? { count: 0, sources: 0 };
      years.set(year, { count: sum.count + count, sources: sum.sources + 1 });
    }
  }
  return [...years]
    .filter(([, sum]) => sum.sources === sources.length)
    .map(([year, { count }]) => ({ year, count }))
    .toSorted((a, b) => a.year - b.year);
}

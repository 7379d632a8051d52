import { pairingSuggestions } from "./pairing-suggestions.ts";
import type { ComparableProduct } from "./pair-features.ts";
import type { ComparisonItem } from "./merger.ts";

/** The products of one party. */
export interface PartyCatalogue {
  readonly partyId: string;
  readonly products: readonly (ComparableProduct & { readonly ownerUnitId?: string })[];
}

/**
 * The items to start a merger with: every product of every party in exactly one, laid together as
 * {@link pairingSuggestions} suggests. All of them are suggestions until a person confirms them.
 *
 * @param catalogues - Two parties or more; each further party is laid beside what stands already, in their order.
 * @param options - `clusterOf`: the cluster of a product, for progress. `least`: as in {@link pairingSuggestions}.
 * @throws RangeError on a party given twice, or an id that two products of one party have.
 *
 * @example
 * ```ts
 * import { comparisonItems, matchKind, Product } from "@maatstaf/services";
 *
 * const product = (id: string, nl: string) => Product.parse({ id, name: { nl }, audience: "external", type: "proof", ownerUnitId: "BZ" });
 * const items = comparisonItems([
 *   { partyId: "dorp", products: [product("1", "reispas"), product("2", "kids-ID")] },
 *   { partyId: "naburig", products: [product("9", "reispas")] },
 * ]);
 * items.map((item) => [item.members.length, matchKind(item)]) // => [[2, "same"], [1, "only"]]
 * ```
 */
export function comparisonItems(
  catalogues: readonly PartyCatalogue[],
  options: {
    readonly clusterOf?: (partyId: string, productId: string) => string | undefined;
    readonly least?: number;
  } = {},
): readonly ComparisonItem[] {
  refuseDoubles(catalogues);
  let groups: Group[] = [];
  for (const { partyId, products } of catalogues) {
    const own = products.map((product): Group => ({ lead: product, members: [{ partyId, refId: product.id }] }));
    const leads = groups.map(({ lead }, at) => ({ ...lead, id: String(at) }));
    const pairs = pairingSuggestions(leads, products, options.least === undefined ? {} : { least: options.least });
    const ofProduct = new Map(own.map((group) => [group.lead.id, group]));
    const isPlaced = new Set<string>();
    for (const { leftId, rightId, score } of pairs.toSorted(
      (a, b) => rank(a.kind) - rank(b.kind) || b.score - a.score,
    )) {
      const group = groups[Number(leftId)];
      const product = ofProduct.get(rightId);
      if (group === undefined || product === undefined) continue;
      if (isPlaced.has(rightId)) {
        // One product here is several there: what stood apart comes together, with the product that names both.
        const target = groups.find(({ members }) => members.some((m) => m.partyId === partyId && m.refId === rightId));
        if (target === undefined || target === group) continue;
        target.members.push(...group.members.splice(0));
        continue;
      }
      isPlaced.add(rightId);
      group.members.push(...product.members);
      group.score = Math.min(group.score ?? 1, score);
    }
    groups = [...groups, ...own.filter(({ lead }) => !isPlaced.has(lead.id))].filter(
      ({ members }) => members.length > 0,
    );
  }
  return groups.map(({ members, score }, at): ComparisonItem => {
    const [first] = members;
    const cluster = first === undefined ? undefined : options.clusterOf?.(first.partyId, first.refId);
    return {
      id: `I-${String(at + 1).padStart(4, "0")}`,
      kind: "product",
      state: "suggested",
      members,
      judgements: [],
      ...(score === undefined ? {} : { score }),
      ...(cluster === undefined ? {} : { cluster }),
    };
  });
}

function refuseDoubles(catalogues: readonly PartyCatalogue[]): void {
  const parties = new Set<string>();
  for (const { partyId, products } of catalogues) {
    if (parties.has(partyId))
      throw new RangeError(`comparisonItems: found the party ${partyId} twice; give one catalogue for each`);
    parties.add(partyId);
    const ids = new Set<string>();
    for (const { id } of products) {
      if (ids.has(id))
        throw new RangeError(`comparisonItems: found two products ${id} of ${partyId}; put the catalogue right first`);
      ids.add(id);
    }
  }
}

interface Group {
  readonly lead: ComparableProduct;
  readonly members: { readonly partyId: string; readonly refId: string }[];
  score?: number;
}

function rank(kind: "same" | "similar" | "part"): number {
  return kind === "part" ? 1 : 0;
}

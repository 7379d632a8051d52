import type { MergerWorkbench } from "./merger-workbench.ts";
import { serviceIssue } from "./service-issue.ts";
import type { ServiceIssue } from "./service-issue.ts";

/**
 * What is wrong with a merger's items: a product of a party in two items or in none, an item with a party or product that
 * does not exist, an id used twice.
 *
 * @param products - Per party, the ids of its products.
 * @returns Every issue with its place; empty when every product of every party is in exactly one item.
 *
 * @example
 * ```ts
 * import { ComparisonItem, mergerIssues, MergerProject } from "@maatstaf/services";
 *
 * const project = MergerProject.parse({
 *   id: "fusie", name: { nl: "Dorp en Naburig" }, effectiveOn: "2025-01-01", organisationId: "nieuw",
 *   parties: [{ id: "dorp", name: { nl: "Dorp" }, territory: "dorp" }, { id: "naburig", name: { nl: "Naburig" }, territory: "naburig" }],
 * });
 * const items = [ComparisonItem.parse({ id: "I-1", kind: "product", members: [{ partyId: "dorp", refId: "1" }] })];
 * mergerIssues({ project, items }, { dorp: ["1"], naburig: ["7"] }).map(({ code, place }) => [code, place]) // => [["product-in-no-item", "naburig/7"]]
 * ```
 */
export function mergerIssues(
  { project, items }: Pick<MergerWorkbench, "project" | "items">,
  products: Readonly<Record<string, readonly string[]>>,
): readonly ServiceIssue[] {
  const parties = new Set(project.parties.map(({ id }) => id));
  const known = new Set(Object.entries(products).flatMap(([partyId, ids]) => ids.map((id) => `${partyId}/${id}`)));
  const ids = items.map(({ id }) => id);
  const placed = new Set<string>();
  const found = items.flatMap(({ id, kind, members }, at): readonly ServiceIssue[] => [
    ...(ids.indexOf(id) < at ? [serviceIssue("item-id-twice", "error", `items[${at}].id`, { found: id })] : []),
    ...members.flatMap(({ partyId, refId }, member): readonly ServiceIssue[] => {
      const place = `items[${at}].members[${member}]`;
      if (!parties.has(partyId))
        return [serviceIssue("item-party-unknown", "error", place, { item: id, found: partyId })];
      if (kind !== "product") return [];
      const key = `${partyId}/${refId}`;
      if (!known.has(key))
        return [serviceIssue("item-product-unknown", "error", place, { item: id, party: partyId, found: refId })];
      const isAgain = placed.has(key);
      placed.add(key);
      return isAgain
        ? [serviceIssue("product-in-two-items", "error", place, { item: id, party: partyId, found: refId })]
        : [];
    }),
  ]);
  const left = Object.entries(products).flatMap(([party, own]) =>
    own
      .filter((id) => !placed.has(`${party}/${id}`))
      .map((id) => serviceIssue("product-in-no-item", "error", `${party}/${id}`, { party, found: id })),
  );
  return [...found, ...left];
}

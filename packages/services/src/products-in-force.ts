import type { CalendarDate } from "@maatstaf/kernel";
import type { ComparisonItem, MergerProject } from "./merger.ts";

/** What holds on a territory for one item: a party's own, or what the new organisation made of it. */
export interface InForce {
  readonly itemId: string;
  /** Whose it is: a party, or the new organisation. */
  readonly ownerId: string;
  /** Ids with that owner; none when it was stopped, or when this territory never had it. */
  readonly refIds: readonly string[];
  /** `own`: the rule of the former territory still stands. `harmonised`: one rule for all. */
  readonly rule: "own" | "harmonised" | "stopped";
}

/**
 * What holds on a former territory on a day: until an item is harmonised the products, norms and regulations of each party
 * stay valid on its own territory; from that day on, and not before the merger itself, the harmonised one holds everywhere.
 *
 * @throws RangeError on a territory that no party has.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { ComparisonItem, MergerProject, productsInForce } from "@maatstaf/services";
 *
 * const project = MergerProject.parse({
 *   id: "fusie", name: { nl: "Dorp en Naburig" }, effectiveOn: "2025-01-01", organisationId: "nieuw",
 *   parties: [{ id: "dorp", name: { nl: "Dorp" }, territory: "dorp" }, { id: "naburig", name: { nl: "Naburig" }, territory: "naburig" }],
 * });
 * const item = ComparisonItem.parse({
 *   id: "I-1", kind: "regulation", members: [{ partyId: "dorp", refId: "R-1" }, { partyId: "naburig", refId: "7" }],
 *   state: "harmonised", harmonisedOn: "2025-06-01", resultId: "N-1",
 * });
 * productsInForce(project, [item], { territory: "naburig", on: calendarDate("2025-03-01") }).map(({ refIds }) => refIds) // => [["7"]]
 * productsInForce(project, [item], { territory: "naburig", on: calendarDate("2025-06-01") }).map(({ refIds }) => refIds) // => [["N-1"]]
 * ```
 */
export function productsInForce(
  project: MergerProject,
  items: readonly ComparisonItem[],
  { territory, on }: { readonly territory: string; readonly on: CalendarDate },
): readonly InForce[] {
  const party = project.parties.find((found) => found.territory === territory);
  if (party === undefined)
    throw new RangeError(`productsInForce: no party has the territory ${territory}; take one of the project`);
  return items.map((item): InForce => {
    const { id, members, resultId, harmonisedOn } = item;
    if (harmonisedOn !== undefined && harmonisedOn <= on && project.effectiveOn <= on) {
      return {
        itemId: id,
        ownerId: project.organisationId,
        refIds: resultId === undefined ? [] : [resultId],
        rule: resultId === undefined ? "stopped" : "harmonised",
      };
    }
    const refIds = members.filter(({ partyId }) => partyId === party.id).map(({ refId }) => refId);
    return { itemId: id, ownerId: party.id, refIds, rule: "own" };
  });
}

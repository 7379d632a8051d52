import type { ComparisonItem, MERGER_LABELS, MergerProject } from "./merger.ts";

/** One item for who decides: every party beside the others, what was decided, and why. */
export interface OverviewLine {
  readonly itemId: string;
  readonly cluster: string | undefined;
  readonly state: ComparisonItem["state"];
  /** Every party of the merger, in the order of the project, also one that has nothing for it. */
  readonly parties: readonly {
    readonly partyId: string;
    readonly refIds: readonly string[];
    readonly label: (typeof MERGER_LABELS)[number] | undefined;
    readonly motivation: string | undefined;
  }[];
  readonly decision: ComparisonItem["decision"];
  readonly harmonisation: ComparisonItem["harmonisation"];
  readonly resultId: string | undefined;
}

/**
 * All items of a merger side by side, as lines to export for college and council: what each party has and thinks of its own,
 * what was decided and why, who brings it together and by when.
 *
 * @returns By cluster, what has none last, then by id.
 *
 * @example
 * ```ts
 * import { ComparisonItem, mergerOverview, MergerProject } from "@maatstaf/services";
 *
 * const project = MergerProject.parse({
 *   id: "fusie", name: { nl: "Dorp en Naburig" }, effectiveOn: "2025-01-01", organisationId: "nieuw",
 *   parties: [{ id: "dorp", name: { nl: "Dorp" }, territory: "dorp" }, { id: "naburig", name: { nl: "Naburig" }, territory: "naburig" }],
 * });
 * const items = [ComparisonItem.parse({ id: "I-1", kind: "product", members: [{ partyId: "dorp", refId: "P-1" }] })];
 * mergerOverview({ project, items })[0]?.parties.map(({ partyId, refIds }) => [partyId, refIds]) // => [["dorp", ["P-1"]], ["naburig", []]]
 * ```
 */
export function mergerOverview({
  project,
  items,
}: {
  readonly project: MergerProject;
  readonly items: readonly ComparisonItem[];
}): readonly OverviewLine[] {
  return items
    .map(({ id, cluster, state, members, judgements, decision, harmonisation, resultId }): OverviewLine => ({
      itemId: id,
      cluster,
      state,
      parties: project.parties.map((party) => {
        const judgement = judgements.find(({ partyId }) => partyId === party.id);
        return {
          partyId: party.id,
          refIds: members.filter(({ partyId }) => partyId === party.id).map(({ refId }) => refId),
          label: judgement?.label,
          motivation: judgement?.motivation,
        };
      }),
      decision,
      harmonisation,
      resultId,
    }))
    .toSorted((a, b) => inOrder(a.cluster ?? "\uFFFF", b.cluster ?? "\uFFFF") || inOrder(a.itemId, b.itemId));
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

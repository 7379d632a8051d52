import type { ComparisonItem, MERGER_LABELS } from "./merger.ts";

const DECIDED: readonly ComparisonItem["state"][] = ["decided", "harmonised", "live"];
/** States of an item that has become one thing. */
export const HARMONISED: readonly ComparisonItem["state"][] = ["harmonised", "live"];

/** How far one cluster is, in counts: what is said of `items` is a numerator, and `items` the denominator. */
export interface ClusterProgress {
  /** `undefined` for items without a cluster, and for the total. */
  readonly cluster: string | undefined;
  readonly items: number;
  readonly confirmed: number;
  readonly decided: number;
  readonly harmonised: number;
  /** Judgements by label, over all parties. */
  readonly labels: Readonly<Record<(typeof MERGER_LABELS)[number], number>>;
}

/**
 * How far a merger is: items confirmed, decided and harmonised, and how the parties judge, per cluster and in all.
 *
 * @returns The clusters in the order of their names, what has none last; and the total.
 *
 * @example
 * ```ts
 * import { ComparisonItem, mergerProgress } from "@maatstaf/services";
 *
 * const item = ComparisonItem.parse({ id: "I-1", kind: "product", cluster: "vrije tijd", state: "matched", members: [{ partyId: "dorp", refId: "1" }] });
 * const { total } = mergerProgress([item]);
 * [total.items, total.confirmed, total.decided] // => [1, 1, 0]
 * ```
 */
export function mergerProgress(items: readonly ComparisonItem[]): {
  readonly clusters: readonly ClusterProgress[];
  readonly total: ClusterProgress;
} {
  const names = [...new Set(items.map(({ cluster }) => cluster))].toSorted((a, b) =>
    (a ?? "\uFFFF") < (b ?? "\uFFFF") ? -1 : 1,
  );
  return {
    clusters: names.map((name) =>
      progressOf(
        name,
        items.filter(({ cluster }) => cluster === name),
      ),
    ),
    total: progressOf(undefined, items),
  };
}

function progressOf(cluster: string | undefined, items: readonly ComparisonItem[]): ClusterProgress {
  const labels = items.flatMap(({ judgements }) => judgements.map(({ label }) => label));
  const counted = (label: (typeof MERGER_LABELS)[number]): number => labels.filter((found) => found === label).length;
  return {
    cluster,
    items: items.length,
    confirmed: items.filter(({ state }) => state !== "suggested").length,
    decided: items.filter(({ state }) => DECIDED.includes(state)).length,
    harmonised: items.filter(({ state }) => HARMONISED.includes(state)).length,
    labels: {
      good: counted("good"),
      "less-good": counted("less-good"),
      "must-change": counted("must-change"),
      "can-be-better": counted("can-be-better"),
    },
  };
}

import { suppressedLine } from "@maatstaf/statistics";

/** A group as it may be shown: a group of people, or several that are too small to be shown apart. */
export interface ShownGroup {
  /** Id of the group, or `rest`; `rest.` and the cluster for small teams of one cluster. */
  readonly id: string;
  /** The groups in it. */
  readonly members: readonly string[];
}

/**
 * Groups of at least `threshold` people (kleine groepen samengevoegd): the small ones are put together, and where that tells
 * how small they are, the smallest of the others goes with them.
 *
 * @param counts - People per group.
 * @param clusters - Cluster of each group, where groups have one: small teams are first put together within it.
 * @returns The groups in the order of `counts`, the rest last; one group when nothing can be shown apart; none without people.
 *
 * @example
 * ```ts
 * import { rolledUp } from "@maatstaf/surveys";
 *
 * const counts = new Map([["centre", 40], ["north", 12], ["harbour", 3]]);
 * rolledUp(counts, { threshold: 5 }).map(({ id, members }) => [id, members.length]) // => [["centre", 1], ["rest", 2]]
 * ```
 */
export function rolledUp(
  counts: ReadonlyMap<string, number>,
  { threshold, clusters = {} }: { readonly threshold: number; readonly clusters?: Readonly<Record<string, string>> },
): ShownGroup[] {
  const present = [...counts].filter(([, count]) => count > 0).map(([id, count]) => ({ id, count, members: [id] }));
  const clusterOf = (id: string): string | undefined => (Object.hasOwn(clusters, id) ? clusters[id] : undefined);
  const names = [...new Set(present.map(({ id }) => clusterOf(id)))];
  const within = names.flatMap((cluster) => {
    const own = present.filter(({ id }) => clusterOf(id) === cluster);
    return cluster === undefined ? own : joined(own, threshold, `rest.${cluster}`);
  });
  return joined(within, threshold, "rest").map(({ id, members }) => ({ id, members }));
}

interface Counted extends ShownGroup {
  readonly count: number;
}

function joined(groups: readonly Counted[], threshold: number, id: string): Counted[] {
  if (groups.length === 0) return [];
  const line = suppressedLine(
    groups.map(({ count }) => count),
    { threshold },
  );
  const isHidden = (at: number): boolean => line.kind === "not-publishable" || line.audit[at]?.role !== "shown";
  const hidden = groups.filter((_, at) => isHidden(at));
  if (hidden.length === 0) return [...groups];
  const rest = {
    id: hidden.length === 1 ? (hidden[0]?.id ?? id) : id,
    count: hidden.reduce((sum, { count }) => sum + count, 0),
    members: hidden.flatMap(({ members }) => members),
  };
  return [...groups.filter((_, at) => !isHidden(at)), rest];
}

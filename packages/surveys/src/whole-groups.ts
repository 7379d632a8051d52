import type { CutGroups } from "./cut-groups.ts";
import type { ShownGroup } from "./rolled-up.ts";
import type { Cut, Survey } from "./survey.ts";

/** The groups of one cut as they are shown of everybody, as the smallest that are shown of any question. */
export interface WholeGroups {
  readonly cut: Cut;
  readonly shown: ReadonlyMap<string, ShownGroup>;
  /** The group of each respondent. */
  readonly groups: readonly string[];
  readonly clusters: Readonly<Record<string, string>>;
}

/** The id of a group among those of its cut: so that the order of names is the order of places. */
function idAt(at: number): string {
  return String(at).padStart(4, "0");
}

/**
 * Groups that were put together once stay together in every question: with one `rest` for this question and another for that
 * one, what they do not share could be had by subtracting.
 */
export function wholeGroups({ cut, groups, of }: CutGroups, teamClusters: Survey["teamClusters"]): WholeGroups {
  const clusterOf = ({ members }: ShownGroup): readonly string[] => {
    const own = new Set(members.map((name) => (Object.hasOwn(teamClusters, name) ? teamClusters[name] : undefined)));
    const [only] = own;
    return own.size === 1 && only !== undefined && cut.attributes.length === 1 ? [only] : [];
  };
  return {
    cut,
    shown: new Map(groups.map((group, at) => [idAt(at), group])),
    groups: of.map(idAt),
    clusters: Object.fromEntries(groups.flatMap((group, at) => clusterOf(group).map((name) => [idAt(at), name]))),
  };
}

/** The groups of a question under their own names. */
export function named(group: ShownGroup, shown: WholeGroups["shown"]): ShownGroup {
  return {
    id: shown.get(group.id)?.id ?? group.id,
    members: group.members.flatMap((id) => shown.get(id)?.members ?? []),
  };
}

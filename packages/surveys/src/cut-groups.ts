import { differencingGuard } from "@maatstaf/statistics";
import { attributeOf } from "./item.ts";
import type { Response } from "./response.ts";
import { rolledUp } from "./rolled-up.ts";
import type { ShownGroup } from "./rolled-up.ts";
import type { Cut } from "./survey.ts";

/** The group of people whose attribute is not known. They are a group like any other: the whole less the others is them. */
const UNKNOWN = "unknown";

/** What joins the two groups of a crossed cut; no id holds it. */
export const GROUP_JOINT = " & ";

/** The groups of one cut, and the place in them of each of the people that are counted. */
export interface CutGroups {
  readonly cut: Cut;
  readonly groups: readonly ShownGroup[];
  readonly of: readonly number[];
}

/** The group of each respondent on a cut: the value of its attribute, or of both joined by {@link GROUP_JOINT}. */
export function cutColumn({ attributes }: Cut, responses: readonly Response[]): string[] {
  return responses.map((response) =>
    attributes.map((attribute) => attributeOf(attribute, response) ?? UNKNOWN).join(GROUP_JOINT),
  );
}

/**
 * The groups of the cuts that can be shown together for the people that are counted: none below the threshold, and none below
 * it to be had by adding and subtracting. A cut that would give one away is left out; the first declared stay.
 *
 * `known` are groups whose sizes are known whatever is shown, such as those that were weighted by.
 */
export function safeCuts(
  columns: readonly {
    readonly cut: Cut;
    readonly groups: readonly string[];
    readonly clusters: Readonly<Record<string, string>>;
  }[],
  { threshold, known = [] }: { readonly threshold: number; readonly known?: readonly (readonly number[])[] },
): {
  readonly kept: readonly CutGroups[];
  readonly dropped: readonly { readonly cut: Cut; readonly because: "one-group" | "differencing" }[];
} {
  const kept: CutGroups[] = [];
  const dropped: { cut: Cut; because: "one-group" | "differencing" }[] = [];
  for (const { cut, groups: column, clusters } of columns) {
    // By name, and not in the order of the answers: a table tells nothing of who came first.
    const inOrder = new Map([...counted(column)].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const groups = rolledUp(inOrder, { threshold, clusters });
    const placeOf = new Map(groups.flatMap(({ members }, at) => members.map((member) => [member, at] as const)));
    const next = { cut, groups, of: column.map((group) => placeOf.get(group) ?? 0) };
    if (groups.length < 2) dropped.push({ cut, because: "one-group" });
    else if (isSafe([...known, ...[...kept, next].map(({ of }) => of)], threshold)) kept.push(next);
    else dropped.push({ cut, because: "differencing" });
  }
  return { kept, dropped };
}

/** Whether no group below the threshold can be had from the sizes of these groups; what cannot be decided is not safe. */
export function isSafe(columns: readonly (readonly number[])[], threshold: number): boolean {
  const people = columns[0]?.length ?? 0;
  const units = Array.from({ length: people }, (_, at) => columns.map((column) => column[at]).join("."));
  const sizes = Object.fromEntries(counted(units));
  const published = columns.flatMap((column) => {
    const members = new Map<number, Set<string>>();
    for (const [at, group] of column.entries()) {
      const own = members.get(group) ?? new Set();
      members.set(group, own.add(units[at] ?? ""));
    }
    return [...members.values()].map((own) => [...own]);
  });
  return differencingGuard({ requested: Object.keys(sizes), published, sizes, threshold }).kind === "allowed";
}

function counted(column: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const group of column) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

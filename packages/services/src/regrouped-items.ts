import type { Refusal } from "@maatstaf/kernel";
import type { MergerStep, MergerWorkbench } from "./merger-workbench.ts";
import type { ComparisonItem } from "./merger.ts";

/** States in which members may still be laid otherwise: nobody has judged them yet. */
const LOOSE: readonly ComparisonItem["state"][] = ["suggested", "matched", "described"];

type Regrouped =
  | { readonly kind: "regrouped"; readonly touched: MergerStep["touched"] }
  | { readonly kind: "refused"; readonly reasons: readonly [Refusal, ...Refusal[]] };

/** The items of a workbench with the members of some of them laid together otherwise; what is in no group stands alone. */
export function regrouped(
  { items }: MergerWorkbench,
  itemIds: readonly string[],
  groups: readonly { readonly id: string; readonly members: readonly string[] }[],
): Regrouped {
  const taken = items.filter(({ id }) => itemIds.includes(id));
  const missing = itemIds.find((id) => !taken.some((item) => item.id === id));
  if (missing !== undefined)
    throw new RangeError(`workbenchAfter: the workbench has no item ${missing}; take the id from the workbench`);
  const [first] = taken;
  if (first === undefined) throw new RangeError("workbenchAfter: found no item to regroup; name at least one");
  const members = new Map(taken.flatMap((item) => item.members).map((member) => [keyOf(member), member]));
  const asked = groups.flatMap((group) => group.members);
  const newIds = groups.map(({ id }) => id);
  const reasons: Refusal[] = [
    ...taken
      .filter(({ state }) => !LOOSE.includes(state))
      .map(({ id, state }): Refusal => refusal("items-still-loose", { item: id, state })),
    ...taken
      .filter(({ kind }) => kind !== first.kind)
      .map(({ id }): Refusal => refusal("items-of-one-kind", { item: id })),
    ...asked
      .filter((key, at) => !members.has(key) || asked.indexOf(key) < at)
      .map((found): Refusal => refusal("members-once", { found })),
    ...groups.filter((group) => group.members.length === 0).map(({ id }) => refusal("groups-filled", { item: id })),
    ...newIds
      .filter((id, at) => newIds.indexOf(id) < at || items.some((item) => item.id === id && !itemIds.includes(id)))
      .map((item): Refusal => refusal("item-ids-free", { item })),
  ];
  const [reason, ...more] = reasons;
  if (reason !== undefined) return { kind: "refused", reasons: [reason, ...more] };
  const alone = [...members].filter(([key]) => !asked.includes(key));
  const usedIds = new Set([...items.map(({ id }) => id), ...newIds]);
  const after = [
    ...groups.map(({ id, members: keys }) =>
      laid(
        first,
        id,
        keys.flatMap((key) => members.get(key) ?? []),
      ),
    ),
    ...alone.map(([, member]) => laid(first, freeId(`${first.id}-${member.refId}`, usedIds), [member])),
  ];
  const ids = new Set([...itemIds, ...after.map(({ id }) => id)]);
  return {
    kind: "regrouped",
    touched: [...ids].map((id) => ({
      id,
      before: taken.find((item) => item.id === id),
      after: after.find((item) => item.id === id),
    })),
  };
}

function keyOf({ partyId, refId }: ComparisonItem["members"][number]): string {
  return `${partyId}/${refId}`;
}

function laid({ kind, cluster }: ComparisonItem, id: string, members: ComparisonItem["members"]): ComparisonItem {
  return { id, kind, members, state: "suggested", judgements: [], ...(cluster === undefined ? {} : { cluster }) };
}

/** An id of an item has 80 characters at most, with room for a number behind it. */
const LONGEST = 76;

function freeId(name: string, used: Set<string>): string {
  const wanted = name.slice(0, LONGEST);
  let id = wanted;
  for (let next = 2; used.has(id); next += 1) id = `${wanted}-${next}`;
  used.add(id);
  return id;
}

function refusal(guard: string, params: Refusal["params"]): Refusal {
  return { code: "guard-not-met", params: { ...params, guard } };
}

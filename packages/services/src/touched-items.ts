import type { MergerStep } from "./merger-workbench.ts";
import type { ComparisonItem } from "./merger.ts";

/** The items with those that were touched in their new form: changed in place, taken out, or added at the end. */
export function withTouched(
  items: readonly ComparisonItem[],
  touched: MergerStep["touched"],
): readonly ComparisonItem[] {
  const after = new Map(touched.map((change) => [change.id, change.after]));
  const known = new Set(items.map(({ id }) => id));
  return [
    ...items.flatMap((item) => {
      const changed = after.has(item.id) ? after.get(item.id) : item;
      return changed === undefined ? [] : [changed];
    }),
    ...touched.flatMap((change) => (change.after === undefined || known.has(change.id) ? [] : [change.after])),
  ];
}

/** Labels as numbers: `of[i]` is the place in `labels` of the label of respondent `i`. */
export interface Groups {
  readonly of: Int32Array;
  /** The different labels, in order of first appearance. */
  readonly labels: readonly string[];
}

/** Numbers the different labels of a column, so that sums over groups take no lookups by text. */
export function groupsOf(column: readonly string[]): Groups {
  const places = new Map<string, number>();
  const of = new Int32Array(column.length);
  for (const [index, label] of column.entries()) {
    let place = places.get(label);
    if (place === undefined) {
      place = places.size;
      places.set(label, place);
    }
    of[index] = place;
  }
  return { of, labels: [...places.keys()] };
}

/** Sum of `values` per group. */
export function groupSums(groups: Groups, values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(groups.labels.length);
  for (let index = 0; index < groups.of.length; index += 1) {
    const group = groups.of[index] ?? 0;
    sums[group] = (sums[group] ?? 0) + (values[index] ?? 0);
  }
  return sums;
}

/** Who has which feature, each feature weighed by how rare it is: one side of a comparison, laid out for sums. */
export interface RarityIndex {
  /** For every record, the sum of the squared weights of the features it shares with `features`. */
  readonly sumShared: (features: readonly string[], sums: Float64Array) => void;
  /** The length of each record's weights, as a vector. */
  readonly norms: Float64Array;
  /** The length that a record with these features would have. */
  readonly normOf: (features: readonly string[]) => number;
  /** The weight of a feature, `ln(1 + N / n)` with `n` of the `N` records having it; of `undefined` that of one record on each side. */
  readonly weightOf: (feature: string | undefined) => number;
}

/**
 * The records of one list by feature.
 *
 * @param records - Per record its features, without doubles.
 * @param others - Those of the list they are compared with, which count for the rarity.
 */
export function rarityIndex(
  records: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
): RarityIndex {
  const counts = new Map<string, number>();
  for (const features of [...records, ...others]) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const total = records.length + others.length;
  const weightOf = (feature: string | undefined): number =>
    Math.log(1 + total / (feature === undefined ? 2 : (counts.get(feature) ?? 1)));
  const normOf = (features: readonly string[]): number =>
    Math.sqrt(features.reduce((sum, feature) => sum + weightOf(feature) ** 2, 0));
  const owners = new Map<string, number[]>();
  for (const [at, features] of records.entries()) {
    for (const feature of features) {
      const found = owners.get(feature);
      if (found === undefined) owners.set(feature, [at]);
      else found.push(at);
    }
  }
  return {
    norms: Float64Array.from(records, normOf),
    normOf,
    weightOf,
    sumShared: (features, sums) => {
      sums.fill(0);
      for (const feature of features) {
        const weight = weightOf(feature) ** 2;
        for (const owner of owners.get(feature) ?? []) sums[owner] = (sums[owner] ?? 0) + weight;
      }
    },
  };
}

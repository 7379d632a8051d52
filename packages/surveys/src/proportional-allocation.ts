/**
 * A total shared out over strata in proportion to their size by largest remainder, with a minimum for each and never more
 * than a stratum has: whole numbers that add up to the total.
 *
 * Strata that fall below their minimum or above their size are set to it and the rest is shared again, until none does. Equal
 * remainders go to the larger stratum, then to the first.
 *
 * @param total - How many answers to share out; raised to the sum of the minima, lowered to the sum of the sizes.
 * @param sizes - People per stratum, whole numbers.
 * @param minimum - The least per stratum; a smaller stratum is asked entirely.
 *
 * @example
 * ```ts
 * import { proportionalAllocation } from "@maatstaf/surveys";
 *
 * proportionalAllocation(380, [6000, 12_000, 7000]) // => [91, 183, 106]
 * proportionalAllocation(100, [9000, 900, 20], 30) // => [50, 30, 20]
 * ```
 */
export function proportionalAllocation(total: number, sizes: readonly number[], minimum = 0): number[] {
  requireCounts(total, sizes, minimum);
  const least = sizes.map((size) => Math.min(minimum, size));
  const wanted = Math.min(Math.max(total, sum(least)), sum(sizes));
  const fixed = new Map<number, number>();
  for (;;) {
    const free = sizes.flatMap((size, place) => (fixed.has(place) ? [] : [{ size, place }]));
    const left = wanted - sum([...fixed.values()]);
    const size = sum(free.map((stratum) => stratum.size));
    // The strata that want less than their minimum come first: what they take leaves less for the others.
    const low = free.filter((stratum) => (left * stratum.size) / size < (least[stratum.place] ?? 0));
    if (low.length === 0) return remainders(sizes, { free, left, size, fixed });
    for (const { place } of low) fixed.set(place, least[place] ?? 0);
  }
}

interface Stratum {
  readonly size: number;
  readonly place: number;
}

function remainders(
  sizes: readonly number[],
  {
    free,
    left,
    size,
    fixed,
  }: {
    readonly free: readonly Stratum[];
    readonly left: number;
    readonly size: number;
    readonly fixed: ReadonlyMap<number, number>;
  },
): number[] {
  const shares = free.map((stratum) => ({ ...stratum, exact: size === 0 ? 0 : (left * stratum.size) / size }));
  const rounded = new Map(shares.map(({ place, exact }) => [place, Math.floor(exact)]));
  const over = left - sum([...rounded.values()]);
  const order = shares.toSorted(
    (a, b) => b.exact - Math.floor(b.exact) - (a.exact - Math.floor(a.exact)) || b.size - a.size || a.place - b.place,
  );
  for (const { place } of order.slice(0, over)) rounded.set(place, (rounded.get(place) ?? 0) + 1);
  return sizes.map((_, place) => fixed.get(place) ?? rounded.get(place) ?? 0);
}

function requireCounts(total: number, sizes: readonly number[], minimum: number): void {
  for (const [name, count] of [
    ["total", total],
    ["minimum", minimum],
    ...sizes.map((size) => ["sizes", size]),
  ] as const) {
    if (Number.isInteger(count) && Number(count) >= 0) continue;
    throw new RangeError(
      `proportionalAllocation: ${name} must hold whole numbers from 0, found ${count}; count people`,
    );
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import { COUNT_THRESHOLD } from "./suppression-options.ts";
import { rowSpaceResidual } from "./suppression-row-space.ts";

/** The group may be served. */
export interface DifferencingAllowed {
  readonly kind: "allowed";
}

/** Serving the group would give away a small one. */
export interface DifferencingRefused {
  readonly kind: "refused";
  /** The small group that adding and subtracting published totals would isolate. */
  readonly units: readonly string[];
  /** Its number of people: for the publisher, not for the message to the reader. */
  readonly size: number;
}

/** There are too many small units to check every combination: serve declared groups only. */
export interface DifferencingUndecided {
  readonly kind: "undecided";
  /** Number of small blocks the groups cut the population into. */
  readonly blocks: number;
}

/**
 * Differencing guard: could a reader add and subtract published totals, the requested one included, until a group below
 * the threshold is left?
 *
 * A group is a set of units that do not overlap: streets by age class, or months for "the year so far" less last
 * month's. The groups cut the population into blocks; the guard looks for a set of small blocks, together below the
 * threshold, whose total is a linear combination of totals that are served. That covers the group itself, the
 * complement within a published group, overlapping periods, and any longer chain.
 *
 * @param request - `requested`: units of the group asked for; `published`: units of every group whose total is public;
 *   `sizes`: people per unit, zero or more; `threshold`, {@link COUNT_THRESHOLD} unless given.
 * @returns `allowed`; `refused` with the smallest group that would come out; or `undecided`. When the published groups
 *   alone give a group away, every request is refused with it.
 * @throws RangeError on a unit without a size, a size that is no whole number from 0, or a threshold below 2.
 *
 * @see Denning & Schlörer (1980), *ACM Transactions on Database Systems* 5(1), 88-102, on trackers.
 * @see docs/methods/disclosure-control.md
 *
 * @example
 * ```ts
 * import { differencingGuard } from "@maatstaf/statistics";
 *
 * const sizes = { centre: 40, north: 25, harbour: 3 };
 * const published = [["centre", "north", "harbour"]];
 * const difference = differencingGuard({ requested: ["centre", "north"], published, sizes });
 * difference // => { kind: "refused", units: ["harbour"], size: 3 }
 * differencingGuard({ requested: ["centre"], published, sizes }) // => { kind: "allowed" }
 * ```
 */
export function differencingGuard({
  requested,
  published,
  sizes,
  threshold = COUNT_THRESHOLD,
}: {
  readonly requested: readonly string[];
  readonly published: readonly (readonly string[])[];
  readonly sizes: Readonly<Record<string, number>>;
  readonly threshold?: number;
}): DifferencingAllowed | DifferencingRefused | DifferencingUndecided {
  if (!(Number.isInteger(threshold) && threshold >= 2)) {
    throw new RangeError(`differencingGuard: threshold must be a whole number from 2, found ${threshold}; 5 is usual`);
  }
  const groups = [requested, ...published].map((units) => new Set(units));
  const blocks = blocksOf(groups, new Map(Object.entries(sizes)));
  const residual = rowSpaceResidual(groups.map((_, group) => blocks.map(({ pattern }) => Number(pattern[group]))));
  const small = blocks
    .map((block, place) => ({ ...block, residual: residual(place) }))
    .filter(({ size }) => size < threshold)
    .toSorted((a, b) => a.size - b.size);
  return smallestDerived(small, threshold);
}

/** Units that belong to exactly the same groups: no total tells them apart. */
interface Block {
  readonly pattern: readonly boolean[];
  readonly units: readonly string[];
  readonly size: number;
}

/** Blocks of units with people; a reader who knows where nobody lives leaves empty ones out. */
function blocksOf(groups: readonly ReadonlySet<string>[], sizes: ReadonlyMap<string, number>): Block[] {
  const blocks = new Map<string, { pattern: boolean[]; units: string[]; size: number }>();
  for (const unit of new Set(groups.flatMap((group) => [...group]))) {
    const size = sizes.get(unit);
    if (size === undefined || !(Number.isInteger(size) && size >= 0)) {
      throw new RangeError(
        `differencingGuard: sizes must have a whole number, zero or more, for unit "${unit}", found ${size ?? "none"}; ` +
          "pass the number of people in every unit",
      );
    }
    if (size === 0) continue;
    const pattern = groups.map((group) => group.has(unit));
    const key = pattern.map(Number).join("");
    const block = blocks.get(key) ?? { pattern, units: [], size: 0 };
    blocks.set(key, { pattern, units: [...block.units, unit], size: block.size + size });
  }
  return [...blocks.values()];
}

/** Combinations of small blocks that are tried before the guard gives up. */
const MOST_COMBINATIONS = 100_000;

/** Length below which a sum of residuals is zero but for rounding. */
const RESIDUAL_TOLERANCE = 1e-9;

type SmallBlock = Block & { readonly residual: readonly number[] };

function smallestDerived(
  small: readonly SmallBlock[],
  threshold: number,
): DifferencingAllowed | DifferencingRefused | DifferencingUndecided {
  let best: DifferencingRefused | undefined;
  let tried = 0;
  const extend = (from: number, chosen: readonly SmallBlock[], size: number): void => {
    for (const [place, block] of small.entries()) {
      if (place < from || size + block.size >= Math.min(threshold, best?.size ?? threshold)) continue;
      tried += 1;
      if (tried > MOST_COMBINATIONS) return;
      const combination = [...chosen, block];
      if (isDerived(combination)) {
        best = { kind: "refused", units: combination.flatMap(({ units }) => units), size: size + block.size };
      }
      extend(place + 1, combination, size + block.size);
    }
  };
  extend(0, [], 0);
  if (best !== undefined) return best;
  return tried > MOST_COMBINATIONS ? { kind: "undecided", blocks: small.length } : { kind: "allowed" };
}

/** Whether the total of the blocks is a combination of served totals: their residuals cancel. */
function isDerived(blocks: readonly SmallBlock[]): boolean {
  const [first] = blocks;
  return (first?.residual ?? []).every((_, place) => {
    const sum = blocks.reduce((total, { residual }) => total + (residual[place] ?? 0), 0);
    return Math.abs(sum) < RESIDUAL_TOLERANCE;
  });
}

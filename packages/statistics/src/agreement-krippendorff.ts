import type { NoContrast, NoPairs } from "./agreement-kappa.ts";

/** What the ratings are measured on: it decides how far two ratings are apart. */
export type MeasurementLevel = "nominal" | "ordinal" | "interval" | "ratio";

/** Agreement of any number of raters beyond chance. */
export interface KrippendorffAlpha {
  readonly kind: "alpha";
  /** 1 for full agreement, 0 for what chance gives, below 0 for systematic disagreement. */
  readonly alpha: number;
  /** Ratings that could be paired with another of the same item. */
  readonly pairable: number;
  /** Items with two ratings or more. */
  readonly items: number;
}

/**
 * Krippendorff's alpha: agreement of any number of raters, of whom some may have skipped items.
 *
 * `1 - observed / expected disagreement`, over all pairs of ratings of the same item. The distance of two ratings is 0
 * or 1 (nominal), the number of ratings between them (ordinal), their difference (interval) or their difference over
 * their sum (ratio), squared.
 *
 * @param ratings - One list per rater, all in the order of the items; `undefined` where a rater skipped the item. Texts
 *   are allowed at the nominal level only; at the ratio level ratings are zero or more.
 * @param level - What the ratings are measured on.
 * @returns Alpha; or `no-pairs` when no item has two ratings; or `no-contrast` when all ratings are the same.
 * @throws RangeError on lists of different lengths, or ratings that the level does not know.
 *
 * @see Krippendorff (2011), *Computing Krippendorff's Alpha-Reliability*.
 * @see docs/methods/agreement.md
 *
 * @example
 * ```ts
 * import { krippendorffAlpha } from "@maatstaf/statistics";
 *
 * const result = krippendorffAlpha([[1, 2, 3, 3], [1, 2, 3, 4], [1, undefined, 3, 4]], "ordinal");
 * result.kind === "alpha" && result.alpha.toFixed(3) // => "0.920"
 * ```
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | string | undefined)[])[],
  level: MeasurementLevel,
): KrippendorffAlpha | NoPairs | NoContrast {
  requireRatings(ratings, level);
  const items = pairableItems(ratings);
  if (items.length === 0) return { kind: "no-pairs" };
  const values = [...new Set(items.flat())].toSorted((a, b) => (a < b ? -1 : 1));
  const counts = values.map((value) =>
    items.reduce((sum, item) => sum + item.filter((one) => one === value).length, 0),
  );
  const pairable = counts.reduce((sum, count) => sum + count, 0);
  const distance = distances(values, counts, level);
  let observed = 0;
  for (const item of items) {
    const places = item.map((value) => values.indexOf(value));
    observed += pairSum(places, distance) / (item.length - 1);
  }
  let expected = 0;
  for (const [one, above] of counts.entries()) {
    for (const [other, beside] of counts.entries()) expected += above * beside * (distance[one]?.[other] ?? 0);
  }
  if (expected === 0) return { kind: "no-contrast" };
  return { kind: "alpha", alpha: 1 - ((pairable - 1) * observed) / expected, pairable, items: items.length };
}

/** Ratings per item, of items with two or more. */
function pairableItems(ratings: readonly (readonly (number | string | undefined)[])[]): (number | string)[][] {
  const count = ratings[0]?.length ?? 0;
  const items = Array.from({ length: count }, (_, item) =>
    ratings.map((rater) => rater[item]).filter((rating) => rating !== undefined),
  );
  return items.filter((item) => item.length > 1);
}

/** Sum of the distances over all ordered pairs of one item. */
function pairSum(places: readonly number[], distance: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const one of places) for (const other of places) sum += distance[one]?.[other] ?? 0;
  return sum;
}

/** Squared distance between every two of the values, which are in ascending order. */
function distances(
  values: readonly (number | string)[],
  counts: readonly number[],
  level: MeasurementLevel,
): number[][] {
  let before = 0;
  const middles = counts.map((count) => {
    before += count;
    return before - count / 2;
  });
  const squared = {
    nominal: (one: number, other: number) => (one === other ? 0 : 1),
    ordinal: (one: number, other: number) => ((middles[one] ?? 0) - (middles[other] ?? 0)) ** 2,
    interval: (one: number, other: number) => (Number(values[one]) - Number(values[other])) ** 2,
    ratio: (one: number, other: number) => {
      const sum = Number(values[one]) + Number(values[other]);
      return sum === 0 ? 0 : ((Number(values[one]) - Number(values[other])) / sum) ** 2;
    },
  } satisfies Record<MeasurementLevel, (one: number, other: number) => number>;
  return values.map((_one, one) => values.map((_other, other) => squared[level](one, other)));
}

function requireRatings(ratings: readonly (readonly (number | string | undefined)[])[], level: MeasurementLevel): void {
  const count = ratings[0]?.length ?? 0;
  for (const [rater, list] of ratings.entries()) {
    if (list.length !== count) {
      throw new RangeError(
        `krippendorffAlpha: ratings[${rater}] must list the same ${count} items as the first rater, found ${list.length}; ` +
          "pass undefined for an item that was skipped",
      );
    }
    for (const [item, rating] of list.entries()) {
      if (rating === undefined || isRating(rating, level)) continue;
      throw new RangeError(
        `krippendorffAlpha: ratings[${rater}][${item}] must be ${level === "ratio" ? "a number from 0" : "a finite number"} ` +
          `at the ${level} level, found ${typeof rating === "string" ? `"${rating}"` : rating}; take the nominal level for categories without an order`,
      );
    }
  }
}

function isRating(rating: number | string, level: MeasurementLevel): boolean {
  if (typeof rating === "string") return level === "nominal";
  return Number.isFinite(rating) && (level !== "ratio" || rating >= 0);
}

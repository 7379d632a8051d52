/** Agreement of two raters beyond chance. */
export interface Kappa {
  readonly kind: "kappa";
  /** 1 for full agreement, 0 for what chance gives, below 0 for less. */
  readonly kappa: number;
  /** Weighted share of agreement that was seen. */
  readonly observed: number;
  /** Weighted share that independent raters with these habits would reach. */
  readonly expected: number;
  /** Items both raters judged. */
  readonly count: number;
}

/** Nothing was judged by both raters. */
export interface NoPairs {
  readonly kind: "no-pairs";
}

/** All ratings are the same category: agreement beyond chance cannot be told. */
export interface NoContrast {
  readonly kind: "no-contrast";
}

/**
 * Cohen's kappa of two raters, plain or weighted: agreement beyond what chance gives.
 *
 * `(observed - expected) / (1 - expected)`. With `linear` weights a difference of one category counts for
 * `1 - 1/(k-1)`, with `quadratic` weights for `1 - 1/(k-1)²`.
 *
 * @param first - Ratings of one rater, in the order of the items; `undefined` where the item was not judged.
 * @param second - Ratings of the other, same order.
 * @param options - `categories`: all categories of the scale, in order, also those nobody used; `weights`: `none` for
 *   categories without an order.
 * @returns Kappa over the items both judged; or `no-pairs`; or `no-contrast`.
 * @throws RangeError on lists of different lengths, a rating that is no category, or fewer than two categories.
 *
 * @see Cohen (1960), *Educational and Psychological Measurement* 20, 37-46; Cohen (1968), *Psychological Bulletin* 70,
 *   213-220.
 * @see docs/methods/agreement.md
 *
 * @example
 * ```ts
 * import { weightedKappa } from "@maatstaf/statistics";
 *
 * const scale = { categories: ["low", "middle", "high"], weights: "linear" } as const;
 * const result = weightedKappa(["low", "high", "middle", "high"], ["low", "middle", "middle", "high"], scale);
 * result.kind === "kappa" && result.kappa.toFixed(3) // => "0.714"
 * ```
 */
export function weightedKappa<Category extends string | number>(
  first: readonly (Category | undefined)[],
  second: readonly (Category | undefined)[],
  {
    categories,
    weights,
  }: { readonly categories: readonly Category[]; readonly weights: "none" | "linear" | "quadratic" },
): Kappa | NoPairs | NoContrast {
  requireRaters(first, second, categories);
  const size = categories.length;
  const rows = new Float64Array(size);
  const columns = new Float64Array(size);
  let agreed = 0;
  let count = 0;
  for (const [item, one] of first.entries()) {
    const other = second[item];
    if (one === undefined || other === undefined) continue;
    const [row, column] = [categories.indexOf(one), categories.indexOf(other)];
    rows[row] = (rows[row] ?? 0) + 1;
    columns[column] = (columns[column] ?? 0) + 1;
    agreed += agreementWeight(row, column, { size, weights });
    count += 1;
  }
  if (count === 0) return { kind: "no-pairs" };
  let chance = 0;
  for (const [row, above] of rows.entries()) {
    for (const [column, beside] of columns.entries()) {
      chance += above * beside * agreementWeight(row, column, { size, weights });
    }
  }
  const observed = agreed / count;
  const expected = chance / (count * count);
  if (1 - expected < 1e-12) return { kind: "no-contrast" };
  return { kind: "kappa", kappa: (observed - expected) / (1 - expected), observed, expected, count };
}

function agreementWeight(
  row: number,
  column: number,
  { size, weights }: { readonly size: number; readonly weights: "none" | "linear" | "quadratic" },
): number {
  if (weights === "none") return row === column ? 1 : 0;
  const distance = Math.abs(row - column) / (size - 1);
  return 1 - (weights === "linear" ? distance : distance * distance);
}

function requireRaters<Category extends string | number>(
  first: readonly (Category | undefined)[],
  second: readonly (Category | undefined)[],
  categories: readonly Category[],
): void {
  if (first.length !== second.length) {
    throw new RangeError(
      `weightedKappa: first and second must list the same items, found ${first.length} and ${second.length}; ` +
        "pass undefined for an item one of them did not judge",
    );
  }
  if (new Set(categories).size !== categories.length || categories.length < 2) {
    throw new RangeError(
      `weightedKappa: categories must be two or more different ones, found ${JSON.stringify(categories)}; ` +
        "list the scale in order",
    );
  }
  for (const [name, ratings] of Object.entries({ first, second })) {
    const item = ratings.findIndex((rating) => rating !== undefined && !categories.includes(rating));
    if (item >= 0) {
      throw new RangeError(
        `weightedKappa: ${name}[${item}] must be one of the categories, found ${JSON.stringify(ratings[item])}; ` +
          "list every category of the scale",
      );
    }
  }
}

import { requireFiniteValues } from "./finite-values.ts";

/** All values are zero: there is nothing to be divided unequally. */
export interface NothingToDivide {
  readonly kind: "nothing-to-divide";
}

/** How unequally something is divided. */
export interface Concentration {
  readonly kind: "concentration";
  /** From 0, all the same, to `1 - 1/n`, all with one. */
  readonly gini: number;
}

/**
 * Gini coefficient: how unequally something is divided over units, such as complaints over streets.
 *
 * `2 Σ i x_(i) / (n Σ x) - (n + 1) / n`, with the values in ascending order.
 *
 * @param values - Zero or more, one per unit, in any order.
 * @returns The coefficient, without the small-sample factor `n / (n - 1)`; or `nothing-to-divide`.
 * @throws RangeError on no values, or a value that is negative or not finite.
 *
 * @see Gini (1912), *Variabilità e mutabilità*.
 * @see docs/methods/ranking.md
 *
 * @example
 * ```ts
 * import { concentration } from "@maatstaf/statistics";
 *
 * concentration([0, 0, 0, 8]) // => { kind: "concentration", gini: 0.75 }
 * ```
 */
export function concentration(values: readonly number[]): Concentration | NothingToDivide {
  requireFiniteValues("concentration", "values", values);
  const negative = values.findIndex((value) => value < 0);
  if (negative >= 0) {
    throw new RangeError(
      `concentration: values[${negative}] must be zero or more, found ${values[negative]}; ` +
        "only what can be divided over units has a concentration",
    );
  }
  const count = values.length;
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return { kind: "nothing-to-divide" };
  const ranked = values.toSorted((a, b) => a - b).reduce((sum, value, index) => sum + (index + 1) * value, 0);
  return { kind: "concentration", gini: (2 * ranked) / (count * total) - (count + 1) / count };
}

/**
 * Refuses weights that no estimate can be made with: a negative or infinite one, or none above zero.
 *
 * @throws RangeError naming the function, the argument, the place and the remedy.
 */
export function requireWeights(caller: string, argument: string, weights: readonly number[]): void {
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    if (!(weight >= 0 && Number.isFinite(weight))) {
      throw new RangeError(
        `${caller}: ${argument}[${index}] must be zero or more and finite, found ${weight}; ` +
          "give a respondent who does not count the weight 0",
      );
    }
    sum += weight;
  }
  if (!(sum > 0)) {
    throw new RangeError(
      `${caller}: ${argument} must hold at least one weight above zero, found ${weights.length} weights adding up to 0; ` +
        "pass one weight per respondent",
    );
  }
}

/** Refuses a column that does not have one value per respondent. */
export function requireLength(
  caller: string,
  argument: string,
  { found, expected }: { readonly found: number; readonly expected: number },
): void {
  if (found === expected) return;
  throw new RangeError(
    `${caller}: ${argument} must have one value per respondent, ${expected} in all, found ${found}; ` +
      "keep a row for respondents without an answer",
  );
}

/**
 * Refuses a seed that is not a whole number of 32 bits, because JavaScript would silently fold it into another one.
 *
 * @throws RangeError naming the function, the seed and the remedy.
 */
export function requireSeed(caller: string, argument: string, seed: number): void {
  if (Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff) return;
  throw new RangeError(
    `${caller}: ${argument} must be a whole number from 0 to 4294967295, found ${seed}; ` +
      "pass such a number and keep it with the result, so that the draw can be repeated",
  );
}

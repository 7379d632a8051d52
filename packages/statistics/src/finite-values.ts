/**
 * Refuses a series that a calculation cannot use: empty, or holding a number that is not finite.
 *
 * @throws RangeError naming the function, the argument, the place and the remedy.
 */
export function requireFiniteValues(caller: string, argument: string, values: readonly number[]): void {
  if (values.length === 0) {
    throw new RangeError(`${caller}: ${argument} is empty; pass at least one number`);
  }
  for (const [index, value] of values.entries()) {
    if (!Number.isFinite(value)) {
      throw new RangeError(`${caller}: ${argument}[${index}] is ${value}; leave gaps out and pass finite numbers only`);
    }
  }
}

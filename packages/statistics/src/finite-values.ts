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

/**
 * Refuses a series of counts or times that a calculation cannot use.
 *
 * @throws RangeError on an empty series, or a number that is negative or not finite.
 */
export function requireNotNegative(caller: string, argument: string, values: readonly number[]): void {
  requireFiniteValues(caller, argument, values);
  for (const [index, value] of values.entries()) {
    if (value < 0) throw new RangeError(`${caller}: ${argument}[${index}] is ${value}; pass numbers of 0 or more`);
  }
}

/** @throws RangeError on a single number that is not finite. */
export function requireFiniteNumber(caller: string, argument: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${caller}: ${argument} is ${value}; pass a finite number`);
}

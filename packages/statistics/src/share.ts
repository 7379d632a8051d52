/** @throws RangeError unless `0 ≤ successes ≤ trials` and `trials > 0`; fractions are allowed (weighted counts). */
export function requireShare(caller: string, successes: number, trials: number): void {
  if (!(trials > 0 && trials < Infinity)) {
    throw new RangeError(`${caller}: trials is ${trials}; pass a finite number above 0`);
  }
  if (!(successes >= 0 && successes <= trials)) {
    throw new RangeError(`${caller}: successes is ${successes}; pass a number from 0 to ${trials}`);
  }
}

/** @throws RangeError unless a population is at least as large as the sample. */
export function requirePopulation(caller: string, population: number, sample: number): void {
  if (!(population >= sample && (population > 1 || population === sample))) {
    throw new RangeError(`${caller}: population is ${population}; pass at least ${sample}`);
  }
}

/** @throws RangeError unless a share lies strictly between 0 and 1. */
export function requireOpenShare(caller: string, argument: string, value: number): void {
  if (!(value > 0 && value < 1)) {
    throw new RangeError(`${caller}: ${argument} is ${value}; pass a share strictly between 0 and 1`);
  }
}

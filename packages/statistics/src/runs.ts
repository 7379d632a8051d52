/**
 * Runs of a series about its centre, with what chance allows for so many points.
 *
 * `useful` counts the points that are not on the centre. The longest run is unusual above `longestRunMaximum`, the
 * number of crossings below `crossingsMinimum`; either makes the series `unusual`.
 */
export interface Runs {
  readonly useful: number;
  readonly longestRun: number;
  readonly longestRunMaximum: number;
  readonly crossings: number;
  readonly crossingsMinimum: number;
  readonly unusual: boolean;
}

/** Probability with which chance alone may give fewer crossings than the minimum. */
const CROSSINGS_TAIL = 0.05;

/** Runs in a series of sides of the centre, points on the centre (0) left out. */
export function runsOf(sides: readonly (-1 | 0 | 1)[]): Runs {
  const useful = sides.filter((side) => side !== 0);
  const lengths = runLengths(useful);
  const longestRun = lengths.reduce((longest, length) => Math.max(longest, length), 0);
  const longestRunMaximum = useful.length === 0 ? 0 : Math.round(Math.log2(useful.length)) + 3;
  const crossings = Math.max(0, lengths.length - 1);
  const crossingsMinimum = fairCoinQuantile(CROSSINGS_TAIL, Math.max(0, useful.length - 1));
  return {
    useful: useful.length,
    longestRun,
    longestRunMaximum,
    crossings,
    crossingsMinimum,
    unusual: longestRun > longestRunMaximum || crossings < crossingsMinimum,
  };
}

function runLengths(sides: readonly number[]): number[] {
  const lengths: number[] = [];
  for (const [index, side] of sides.entries()) {
    if (side === sides[index - 1]) lengths.push((lengths.pop() ?? 0) + 1);
    else lengths.push(1);
  }
  return lengths;
}

/** Fewest heads such that as many or fewer in `tosses` tosses have at least this probability. */
function fairCoinQuantile(probability: number, tosses: number): number {
  let logTerm = -tosses * Math.LN2;
  let tail = Math.exp(logTerm);
  let heads = 0;
  while (tail < probability) {
    logTerm += Math.log((tosses - heads) / (heads + 1));
    tail += Math.exp(logTerm);
    heads += 1;
  }
  return heads;
}

import { valueBand } from "./value-band.ts";
import type { ValueBand } from "./value-band.ts";

/** How often each category of values occurs: `12` for single values, `10..15` for a band. */
export type Frequencies = ReadonlyMap<string, number>;

interface Step extends ValueBand {
  readonly count: number;
}

/**
 * A quantile of counted values. Of single values it is type 7 of Hyndman and Fan, linear at place `(n − 1)p`; of bands
 * the place `p·n` is interpolated within its band, as if values lay evenly in it.
 *
 * @returns `undefined` when nothing was counted.
 * @throws RangeError on a category that is neither a number nor a band.
 */
export function frequencyQuantile(frequencies: Frequencies, share: number): number | undefined {
  const steps = [...frequencies]
    .map(([category, count]) => ({ ...requiredBand(category), count }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.lower - b.lower || a.upper - b.upper);
  const count = steps.reduce((sum, step) => sum + step.count, 0);
  if (count === 0) return undefined;
  return steps.every(({ lower, upper }) => lower === upper)
    ? ofValues(steps, (count - 1) * share)
    : ofBands(steps, count * share);
}

function ofValues(steps: readonly Step[], place: number): number {
  const below = valueAt(steps, Math.floor(place));
  const above = valueAt(steps, Math.ceil(place));
  return below + (above - below) * (place - Math.floor(place));
}

/** The value at a rank, counted from 0. */
function valueAt(steps: readonly Step[], rank: number): number {
  let passed = 0;
  for (const step of steps) {
    passed += step.count;
    if (rank < passed) return step.lower;
  }
  return steps.at(-1)?.lower ?? Number.NaN;
}

function ofBands(steps: readonly Step[], place: number): number {
  let passed = 0;
  for (const { lower, upper, count } of steps) {
    if (place <= passed + count) return lower + (upper - lower) * ((place - passed) / count);
    passed += count;
  }
  return steps.at(-1)?.upper ?? Number.NaN;
}

function requiredBand(category: string): ValueBand {
  const band = valueBand(category);
  if (band !== undefined) return band;
  throw new RangeError(
    `frequencyQuantile: found category ${JSON.stringify(category)}, expected a number such as 12 or a band such as 10..15; ` +
      "pass facts that have no factIssues",
  );
}

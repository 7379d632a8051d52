import { LIMIT_FACTOR, MOVING_RANGE_FACTOR, TRIAL_POINTS } from "@maatstaf/statistics";
import type { Direction, Rule, TooFewPoints, Variation } from "@maatstaf/statistics";
import { markRules } from "./rule-marks.ts";
import { pointMasks } from "./point-masks.ts";
import type { PointMasks, Stretch } from "./point-masks.ts";
import { FOUR, sumFour, SUMS } from "./series-sums.ts";

/** Limits, signals and verdicts of many series. Series are numbered from 0; `NaN` stands for no limits. */
export interface SeriesLimits {
  /** Places per series. */
  readonly points: number;
  /** 32-bit words per series in each of `signals`. */
  readonly words: number;
  /** Points of each series, gaps left out. */
  readonly counts: Uint32Array;
  /** Of series without verdict, how many points it takes: 0 where there is nothing to chart. Absent: always {@link TRIAL_POINTS}. */
  readonly required?: Uint16Array;
  readonly centre: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Per rule, in its order of precedence, which points it marks: a bit per point, gaps left out, oldest first. */
  readonly signals: Readonly<Record<Rule, Uint32Array>>;
  /** Verdict on the last point, see {@link seriesVariation}. */
  readonly verdicts: Uint8Array;
}

/** Room for the limits of a number of series. */
export function emptyLimits(series: number, points: number): SeriesLimits {
  const words = Math.ceil(points / 32);
  const mask = (): Uint32Array => new Uint32Array(series * words);
  return {
    points,
    words,
    counts: new Uint32Array(series),
    centre: new Float64Array(series),
    lower: new Float64Array(series),
    upper: new Float64Array(series),
    signals: { limit: mask(), trend: mask(), "two-of-three": mask(), shift: mask() },
    verdicts: new Uint8Array(series),
  };
}

/** How {@link seriesLimits} works. */
export interface SeriesLimitsOptions {
  /** Where the last segment of a series begins (its place): earlier places are left out. Default: 0. */
  readonly startOf?: (series: number) => number;
  /** Limits of as many series and points that are written over: fresh memory costs more than the arithmetic. Default: new ones. */
  readonly into?: SeriesLimits;
}

/**
 * XmR limits, the Making Data Count rules and the verdict on the last point, of many series at once: what `xmrChart` and
 * `variation` of `@maatstaf/statistics` give for each of them.
 *
 * The rules are shifts of bit masks, one bit per point.
 *
 * @param values - Series after each other, each of `points` places, oldest first; `NaN` is a gap and is left out.
 * @param points - Places per series, at least 1.
 * @param options - See {@link SeriesLimitsOptions}.
 * @throws RangeError on a number of points that the values do not fill, room for another number, or an infinite value.
 *
 * @see docs/methods/indicator-engine.md
 *
 * @example
 * ```ts
 * import { seriesLimits, seriesSignals, seriesVariation } from "@maatstaf/indicators/engine";
 *
 * const limits = seriesLimits(Float64Array.of(4, 5, 2, 5, 5, 27, 4, 3, 5, 5, 2, 4), 12);
 * limits.counts[0] // => 12
 * seriesSignals(limits, 0, 5) // => ["limit"]
 * seriesVariation(limits, 0, "up") // => { kind: "common-cause" }
 * ```
 */
export function seriesLimits(
  values: Float64Array,
  points: number,
  { startOf, into }: SeriesLimitsOptions = {},
): SeriesLimits {
  const series = values.length / points;
  if (!(points >= 1 && Number.isInteger(series))) {
    throw new RangeError(
      `seriesLimits: ${values.length} values do not fill series of ${points} points; pass whole series`,
    );
  }
  if (into !== undefined && (into.points !== points || into.counts.length !== series)) {
    throw new RangeError(
      `seriesLimits: into has room for ${into.counts.length} series of ${into.points} points; pass limits of ${series} series of ${points}`,
    );
  }
  const limits = into ?? emptyLimits(series, points);
  const writer = seriesWriter(limits);
  const judge = gappedJudge(limits, writer);
  let one = 0;
  if (startOf === undefined && points >= TRIAL_POINTS) {
    const sums = new Float64Array(FOUR * SUMS);
    for (; one + FOUR <= series; one += FOUR) {
      sumFour(values, one * points, points, sums);
      for (let own = 0; own < FOUR; own += 1) {
        const at = own * SUMS;
        const sum = sums[at] ?? 0;
        const rangeSum = sums[at + 1] ?? 0;
        if (!(Math.abs(sum) + rangeSum < Infinity)) judge(values, one + own, 0);
        else writer(one + own, { run: values, from: (one + own) * points, count: points, sum, rangeSum });
      }
    }
  }
  for (; one < series; one += 1) judge(values, one, startOf === undefined ? 0 : startOf(one));
  return limits;
}

/** A function that writes the limits and signals of one series, gaps and all; it keeps its room for work. */
export function seriesJudge(limits: SeriesLimits): SeriesJudge {
  return gappedJudge(limits, seriesWriter(limits));
}

type SeriesJudge = (values: Float64Array, series: number, start: number) => void;

function gappedJudge(
  { points, counts, words, centre, lower, upper, signals, verdicts }: SeriesLimits,
  writer: SeriesWriter,
): SeriesJudge {
  const run = new Float64Array(points);
  return (values, series, start) => {
    const from = series * points;
    let count = 0;
    let sum = 0;
    let rangeSum = 0;
    let previous = Number.NaN;
    for (let place = start; place < points; place += 1) {
      const value = values[from + place] ?? 0;
      if (Number.isNaN(value)) continue;
      run[count] = value;
      sum += value;
      const range = count === 0 ? 0 : Math.abs(value - previous);
      previous = value;
      count += 1;
      rangeSum += range;
    }
    if (!(Math.abs(sum) + rangeSum < Infinity)) refuseInfinite(series);
    if (count < TRIAL_POINTS) {
      counts[series] = count;
      centre[series] = lower[series] = upper[series] = Number.NaN;
      verdicts[series] = TOO_FEW;
      for (const mask of [signals.limit, signals.trend, signals["two-of-three"], signals.shift]) {
        mask.fill(0, series * words, (series + 1) * words);
      }
      return;
    }
    writer(series, { run, from: 0, count, sum, rangeSum });
  };
}

/** A series without gaps and what it adds up to. */
interface SummedRun {
  readonly run: Float64Array;
  /** Place of its first point in `run`. */
  readonly from: number;
  readonly count: number;
  readonly sum: number;
  readonly rangeSum: number;
}

type SeriesWriter = (series: number, summed: SummedRun) => void;

/** A function that writes the limits, signals and verdict of a series that is long enough. */
function seriesWriter({ words, counts, centre, lower, upper, signals, verdicts }: SeriesLimits): SeriesWriter {
  const masks: PointMasks = pointMasks(words);
  return (series, { run, from, count, sum, rangeSum }) => {
    const mean = sum / count;
    const range = rangeSum / (count - 1);
    const bound = MOVING_RANGE_FACTOR * range;
    const largest = Math.abs(mean) + rangeSum;
    let reach = LIMIT_FACTOR * range;
    const isWide = masks.take(run, { from, count }, { centre: mean, reach, largest, bound });
    if (isWide && range !== 0) {
      // A moving range reaches the bound: without it limits are narrower, and every point is looked at once more.
      reach = LIMIT_FACTOR * rangeBelow(run, { from, count }, bound);
      masks.take(run, { from, count }, { centre: mean, reach, largest, bound });
    }
    counts[series] = count;
    centre[series] = mean;
    lower[series] = mean - reach;
    upper[series] = mean + reach;
    verdicts[series] = markRules(masks, count, signals, series);
  };
}

/** Codes of {@link SeriesLimits.verdicts}: too few points, none, or the rule in the order of precedence with its side. */
export const TOO_FEW = 255;
export const MARKING_RULES: readonly Rule[] = ["limit", "trend", "two-of-three", "shift"];

function refuseInfinite(series: number): never {
  throw new RangeError(
    `seriesLimits: series ${series} is not finite, or adds up to more than a number can hold; pass finite values, and NaN for gaps`,
  );
}

/** Mean of the moving ranges below a bound. */
function rangeBelow(run: Float64Array, { from, count }: Stretch, bound: number): number {
  let kept = 0;
  let sum = 0;
  let previous = run[from] ?? 0;
  for (let place = 1; place < count; place += 1) {
    const value = run[from + place] ?? 0;
    const range = Math.abs(value - previous);
    previous = value;
    const isKept = +(range < bound);
    sum += range * isKept;
    kept += isKept;
  }
  return sum / kept;
}

/**
 * Names of the rules that mark a point, in their order of precedence.
 *
 * @param point - Place among the points of the series, gaps left out.
 * @throws RangeError on a series or point that is not there.
 *
 * @example
 * ```ts
 * import { seriesLimits, seriesSignals } from "@maatstaf/indicators/engine";
 *
 * seriesSignals(seriesLimits(Float64Array.of(1, 2, 3, 4, 5, 6, 7), 7), 0, 6) // => ["limit", "trend"]
 * ```
 */
export function seriesSignals({ words, counts, signals }: SeriesLimits, series: number, point: number): Rule[] {
  if (!(point >= 0 && point < (counts[series] ?? 0))) {
    throw new RangeError(`seriesSignals: series ${series} has no point ${point}; pass a place below its count`);
  }
  const word = series * words + (point >> 5);
  return MARKING_RULES.filter((rule) => ((signals[rule][word] ?? 0) >>> (point & 31)) & 1);
}

/**
 * The verdict on the last point of a series, as `variation` of `@maatstaf/statistics` gives it.
 *
 * @throws RangeError on a series that is not there.
 *
 * @example
 * ```ts
 * import { seriesLimits, seriesVariation } from "@maatstaf/indicators/engine";
 *
 * seriesVariation(seriesLimits(Float64Array.of(1, 2, 3, 4, 5, 6, 7), 7), 0, "up") // => { kind: "improvement", rule: "limit" }
 * seriesVariation(seriesLimits(Float64Array.of(1, 2, 3), 3), 0, "up") // => { kind: "too-few-points", points: 3, required: 6 }
 * ```
 */
export function seriesVariation(
  { verdicts, counts, required }: SeriesLimits,
  series: number,
  direction: Direction,
): Variation | TooFewPoints {
  const verdict = verdicts[series];
  if (verdict === undefined) {
    throw new RangeError(`seriesVariation: there is no series ${series}; pass a number below ${verdicts.length}`);
  }
  if (verdict === TOO_FEW) {
    return { kind: "too-few-points", points: counts[series] ?? 0, required: required?.[series] ?? TRIAL_POINTS };
  }
  const rule = MARKING_RULES[(verdict >> 1) - 1];
  if (rule === undefined) return { kind: "common-cause" };
  const side = (verdict & 1) === 1 ? "high" : "low";
  if (direction === "neutral") return { kind: side, rule };
  return { kind: side === (direction === "up" ? "high" : "low") ? "improvement" : "concern", rule };
}

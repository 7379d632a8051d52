import type { Rule } from "@maatstaf/statistics";
import type { PointMasks } from "./point-masks.ts";

/**
 * Marks the points of a series by each rule of Making Data Count and tells what its last point says: 0 for nothing, else
 * twice the place of the rule in the order of precedence (from 1), plus 1 when it points high.
 *
 * A rule that looks for points in a row first finds where such a row begins (the mask and itself shifted back), then marks
 * what follows (shifted on). A window may run into the next word, never further.
 */
export function markRules(
  masks: PointMasks,
  count: number,
  signals: Readonly<Record<Rule, Uint32Array>>,
  series: number,
): number {
  const { high, low, beyond, near, rising, falling } = masks;
  const words = high.length;
  const { limit, trend, shift, "two-of-three": twoOfThree } = signals;
  let trendCarry = 0;
  let shiftCarry = 0;
  let highCarry = 0;
  let lowCarry = 0;
  for (let word = 0, at = series * words; word < words; word += 1, at += 1) {
    const highs = high[word] ?? 0;
    const lows = low[word] ?? 0;
    const nears = near[word] ?? 0;
    const nextHighs = high[word + 1] ?? 0;
    const nextLows = low[word + 1] ?? 0;
    const nextNears = near[word + 1] ?? 0;
    limit[at] = beyond[word] ?? 0;

    const runs = sevenFrom(highs, nextHighs) | sevenFrom(lows, nextLows);
    shift[at] = runs === 0 ? shiftCarry : shiftCarry | onFrom(runs);
    shiftCarry = runs === 0 ? 0 : intoNext(runs);

    const steps =
      sixFrom(rising[word] ?? 0, rising[word + 1] ?? 0) | sixFrom(falling[word] ?? 0, falling[word + 1] ?? 0);
    trend[at] = steps === 0 ? trendCarry : trendCarry | onFrom(steps);
    trendCarry = steps === 0 ? 0 : intoNext(steps);

    const nearHigh = twoOfThreeFrom(highs, nextHighs, nears & highs, nextNears & nextHighs);
    const nearLow = twoOfThreeFrom(lows, nextLows, nears & lows, nextNears & nextLows);
    twoOfThree[at] =
      ((highCarry | nearHigh | (nearHigh << 1) | (nearHigh << 2)) & nears & highs) |
      ((lowCarry | nearLow | (nearLow << 1) | (nearLow << 2)) & nears & lows);
    highCarry = (nearHigh >>> 31) | (nearHigh >>> 30);
    lowCarry = (nearLow >>> 31) | (nearLow >>> 30);
  }
  return lastVerdict(masks, count - 1, signals, series * words);
}

/** Where seven bits in a row begin. */
function sevenFrom(bits: number, next: number): number {
  const two = bits & ((bits >>> 1) | (next << 31));
  const nextTwo = next & (next >>> 1);
  const four = two & ((two >>> 2) | (nextTwo << 30));
  const nextFour = nextTwo & (nextTwo >>> 2);
  return four & ((four >>> 3) | (nextFour << 29));
}

/** Where six bits in a row begin. */
function sixFrom(bits: number, next: number): number {
  const two = bits & ((bits >>> 1) | (next << 31));
  const nextTwo = next & (next >>> 1);
  const four = two & ((two >>> 2) | (nextTwo << 30));
  const nextFour = nextTwo & (nextTwo >>> 2);
  return four & ((four >>> 2) | (nextFour << 30));
}

/** Seven bits from each bit on. */
function onFrom(starts: number): number {
  const two = starts | (starts << 1);
  const four = two | (two << 2);
  return four | (four << 3);
}

/** What of seven bits from each bit on falls into the next word. */
function intoNext(starts: number): number {
  const two = starts | (starts << 1);
  const nextTwo = starts >>> 31;
  const four = two | (two << 2);
  const nextFour = nextTwo | (nextTwo << 2) | (two >>> 30);
  return nextFour | (nextFour << 3) | (four >>> 29);
}

/** Where three points on one side begin of which at least two lie near the limit. */
function twoOfThreeFrom(side: number, nextSide: number, near: number, nextNear: number): number {
  const near1 = (near >>> 1) | (nextNear << 31);
  const near2 = (near >>> 2) | (nextNear << 30);
  const pairs = (near & near1) | (near & near2) | (near1 & near2);
  if (pairs === 0) return 0;
  return pairs & side & ((side >>> 1) | (nextSide << 31)) & ((side >>> 2) | (nextSide << 30));
}

/** The first rule that marks the last point. A trend points where it goes, every other rule to the side of the centre. */
function lastVerdict(
  { high, rising }: PointMasks,
  last: number,
  signals: Readonly<Record<Rule, Uint32Array>>,
  at: number,
): number {
  const word = last >> 5;
  const bit = last & 31;
  const side = ((high[word] ?? 0) >>> bit) & 1;
  if (((signals.limit[at + word] ?? 0) >>> bit) & 1) return 2 + side;
  if (((signals.trend[at + word] ?? 0) >>> bit) & 1) {
    return 4 + (((rising[(last - 1) >> 5] ?? 0) >>> ((last - 1) & 31)) & 1);
  }
  if (((signals["two-of-three"][at + word] ?? 0) >>> bit) & 1) return 6 + side;
  return ((signals.shift[at + word] ?? 0) >>> bit) & 1 ? 8 + side : 0;
}

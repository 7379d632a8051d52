/** What the rules see of the points of one series: one bit per point, 32 to a word. */
export interface PointMasks {
  /** Above and below the centre. */
  readonly high: Int32Array;
  readonly low: Int32Array;
  /** Beyond a limit. */
  readonly beyond: Int32Array;
  /** Between two thirds of the way to a limit and that limit. */
  readonly near: Int32Array;
  /** The next point lies above, and below. */
  readonly rising: Int32Array;
  readonly falling: Int32Array;
  /**
   * Takes in a stretch of points with their centre and the distance of their limits.
   *
   * @returns Whether a moving range reaches the bound for exceptional ones.
   */
  readonly take: (run: Float64Array, stretch: Stretch, limits: Limits) => boolean;
}

/** Points after each other: where the first one lies, and how many there are. */
export interface Stretch {
  readonly from: number;
  readonly count: number;
}

const UNSURE = 1;
const WIDE = 2;

/** `1e-9`: differences smaller than this share of the numbers compared are rounding, as in `@maatstaf/statistics`. */
const ROUNDING = 1e-9;
const TWO_THIRDS = 2 / 3;

/**
 * Masks for series of at most `32 · words` points.
 *
 * Every comparison leaves room for rounding. That room is taken once for the whole series, wide enough for each of its
 * points; when a difference falls inside it, the series is done again with the exact room of each comparison.
 */
export function pointMasks(words: number): PointMasks {
  const mask = (): Int32Array => new Int32Array(words);
  const masks = { high: mask(), low: mask(), beyond: mask(), near: mask(), rising: mask(), falling: mask() };
  return {
    ...masks,
    take: (run, stretch, limits) => {
      const found = fillFast(masks, run, stretch, limits);
      if ((found & UNSURE) !== 0) fillExact(masks, run, stretch, limits);
      return (found & WIDE) !== 0;
    },
  };
}

type Masks = Omit<PointMasks, "take">;
interface Limits {
  readonly centre: number;
  /** Distance of the limits from the centre. */
  readonly reach: number;
  /** No value is larger than this, without its sign. */
  readonly largest: number;
  /** Moving ranges from here on are exceptional. */
  readonly bound: number;
}

/**
 * Fills the masks, with a branch only for the few points far from the centre; tells whether a difference is too small to be
 * {@link UNSURE} of, and whether a moving range is {@link WIDE}.
 */
function fillFast(
  masks: Masks,
  run: Float64Array,
  { from, count }: Stretch,
  { centre, reach, largest, bound }: Limits,
): number {
  const room = Math.max(largest, Math.abs(centre) + 2 * reach) * ROUNDING * 1.000001;
  const nearReach = reach * TWO_THIRDS;
  const borderRoom = 2 * room;
  const farFrom = nearReach - borderRoom;
  let unsure = 0;
  let wide = 0;
  for (let word = 0; word < masks.high.length; word += 1) {
    let high = 0;
    let beyond = 0;
    let near = 0;
    let rising = 0;
    let falling = 0;
    const start = word * 32;
    const end = Math.min(count, start + 32);
    // The last point has no next one: a step of zero neither rises nor falls.
    let next = run[from + (end === count ? end - 1 : end)] ?? 0;
    for (let place = end - 1; place >= start; place -= 1) {
      const value = run[from + place] ?? 0;
      const distance = value - centre;
      const width = Math.abs(distance);
      const step = next - value;
      next = value;
      const isRising = +(step > 0);
      const isFalling = +(step < 0);
      const range = Math.abs(step);
      unsure |= +(width <= room) | (+(range <= room) & (isRising | isFalling));
      wide |= +(range >= bound);
      high = (high << 1) | +(distance > 0);
      if (width > farFrom) {
        const bit = 1 << (place & 31);
        if (width > reach) beyond |= bit;
        else near |= bit;
        unsure |= +(Math.abs(width - reach) <= borderRoom) | +(Math.abs(width - nearReach) <= borderRoom);
      }
      rising = (rising << 1) | isRising;
      falling = (falling << 1) | isFalling;
    }
    masks.high[word] = high;
    masks.low[word] = ~high & wholeWord(end - start);
    masks.beyond[word] = beyond;
    masks.near[word] = near;
    masks.rising[word] = rising;
    masks.falling[word] = falling;
  }
  return unsure | (wide << 1);
}

/** The first bits of a word, 0 to 32 of them. */
function wholeWord(bits: number): number {
  return bits <= 0 ? 0 : -1 >>> (32 - bits);
}

/** Fills the masks with the comparisons of `@maatstaf/statistics`, one by one. */
function fillExact(masks: Masks, run: Float64Array, { from, count }: Stretch, { centre, reach }: Limits): void {
  const lower = centre - reach;
  const upper = centre + reach;
  const width = upper - lower;
  for (const mask of [masks.high, masks.low, masks.beyond, masks.near, masks.rising, masks.falling]) mask.fill(0);
  for (let place = 0; place < count; place += 1) {
    const value = run[from + place] ?? 0;
    const word = place >> 5;
    const bit = 1 << (place & 31);
    const next = place + 1 === count ? value : (run[from + place + 1] ?? 0);
    const step = comparison(next, value, 0);
    if (step > 0) masks.rising[word] = (masks.rising[word] ?? 0) | bit;
    if (step < 0) masks.falling[word] = (masks.falling[word] ?? 0) | bit;
    const side = comparison(value, centre, width);
    if (side === 0) continue;
    const own = side > 0 ? masks.high : masks.low;
    own[word] = (own[word] ?? 0) | bit;
    const limit = side > 0 ? upper : lower;
    const share = comparison(value, limit, width) === 0 ? 1 : Math.abs(value - centre) / Math.abs(limit - centre);
    if (share > 1) masks.beyond[word] = (masks.beyond[word] ?? 0) | bit;
    else if (share > TWO_THIRDS) masks.near[word] = (masks.near[word] ?? 0) | bit;
  }
}

/** Sign of `a - b`, 0 when they differ by no more than rounding of numbers the size of `a`, `b` and `scale`. */
function comparison(a: number, b: number, scale: number): number {
  const difference = a - b;
  const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(scale));
  return Math.abs(difference) <= ROUNDING * size ? 0 : difference;
}

/**
 * Share of the standard normal distribution at or below `z`.
 *
 * @param z - Number of standard deviations; any number, infinite ones included.
 * @returns A share in [0, 1], with a relative error below 1e-15 in the lower tail as well (down to about 1e-308).
 * @throws RangeError when `z` is not a number.
 *
 * @see Cody (1993), Algorithm 715, *ACM Transactions on Mathematical Software* 19(1), 22-32.
 *
 * @example
 * ```ts
 * import { normalLowerTail } from "@maatstaf/statistics";
 *
 * normalLowerTail(0) // => 0.5
 * normalLowerTail(-1.96).toFixed(6) // => "0.024998"
 * ```
 */
export function normalLowerTail(z: number): number {
  if (Number.isNaN(z)) {
    throw new RangeError("normalLowerTail: z must be a number, found NaN; leave missing values out before the call");
  }
  const y = Math.abs(z);
  if (y <= 0.67448975) return 0.5 + z * nearRatio(z * z);
  // Splitting the square keeps the digits of exp(-z²/2) for a large z.
  const coarse = Math.trunc(y * 16) / 16;
  const kernel = Math.exp(-coarse * coarse * 0.5) * Math.exp(-(y - coarse) * (y + coarse) * 0.5);
  const tail = y > 38.6 ? 0 : kernel * (y <= Math.sqrt(32) ? middleRatio(y) : (ROOT_1_2PI - remoteTerm(y)) / y);
  return z < 0 ? tail : 1 - tail;
}

/**
 * Share of the standard normal distribution above `z`: `normalLowerTail(-z)`, without the digits lost by `1 - …`.
 *
 * @param z - Number of standard deviations; any number, infinite ones included.
 * @returns A share in [0, 1].
 * @throws RangeError when `z` is not a number.
 *
 * @example
 * ```ts
 * import { normalUpperTail } from "@maatstaf/statistics";
 *
 * (2 * normalUpperTail(3)).toFixed(7) // => "0.0026998"
 * ```
 */
export function normalUpperTail(z: number): number {
  return normalLowerTail(-z);
}

/** 1 / √(2π). */
const ROOT_1_2PI = 0.3989422804014327;

function nearRatio(s: number): number {
  return (
    ((((0.06568233791820745 * s + 2.2352520354606837) * s + 161.02823106855587) * s + 1067.6894854603709) * s +
      18154.98125334356) /
    ((((s + 47.202581904688245) * s + 976.0985517377767) * s + 10260.932208618979) * s + 45507.78933502673)
  );
}

function middleRatio(y: number): number {
  return (
    ((((((((1.0765576773720192e-8 * y + 0.39894151208813466) * y + 8.883149794388377) * y + 93.50665613217785) * y +
      597.2702763948002) *
      y +
      2494.5375852903726) *
      y +
      6848.190450536283) *
      y +
      11602.65143764735) *
      y +
      9842.714838383978) /
    ((((((((y + 22.266688044328117) * y + 235.387901782625) * y + 1519.3775994075547) * y + 6485.558298266761) * y +
      18615.571640885097) *
      y +
      34900.95272114598) *
      y +
      38912.00328609327) *
      y +
      19685.429676859992)
  );
}

function remoteTerm(y: number): number {
  const s = 1 / (y * y);
  return (
    (s *
      (((((0.023073441764940174 * s + 0.215898534057957) * s + 0.12740116116024736) * s + 0.022235277870649807) * s +
        0.0014216191932278934) *
        s +
        2.9112874951168793e-5)) /
    (((((s + 1.284260096144911) * s + 0.4682382124808651) * s + 0.06598813786892856) * s + 0.0037823963320275824) * s +
      7.297515550839662e-5)
  );
}

import { periodText, stride } from "./period-serial.ts";
import { serialOfPeriod } from "./period-text.ts";
import type { Period } from "./period.ts";

/**
 * The period of the same kind that lies `n` places later, earlier when `n` is negative. Neighbours touch and do not
 * overlap: after `2017..2019` comes `2020..2022`.
 *
 * @param n - A whole number.
 * @throws RangeError when `n` is not whole or the result lies outside 0001-01-01 to 9999-12-31.
 *
 * @example
 * ```ts
 * import { period, stepPeriod } from "@maatstaf/kernel";
 *
 * stepPeriod(period("2019-Q4"), 1) // => "2020-Q1"
 * stepPeriod(period("2021-W01"), -1) // => "2020-W53"
 * ```
 */
export function stepPeriod(period: Period, n: number): Period {
  const { kind, serial } = serialOfPeriod(period, "stepPeriod");
  return periodText({ kind, serial: serial + n * stride(kind) }, "stepPeriod");
}

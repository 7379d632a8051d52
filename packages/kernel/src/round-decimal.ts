import { roundedDigits } from "./decimal-digits.ts";

/**
 * A number rounded half away from zero, as people round: 2.5 to 3, −2.5 to −3.
 *
 * What is rounded is the shortest decimal text of the number, not its binary value: 1.005 gives 1.01, where
 * `toFixed` gives 1.00. The result is never −0.
 *
 * @param value - A finite number.
 * @param decimals - The number of decimals, a whole number from 0 to 20.
 * @throws RangeError when `value` is not finite or `decimals` is out of range.
 *
 * @see docs/methods/calendar-and-number-forms.md
 *
 * @example
 * ```ts
 * import { roundDecimal } from "@maatstaf/kernel";
 *
 * roundDecimal(2.5, 0) // => 3
 * roundDecimal(1.005, 2) // => 1.01
 * roundDecimal(-0.04, 1) // => 0
 * ```
 */
export function roundDecimal(value: number, decimals: number): number {
  const { negative, whole, fraction } = checkedDigits(value, decimals, "roundDecimal");
  const size = Number(`${whole}.${fraction}`);
  return negative ? -size : size;
}

/** {@link roundedDigits} after a check in the name of `caller`. */
export function checkedDigits(value: number, decimals: number, caller: string): ReturnType<typeof roundedDigits> {
  if (!Number.isFinite(value)) throw new RangeError(`${caller}: found ${value}, expected a finite number`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 20) {
    throw new RangeError(`${caller}: found ${decimals} decimals, expected a whole number from 0 to 20`);
  }
  return roundedDigits(value, decimals);
}

import type { Locale } from "./locale.ts";
import { NUMBER_FORM } from "./number-form.ts";
import { checkedDigits } from "./round-decimal.ts";

/** How a number is shown. */
export interface NumberFormat {
  readonly locale: Locale;
  /** Number of decimals shown, 0 to 20. */
  readonly decimals: number;
}

/**
 * A number as a locale writes it: thousands grouped, a decimal comma in Dutch, rounded half away from zero
 * ({@link roundDecimal}), never "-0".
 *
 * Only the signs `0-9`, `-`, `.` and `,` come out, whatever version of Unicode's data the machine has.
 *
 * @param value - A finite number.
 * @throws RangeError when `value` is not finite or `decimals` is not a whole number from 0 to 20.
 *
 * @example
 * ```ts
 * import { formatNumber } from "@maatstaf/kernel";
 *
 * formatNumber(1234.5, { locale: "nl-BE", decimals: 1 }) // => "1.234,5"
 * formatNumber(1234.5, { locale: "en-GB", decimals: 1 }) // => "1,234.5"
 * formatNumber(2.5, { locale: "nl-BE", decimals: 0 }) // => "3"
 * formatNumber(-0.04, { locale: "nl-BE", decimals: 1 }) // => "0,0"
 * ```
 */
export function formatNumber(value: number, { locale, decimals }: NumberFormat): string {
  const { negative, whole, fraction } = checkedDigits(value, decimals, "formatNumber");
  const { group, decimal } = NUMBER_FORM[locale];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return `${negative ? "-" : ""}${grouped}${fraction === "" ? "" : decimal + fraction}`;
}

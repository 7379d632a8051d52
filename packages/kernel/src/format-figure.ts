import { formatNumber } from "./format-number.ts";
import type { NumberFormat } from "./format-number.ts";

/** A space at which a line is not broken, U+00A0. */
const NO_BREAK_SPACE = "\u00A0";

/** Units written against the number, by Unicode CLDR for Dutch and English. */
const ATTACHED = new Set(["%", "‰", "°"]);

/** Units written before the number. */
const LEADING = new Set(["€"]);

/**
 * A number with its unit: `85,7%`, `€ 12,50`, `12 dagen`. A space between number and unit is a no-break space.
 *
 * @param unit - As it is written after the number; `%`, `‰` and `°` stand against it, `€` stands before it. An empty
 * unit is left out. The value is shown as it is: 0.857 with unit `%` is `0,9%`, not `85,7%`.
 * @throws RangeError when `value` is not finite or `decimals` is not a whole number from 0 to 20.
 *
 * @example
 * ```ts
 * import { formatFigure } from "@maatstaf/kernel";
 *
 * formatFigure(85.714, { locale: "nl-BE", decimals: 1, unit: "%" }) // => "85,7%"
 * formatFigure(12, { locale: "nl-BE", decimals: 0, unit: "dagen" }) // => "12\u00A0dagen"
 * formatFigure(-12.5, { locale: "nl-BE", decimals: 2, unit: "€" }) // => "€\u00A0-12,50"
 * formatFigure(-12.5, { locale: "en-GB", decimals: 2, unit: "€" }) // => "-€12.50"
 * ```
 */
export function formatFigure(value: number, { unit, ...format }: NumberFormat & { readonly unit: string }): string {
  const number = formatNumber(value, format);
  if (unit === "") return number;
  if (ATTACHED.has(unit)) return number + unit;
  if (!LEADING.has(unit)) return number + NO_BREAK_SPACE + unit;
  if (format.locale !== "en-GB") return unit + NO_BREAK_SPACE + number;
  return number.startsWith("-") ? `-${unit}${number.slice(1)}` : unit + number;
}

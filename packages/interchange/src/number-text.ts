/** Could be read as thousands: `1.234`. */
const AMBIGUOUS = /^-?[1-9]\d{0,2}\.\d{3}$/u;

/** Written by JavaScript for numbers smaller than a millionth: `1.5e-7`. */
const SMALL = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/u;

/**
 * A number as a normalised file holds it: a point before the decimals, no grouping, no exponent. Where three decimals
 * could be taken for thousands, a zero is written behind them: `1.2340`.
 *
 * @param value - Below 1e21, either side of zero; larger numbers do not enter a workspace.
 */
export function numberText(value: number): string {
  const text = String(value);
  const small = SMALL.exec(text);
  if (small !== null) {
    const [, sign = "", first = "", rest = "", exponent = ""] = small;
    return `${sign}0.${"0".repeat(Number(exponent) - 1)}${first}${rest}`;
  }
  return AMBIGUOUS.test(text) ? `${text}0` : text;
}

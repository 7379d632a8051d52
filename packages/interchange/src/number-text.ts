/** Could be read as thousands: `1.234`. */
const AMBIGUOUS = /^-?[1-9]\d{0,2}\.\d{3}$/u;

/** Decimals enough to write the smallest numbers without an exponent and read them back as they were. */
const MANY_DECIMALS = 40;

/**
 * A number as a normalised file holds it: a point before the decimals, no grouping, no exponent. Where three decimals
 * could be taken for thousands, a zero is written behind them: `1.2340`.
 */
export function numberText(value: number): string {
  const text = String(value);
  if (text.includes("e")) return value.toFixed(MANY_DECIMALS).replace(/0+$/u, "");
  return AMBIGUOUS.test(text) ? `${text}0` : text;
}

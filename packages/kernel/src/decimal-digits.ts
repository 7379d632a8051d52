/** A finite number in decimal digits: `negative`, whole digits without leading zeros (at least one), fraction digits. */
export interface DecimalDigits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/**
 * The digits of a number, rounded half away from zero at a number of decimals.
 *
 * What is rounded is the shortest decimal text that stands for the number, the one a person sees: 1.005 gives 1.01
 * at two decimals, although the nearest binary number lies a little lower. A result of zero has no sign.
 */
export function roundedDigits(value: number, decimals: number): DecimalDigits {
  // "-1.2345e+2": one digit, the others, the exponent. No step of the way computes with the binary value.
  const [mantissa = "", exponentText = "0"] = Math.abs(value).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const wholeLength = +exponentText + 1;
  const kept = wholeLength + decimals;
  const up = kept >= 0 && digits.charAt(kept) >= "5";
  const scaled = BigInt(digits.slice(0, Math.max(kept, 0)).padEnd(kept, "0") || "0") + (up ? 1n : 0n);
  const text = String(scaled).padStart(decimals + 1, "0");
  return {
    negative: value < 0 && scaled !== 0n,
    whole: text.slice(0, text.length - decimals),
    fraction: text.slice(text.length - decimals),
  };
}

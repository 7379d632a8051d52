import type { Locale } from "./locale.ts";
import { NUMBER_FORM } from "./number-form.ts";
import type { NumberForm } from "./number-form.ts";

/** What a person may have meant by a typed number. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "ambiguous"; readonly readings: readonly number[] }
  | { readonly kind: "not-a-number"; readonly found: string };

/**
 * The number that a person typed in a locale. The inverse of {@link formatNumber}, but honest: a lone grouping sign
 * followed by three digits may also be somebody's decimal sign, so `1.234` in Dutch (and `1,234` in English) gives
 * both readings, to be asked back instead of guessed.
 *
 * Spaces, also no-break ones, may group thousands; the minus sign may be `-` or `−`. A number written as the other
 * language does is taken where it can mean one thing only: `1.5` in Dutch is one and a half. Units, percent signs and
 * exponents are not read. More than 15 digits before the decimal sign cannot be kept exactly and are not a number.
 *
 * @example
 * ```ts
 * import { readNumber } from "@maatstaf/kernel";
 *
 * readNumber("1.234,5", "nl-BE") // => { kind: "number", value: 1234.5 }
 * readNumber("1.234", "nl-BE") // => { kind: "ambiguous", readings: [1234, 1.234] }
 * readNumber("1,234", "nl-BE") // => { kind: "number", value: 1.234 }
 * readNumber("twaalf", "nl-BE") // => { kind: "not-a-number", found: "twaalf" }
 * ```
 */
export function readNumber(text: string, locale: Locale): NumberReading {
  const form = NUMBER_FORM[locale];
  const own = readAs(text, form);
  const other = readAs(text, { group: form.decimal, decimal: form.group });
  if (own !== undefined && other !== undefined && own !== other && !text.includes(form.decimal)) {
    return { kind: "ambiguous", readings: [own, other] };
  }
  const value = own ?? other;
  return value === undefined ? { kind: "not-a-number", found: text } : { kind: "number", value };
}

const FORM_BY_SIGNS: Readonly<Record<string, RegExp>> = {
  ".,": /^([-−+]?)(\d{1,15}|[1-9]\d{0,2}(?:(\.|[ \u00A0\u202F])\d{3}(?:\3\d{3}){0,3})?)(?:,(\d+))?$/,
  ",.": /^([-−+]?)(\d{1,15}|[1-9]\d{0,2}(?:(,|[ \u00A0\u202F])\d{3}(?:\3\d{3}){0,3})?)(?:\.(\d+))?$/,
};

/** The value of a text with these grouping and decimal signs, `undefined` where it is not written so. */
function readAs(text: string, { group, decimal }: NumberForm): number | undefined {
  const match = FORM_BY_SIGNS[group + decimal]?.exec(text.trim());
  if (match === null || match === undefined) return undefined;
  const [, sign, whole = "", , fraction = ""] = match;
  const size = Number(`${whole.replace(/\D/g, "")}.${fraction}`);
  return sign === "-" || sign === "−" ? 0 - size : size;
}

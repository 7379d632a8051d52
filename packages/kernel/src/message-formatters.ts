import type { Formatters } from "intl-messageformat";
import type { Locale } from "./locale.ts";
import { NUMBER_FORM } from "./number-form.ts";

const byLocale = new Map<Locale, Formatters>();

/**
 * What a message uses for numbers, plurals and dates: `Intl`, with the signs of {@link NUMBER_FORM} in place of the
 * ones that the Unicode data of the machine happens to hold.
 */
export function messageFormatters(locale: Locale): Formatters {
  const known = byLocale.get(locale);
  if (known !== undefined) return known;
  const fresh = freshFormatters(locale);
  byLocale.set(locale, fresh);
  return fresh;
}

function freshFormatters(locale: Locale): Formatters {
  const numbers = new Map<string, Intl.NumberFormat>();
  const plurals = new Map<string, Intl.PluralRules>();
  return {
    getNumberFormat: (_locales, options = {}) =>
      kept(numbers, options, () =>
        fixedSigns(new Intl.NumberFormat(locale, options as Intl.NumberFormatOptions), locale),
      ),
    getPluralRules: (_locales, options = {}) => kept(plurals, options, () => new Intl.PluralRules(locale, options)),
    getDateTimeFormat: (_locales, options) => new Intl.DateTimeFormat(locale, options),
  };
}

function kept<T>(cache: Map<string, T>, options: object, make: () => T): T {
  const key = JSON.stringify(options);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  cache.set(key, fresh);
  return fresh;
}

function fixedSigns(format: Intl.NumberFormat, locale: Locale): Intl.NumberFormat {
  const { group, decimal } = NUMBER_FORM[locale];
  const signs: Partial<Record<Intl.NumberFormatPartTypes, string>> = { group, decimal, minusSign: "-" };
  const text = (value: number | bigint): string =>
    format
      .formatToParts(value)
      .map((part) => signs[part.type] ?? part.value.replaceAll("\u202F", "\u00A0"))
      .join("");
  // Messages only ever call `format`; the other methods stay those of Intl.
  return Object.defineProperty(format, "format", { value: text });
}

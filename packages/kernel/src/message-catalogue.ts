import { IntlMessageFormat } from "intl-messageformat";
import { languageOf } from "./language.ts";
import type { Locale } from "./locale.ts";
import { messageFormatters } from "./message-formatters.ts";
import type { Wording, Wordings } from "./wording.ts";

/** What the placeholders of a message stand for. Days and figures come in as text, already formatted. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The messages of a package, by code, in every locale. */
export interface MessageCatalogue {
  /**
   * The message of a code in a locale.
   *
   * @throws RangeError when there is no such code, a placeholder has no value, or the message is not valid.
   */
  readonly text: (locale: Locale, code: string, values?: MessageValues) => string;
  /** All codes, in the order of the Dutch wording. */
  readonly codes: readonly string[];
  readonly has: (code: string) => boolean;
}

/**
 * The messages of a package in every locale. A message that English lacks is shown in Dutch; `nl-NL` falls back to
 * `nl`. Messages are parsed on first use and kept; numbers in them are written as {@link formatNumber} writes them.
 *
 * @example
 * ```ts
 * import { messageCatalogue } from "@maatstaf/kernel";
 *
 * const messages = messageCatalogue({
 *   nl: { late: "{days, plural, one {# dag te laat} other {# dagen te laat}}" },
 *   en: { late: "{days, plural, one {# day late} other {# days late}}" },
 * });
 * messages.text("nl-BE", "late", { days: 1 }) // => "1 dag te laat"
 * messages.text("en-GB", "late", { days: 1200 }) // => "1,200 days late"
 * messages.has("early") // => false
 * ```
 */
export function messageCatalogue(wordings: Wordings): MessageCatalogue {
  const compiled = new Map<string, IntlMessageFormat>();
  const codes = Object.keys(wordings.nl);

  const formatOf = (locale: Locale, code: string): IntlMessageFormat => {
    const key = `${locale} ${code}`;
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const fresh = new IntlMessageFormat(messageOf(wordings, locale, code), locale, undefined, {
      formatters: messageFormatters(locale),
      ignoreTag: true,
    });
    compiled.set(key, fresh);
    return fresh;
  };

  return {
    text: (locale, code, values = {}) => {
      if (!Object.hasOwn(wordings.nl, code)) {
        throw new RangeError(
          `messageCatalogue: found code ${JSON.stringify(code)}, expected one that the wording holds`,
        );
      }
      try {
        return String(formatOf(locale, code).format(values));
      } catch (cause) {
        throw new RangeError(`messageCatalogue: the ${locale} message of ${code} cannot be shown with these values`, {
          cause,
        });
      }
    },
    codes,
    has: (code) => Object.hasOwn(wordings.nl, code),
  };
}

function messageOf(wordings: Wordings, locale: Locale, code: string): string {
  const own = locale === "nl-NL" ? ownMessage(wordings["nl-NL"], code) : undefined;
  return own ?? ownMessage(wordings[languageOf(locale)], code) ?? ownMessage(wordings.nl, code) ?? "";
}

function ownMessage(wording: Wording | undefined, code: string): string | undefined {
  return wording !== undefined && Object.hasOwn(wording, code) ? wording[code] : undefined;
}

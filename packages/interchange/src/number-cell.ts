import { readNumber } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import { LARGEST_NUMBER } from "./limits.ts";
import { quoted } from "./quoted.ts";

/** A number from a cell, or the code and the words' values of what is wrong with it. */
export type NumberCell =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "wrong"; readonly code: string; readonly params: Readonly<Record<string, string>> };

/** Which sign stands before the decimals, when the whole file is known to keep to one. */
export type DecimalMark = "comma" | "point";

const LOCALE_OF = { comma: "nl-BE", point: "en-GB" } as const satisfies Record<DecimalMark, Locale>;

const SPREADSHEET_ERROR =
  /^#(?:DEEL\/0!|DIV\/0!|N\/B|N\/A|REF!|VERW!|WAARDE!|VALUE!|NAAM\?|NAME\?|GETAL!|NUM!|LEEG!|NULL!)$/iu;

/** Written so that no convention reads it otherwise; what a normalised file holds. */
const PLAIN = /^\d{1,14}$/u;

/**
 * The number in a cell. Without `decimalMark` a text that may mean two numbers (`1.234`) is asked back, never guessed.
 *
 * @param locale - How the organisation writes numbers.
 */
export function numberCell(text: string, locale: Locale, decimalMark?: DecimalMark): NumberCell {
  if (PLAIN.test(text)) return { kind: "number", value: Number(text) };
  const found = quoted(text);
  if (SPREADSHEET_ERROR.test(found)) return wrong("spreadsheet-error", { found });
  if (/^[-−+]?[\d.,\s]+%$/u.test(found)) return wrong("percentage-found", { found });
  const reading = readNumber(text, decimalMark === undefined ? locale : LOCALE_OF[decimalMark]);
  if (reading.kind === "not-a-number") return wrong("number-unreadable", { found });
  if (reading.kind === "number") {
    if (Math.abs(reading.value) > LARGEST_NUMBER) return wrong("number-too-large", { found });
    return reading;
  }
  const whole = found.replaceAll(/[^\d-]/gu, "");
  const [before = "", after = ""] = found.split(/[.,]/u);
  const mark = locale === "en-GB" ? "." : ",";
  const [grouped] = reading.readings;
  if (decimalMark !== undefined && grouped !== undefined) return { kind: "number", value: grouped };
  return wrong("number-ambiguous", { found, whole, fraction: `${before}${mark}${after}` });
}

function wrong(code: string, params: Readonly<Record<string, string>>): NumberCell {
  return { kind: "wrong", code, params };
}

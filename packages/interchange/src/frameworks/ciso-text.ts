import type { LocalizedText } from "@maatstaf/kernel";
import type { ConversionReport } from "./conversion-report.ts";
import type { Fields } from "./fields.ts";
import { fieldsOf } from "./fields.ts";

/**
 * The text of a field in Dutch and English, as far as the library has them. Where it has no Dutch the text stands in its
 * own language, which is told; braces, which are blanks to us, become parentheses.
 */
export function cisoText(
  fields: Fields,
  field: string,
  { locale, report }: { readonly locale: string; readonly report: ConversionReport },
): LocalizedText | undefined {
  const own = fields[field];
  if (typeof own !== "string" || own.trim() === "") return undefined;
  const language = locale.slice(0, 2).toLowerCase();
  const inLanguage = (wanted: string): string | undefined => {
    const text = wanted === language ? own : fieldsOf(fieldsOf(fields["translations"])[wanted])[field];
    return typeof text === "string" && text.trim() !== "" ? withoutBraces(text, report) : undefined;
  };
  const dutch = inLanguage("nl");
  const english = inLanguage("en");
  if (dutch === undefined) report.note("text-not-in-dutch", { language });
  return { nl: dutch ?? withoutBraces(own, report), ...(english === undefined ? {} : { en: english }) };
}

function withoutBraces(text: string, report: ConversionReport): string {
  if (!/[{}]/u.test(text)) return text;
  report.note("braces-replaced");
  return text.replaceAll("{", "(").replaceAll("}", ")");
}

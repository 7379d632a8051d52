import { isPeriod, periodContaining, periodKind, periodStart } from "@maatstaf/kernel";
import type { Period, PeriodKind } from "@maatstaf/kernel";

const MONTHS = [
  ["januari", "january", "jan"],
  ["februari", "february", "feb"],
  ["maart", "march", "mrt", "mar"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["augustus", "august", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["december", "dec"],
] as const;

const two = (number: string | undefined): string => (number ?? "").padStart(2, "0");

/** Ways in which people write a period, and the text it should have been. Days stand before months, as in Dutch. */
const FORMS: readonly { readonly form: RegExp; readonly text: (parts: readonly string[]) => string }[] = [
  { form: /^(\d{4})[ _/-]?[qkt](?:wartaal|uarter)?[ _-]?([1-4])$/u, text: ([, year, part]) => `${year}-Q${part}` },
  { form: /^[qkt](?:wartaal|uarter)?[ _-]?([1-4])[ _/-]?(\d{4})$/u, text: ([, part, year]) => `${year}-Q${part}` },
  {
    form: /^([1-4])(?:e|de|ste|st|nd|rd|th)? (?:kwartaal|trimester|quarter)(?: van)? (\d{4})$/u,
    text: ([, part, year]) => `${year}-Q${part}`,
  },
  { form: /^(\d{4})[ _/-]?[hs]([12])$/u, text: ([, year, part]) => `${year}-H${part}` },
  { form: /^[hs]([12])[ _/-]?(\d{4})$/u, text: ([, part, year]) => `${year}-H${part}` },
  {
    form: /^([12])(?:e|de|ste|st|nd)? (?:semester|halfjaar|half)(?: van)? (\d{4})$/u,
    text: ([, part, year]) => `${year}-H${part}`,
  },
  { form: /^(\d{4})[ _/-]?w(?:eek)?[ _-]?(\d{1,2})$/u, text: ([, year, part]) => `${year}-W${two(part)}` },
  { form: /^w(?:eek)?[ _-]?(\d{1,2})[ _/-]?(\d{4})$/u, text: ([, part, year]) => `${year}-W${two(part)}` },
  {
    form: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u,
    text: ([, day, month, year]) => `${year}-${two(month)}-${two(day)}`,
  },
  { form: /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/u, text: ([, year, month, day]) => `${year}-${two(month)}-${two(day)}` },
  { form: /^(\d{4})(\d{2})(\d{2})$/u, text: ([, year, month, day]) => `${year}-${month}-${day}` },
  { form: /^(\d{1,2})[ /.-](\d{4})$/u, text: ([, month, year]) => `${year}-${two(month)}` },
  { form: /^(\d{4})[ /.-]?(\d{1,2})$/u, text: ([, year, month]) => `${year}-${two(month)}` },
  { form: /^(\d{4}) ?- ?(\d{4})$/u, text: ([, first, last]) => `${first}/${last}` },
];

/**
 * The period somebody may have meant by a text that is none: `K1 2019`, `maart 2019`, `31/03/2019`.
 *
 * @param frequency - The kind that is wanted: a day becomes the period of that kind it lies in.
 */
export function likelyPeriod(text: string, frequency: PeriodKind | undefined): Period | undefined {
  const typed = monthsAsNumbers(text.trim().toLowerCase().slice(0, 40));
  for (const { form, text: written } of FORMS) {
    const parts = form.exec(typed);
    const meant = parts === null ? undefined : written(parts);
    if (meant === undefined || !isPeriod(meant)) continue;
    return frequency !== undefined && periodKind(meant) === "day"
      ? periodContaining(periodStart(meant), frequency)
      : meant;
  }
  return undefined;
}

/** `maart 2019` as `03 2019`, `31 mrt 2019` as `31-03-2019`. */
function monthsAsNumbers(text: string): string {
  const word = /[a-z]+/u.exec(text)?.[0];
  const index = MONTHS.findIndex((names) => names.some((name) => name === word));
  if (word === undefined || index < 0) return text;
  return text
    .replace(word, two(String(index + 1)))
    .replaceAll(/[.,]/gu, "")
    .replace(/^(\d{1,2}) (\d{2}) (\d{4})$/u, "$1-$2-$3");
}

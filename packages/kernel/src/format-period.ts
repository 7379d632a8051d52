import { formatDate, monthName } from "./format-date.ts";
import type { TextLength } from "./format-date.ts";
import { kernelMessages } from "./kernel-messages.ts";
import type { Locale } from "./locale.ts";
import { periodEnd, periodStart } from "./period-bounds.ts";
import { periodKind } from "./period-text.ts";
import type { Period } from "./period.ts";

/**
 * A period in words: `1e kwartaal 2019` in full, `K1 2019` in short.
 *
 * @throws RangeError on a text that is no period.
 *
 * @example
 * ```ts
 * import { formatPeriod, period } from "@maatstaf/kernel";
 *
 * formatPeriod(period("2019-Q1"), "nl-BE", "long") // => "1e kwartaal 2019"
 * formatPeriod(period("2019-Q1"), "nl-BE", "short") // => "K1 2019"
 * formatPeriod(period("2019-Q1"), "en-GB", "long") // => "1st quarter 2019"
 * formatPeriod(period("2018/2019"), "nl-BE", "long") // => "schooljaar 2018-2019"
 * ```
 */
export function formatPeriod(period: Period, locale: Locale, length: TextLength): string {
  const kind = periodKind(period);
  if (kind === "day") return formatDate(periodStart(period), locale, length);
  return kernelMessages.text(locale, `period.${kind}.${length}`, {
    year: period.slice(0, 4),
    lastYear: periodEnd(period).slice(0, 4),
    month: monthName(+periodStart(period).slice(5, 7), locale, length),
    // The digits after the letter: W13, Q1, H2.
    number: +period.slice(6),
  });
}

import type { HolidayRule } from "./holiday-calendar.ts";
import { kernelMessages } from "./kernel-messages.ts";
import type { Locale } from "./locale.ts";
import { localized } from "./localized.ts";

/**
 * The name of a holiday: its own, or the one we have for its id; the id itself where there is neither.
 *
 * @example
 * ```ts
 * import { holidayCalendar, holidayName, holidays } from "@maatstaf/kernel";
 *
 * holidays(2026, holidayCalendar("be")).map(({ rule }) => holidayName(rule, "nl-BE"))[1] // => "paasmaandag"
 * ```
 */
export function holidayName({ id, name }: HolidayRule, locale: Locale): string {
  if (name !== undefined) return localized(name, locale);
  return kernelMessages.has(`holiday.${id}`) ? kernelMessages.text(locale, `holiday.${id}`) : id;
}

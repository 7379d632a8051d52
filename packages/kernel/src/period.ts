import * as z from "zod";
import { PERIOD_FORM } from "./period-serial.ts";
import { isPeriod } from "./period-text.ts";

/**
 * A period for which a figure is kept (nl: *periode*), by its canonical text:
 *
 * | kind | text | days |
 * |---|---|---|
 * | day | `2019-03-31` | that day |
 * | week | `2019-W13` | Monday to Sunday; the year is the ISO year of the week |
 * | month | `2019-03` | |
 * | quarter | `2019-Q1` | |
 * | half | `2019-H1` | January to June, July to December |
 * | year | `2019` | |
 * | school-year | `2018/2019` | 1 September 2018 to 31 August 2019 |
 * | three-years | `2017..2019` | 1 January 2017 to 31 December 2019 |
 *
 * One period has one text, so that equal texts are equal periods. Every day of a period lies in 0001-01-01 to
 * 9999-12-31. Input that is no such text gives the issue code `not-a-period`.
 *
 * @see docs/methods/periods.md
 *
 * @example
 * ```ts
 * import { Period } from "@maatstaf/kernel";
 *
 * Period.safeParse("2019-Q1").success // => true
 * Period.safeParse("2019-W53").success // => false
 * Period.safeParse("2020-W53").success // => true
 * ```
 */
export const Period = z
  .string()
  .refine((text): boolean => isPeriod(text), { params: { code: "not-a-period" } })
  .meta({
    pattern: PERIOD_FORM.source,
    examples: ["2019-03-31", "2019-W13", "2019-03", "2019-Q1", "2019-H1", "2019", "2018/2019", "2017..2019"],
  })
  .brand("Period");
export type Period = z.infer<typeof Period>;

import type { PeriodKind } from "./period-kind.ts";
import type { PeriodSerial } from "./period-serial.ts";
import { readPeriodText } from "./period-serial.ts";
import type { Period } from "./period.ts";

/**
 * Whether a text is the canonical text of a period.
 *
 * @example
 * ```ts
 * import { isPeriod } from "@maatstaf/kernel";
 *
 * isPeriod("2018/2019") // => true
 * isPeriod("2018/2020") // => false
 * ```
 */
export function isPeriod(text: string): text is Period {
  return readPeriodText(text) !== undefined;
}

/**
 * A period, from its text; the forms are listed at {@link Period}.
 *
 * @throws RangeError on any other text. Text from outside goes through the schema {@link Period} instead.
 *
 * @example
 * ```ts
 * import { period } from "@maatstaf/kernel";
 *
 * period("2019-Q1") // => "2019-Q1"
 * ```
 */
export function period(text: string): Period {
  if (isPeriod(text)) return text;
  throw new RangeError(
    `period: found ${JSON.stringify(text)}, expected a period such as 2019-03-31, 2019-W13, 2019-03, 2019-Q1, 2019-H1, 2019, 2018/2019 or 2017..2019`,
  );
}

/**
 * How long a period is.
 *
 * @throws RangeError on a text that is no period.
 *
 * @example
 * ```ts
 * import { period, periodKind } from "@maatstaf/kernel";
 *
 * periodKind(period("2018/2019")) // => "school-year"
 * ```
 */
export function periodKind(period: Period): PeriodKind {
  return serialOfPeriod(period, "periodKind").kind;
}

/** The serial of a period; a RangeError in the name of `caller` when a cast smuggled another text in. */
export function serialOfPeriod(text: string, caller: string): PeriodSerial {
  const found = readPeriodText(text);
  if (found === undefined) throw new RangeError(`${caller}: found ${JSON.stringify(text)}, expected a period`);
  return found;
}

import type { IndicatorCard, Reading } from "@maatstaf/indicators";
import type { Locale } from "@maatstaf/kernel";
import { reportText } from "../wording.ts";
import { course, differenceText, shortFigureText, inPeriod } from "./figure-text.ts";

/** The change since the same period a year earlier, in percentage points where the unit is `%`. */
export function describeYearEarlier(card: IndicatorCard, { yearEarlier }: Reading, locale: Locale): readonly string[] {
  if (yearEarlier === undefined) return [];
  const { period, figure, changePoints, comparable } = yearEarlier;
  const sentence = reportText(locale, "describe.year-earlier", {
    direction: course(card, changePoints),
    change: differenceText(card, changePoints, locale),
    earlier: shortFigureText(card, figure, locale),
    in: inPeriod(period, locale),
  });
  return comparable ? [sentence] : [sentence, reportText(locale, "describe.not-comparable")];
}

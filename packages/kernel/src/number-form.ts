import type { Locale } from "./locale.ts";

/** How a locale writes numbers. Fixed here, and not asked of `Intl`, so that a report has the same bytes everywhere. */
export interface NumberForm {
  readonly group: string;
  readonly decimal: string;
}

const DUTCH: NumberForm = { group: ".", decimal: "," };

/** By Unicode CLDR 48, which these locales have not changed in twenty years. */
export const NUMBER_FORM: Readonly<Record<Locale, NumberForm>> = {
  "nl-BE": DUTCH,
  "nl-NL": DUTCH,
  "en-GB": { group: ",", decimal: "." },
};

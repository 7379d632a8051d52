import type { Adaptation, Framework } from "@maatstaf/framework";
import type { CalendarDate, Locale, LocalizedText, Period } from "@maatstaf/kernel";

/** What a tool of the toolbox (nl: *gereedschapskist*) is made from. */
export interface ToolboxInput {
  readonly framework: Framework;
  /** The words of a domain; without one the general words of the framework. */
  readonly adaptation?: Adaptation | undefined;
  readonly organisation: { readonly name: LocalizedText };
  /** The period the tool is meant for, such as the year of the self-evaluation. */
  readonly period: Period;
  /** The day on which the tool is made. */
  readonly on: CalendarDate;
  readonly locale: Locale;
}

import type { OrganisationUnit } from "@maatstaf/application";
import type { IndicatorCard } from "@maatstaf/indicators";
import type { Locale } from "@maatstaf/kernel";
import type { DecimalMark } from "./number-cell.ts";

/** What the rows of a facts file are checked against. */
export interface FactRules {
  /** By id; `undefined` for a card that is there but could not be read. */
  readonly cards: ReadonlyMap<string, IndicatorCard | undefined>;
  /** Id to the names it goes by. Empty: any unit is accepted. */
  readonly units: ReadonlyMap<string, readonly string[]>;
  /** How the organisation writes numbers. */
  readonly locale: Locale;
  /** Says how this file writes decimals, where that is known. */
  readonly decimalMark?: DecimalMark;
}

/** The units of an organisation by id, each with the names it goes by. */
export function unitNames(units: readonly OrganisationUnit[]): FactRules["units"] {
  return new Map(
    units.map(({ id, name }) => [id, [name.nl, name["nl-NL"], name.en].filter((text) => text !== undefined)]),
  );
}

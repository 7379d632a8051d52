import type { Locale, LocalizedText } from "@maatstaf/kernel";
import type { Fact, IndicatorCard, UnitId } from "@maatstaf/indicators";

/** One part of the organisation that figures can be given for (dienst, cel, vestiging). */
export interface OrganisationUnit {
  readonly id: UnitId;
  readonly name: LocalizedText;
}

/** The organisation whose figures these are, with the language it writes in and its parts. */
export interface OrganisationProfile {
  readonly organisation: { readonly id: string; readonly name: LocalizedText };
  readonly locale: Locale;
  readonly units: readonly OrganisationUnit[];
}

/**
 * The whole content of one workspace (werkmap): what the workspace folder holds, and what a store can give back.
 *
 * Every member is already decoded: cards and facts satisfy their schemas.
 */
export interface Workspace extends OrganisationProfile {
  readonly cards: readonly IndicatorCard[];
  readonly facts: readonly Fact[];
}

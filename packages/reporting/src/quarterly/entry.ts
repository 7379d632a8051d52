import { attention } from "@maatstaf/indicators";
import type { AttentionReason, IndicatorCard, Reading } from "@maatstaf/indicators";
import { localized } from "@maatstaf/kernel";
import type { Locale, LocalizedText } from "@maatstaf/kernel";
import type { InternalLink } from "../inline.ts";

/** One indicator of a report: its card, its reading, and what its owner says about a missed target or a real decline. */
export interface Entry {
  readonly card: IndicatorCard;
  readonly reading: Reading;
  readonly explanation: LocalizedText | undefined;
}

/** The id of the section of an indicator. */
export function sectionId(card: IndicatorCard): string {
  return `indicator-${card.id}`;
}

/** The name of an indicator as a link to its section. */
export function sectionLink({ card }: Entry, locale: Locale): InternalLink {
  return { kind: "link", text: localized(card.name, locale), to: sectionId(card) };
}

/** Why somebody should look at an indicator now. */
export function hasReason({ reading }: Entry, reason: AttentionReason): boolean {
  return attention(reading).includes(reason);
}

/** A real signal in the better direction. */
export function isImprovement({ reading }: Entry): boolean {
  return reading.variation.kind === "improvement";
}

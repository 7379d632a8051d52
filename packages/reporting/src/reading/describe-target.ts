import type { IndicatorCard, Reading } from "@maatstaf/indicators";
import type { Locale } from "@maatstaf/kernel";
import { reportText } from "../wording.ts";
import { differenceText, rangeTexts, shortText } from "./figure-text.ts";

/** The first judgement: the figure against its target, and whether the difference can be chance. */
export function describeTarget(card: IndicatorCard, reading: Reading, locale: Locale): readonly string[] {
  const { figure, target, interval } = reading;
  if (target.kind === "none" || figure.kind === "no-figure") return [];
  const values =
    target.kind === "target"
      ? {
          target: shortText(card, target.value, locale),
          gap: differenceText(card, figure.value - target.value, locale),
        }
      : rangeTexts(card, target, locale);
  const verdict = reportText(locale, `describe.${target.kind}-${target.status}`, values);
  if (!target.notDemonstrable || interval === undefined) return [verdict];
  const chance = target.status === "green" ? "describe.met-not-demonstrable" : "describe.not-demonstrable";
  return [verdict, reportText(locale, chance, rangeTexts(card, interval, locale))];
}

/** An interval narrower than this share of the figure says nothing that a reader can use. */
const NOTABLE_WIDTH = 0.03;

/** Within what the true value probably lies, for a figure whose numbers are small enough for chance to matter. */
export function describeInterval(card: IndicatorCard, reading: Reading, locale: Locale): readonly string[] {
  const { figure, interval } = reading;
  if (interval === undefined || figure.kind === "no-figure") return [];
  if (interval.upper - interval.lower < NOTABLE_WIDTH * Math.abs(figure.value)) return [];
  return [reportText(locale, "describe.interval", rangeTexts(card, interval, locale))];
}

/**
 * Whether the process, as it runs now, will keep meeting its target. Left out after a real signal: then the process is
 * no longer the one that the limits speak of.
 */
export function describeAssurance({ target, assurance, variation }: Reading, locale: Locale): readonly string[] {
  if (assurance === undefined || target.kind !== "target" || target.status === "grey") return [];
  if (variation.kind !== "common-cause") return [];
  const isMissed = target.status === "red" && !target.notDemonstrable;
  const code = assurance === "hit-and-miss" && isMissed ? "hit-and-miss-missed" : assurance;
  return [reportText(locale, `describe.${code}`)];
}

import { formatFigure } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { IndicatorCard } from "./indicator-card.ts";
import { indicatorMessages } from "./indicator-messages.ts";
import type { Signal, SignalCode } from "./signal.ts";

/** Signals whose numbers are figures of the card. */
const OF_FIGURES: ReadonlySet<SignalCode> = new Set([
  "target-changed",
  "figure-withdrawn",
  "figure-corrected",
  "figure-arrived",
]);

/**
 * A signal in words, with its figures in the unit and decimals of the card.
 *
 * @example
 * ```ts
 * import { signalText } from "@maatstaf/indicators";
 *
 * const signal = { code: "figure-corrected", params: { from: 80, to: 85 } } as const;
 * signalText({ unit: "%", decimals: 1 }, signal, "nl-BE") // => "Het cijfer is verbeterd: 85,0% in plaats van 80,0%."
 * ```
 */
export function signalText(
  { unit, decimals }: Pick<IndicatorCard, "unit" | "decimals">,
  { code, params }: Signal,
  locale: Locale,
): string {
  const values = Object.entries(params).map(([name, value]) => [
    name,
    OF_FIGURES.has(code) && typeof value === "number" ? formatFigure(value, { locale, decimals, unit }) : value,
  ]);
  return indicatorMessages.text(locale, `signal.${code}`, Object.fromEntries(values));
}

import { localized } from "@maatstaf/kernel";
import type { Locale, LocalizedText } from "@maatstaf/kernel";
import { frameworkMessages } from "./framework-messages.ts";
import { PDCA_PHASES } from "./pdca-phase.ts";
import type { PdcaPhase } from "./pdca-phase.ts";

/** One of the four questions that every requirement carries. */
export interface PdcaProbe {
  readonly phase: PdcaPhase;
  readonly text: string;
}

/**
 * The four questions behind a requirement, one per step of the circle: is there an agreed approach, is it applied, is it
 * measured, is it adjusted. A requirement may put one in words of its own.
 *
 * @example
 * ```ts
 * import { pdcaProbes } from "@maatstaf/framework";
 *
 * pdcaProbes({ probes: { check: { nl: "Leest het team de cijfers?" } } }, "nl-BE")[2] // => { phase: "check", text: "Leest het team de cijfers?" }
 * pdcaProbes({}, "en-GB").map(({ phase }) => phase) // => ["plan", "do", "check", "act"]
 * ```
 */
export function pdcaProbes(
  requirement: { readonly probes?: { readonly [Phase in PdcaPhase]?: LocalizedText | undefined } | undefined },
  locale: Locale,
): readonly PdcaProbe[] {
  return PDCA_PHASES.map((phase) => {
    const own = requirement.probes?.[phase];
    return {
      phase,
      text: own === undefined ? frameworkMessages.text(locale, `probe.${phase}`) : localized(own, locale),
    };
  });
}

import type { Tone } from "./inline.ts";

/**
 * The colour of each tone on white paper. Contrast against white and against the light panels of a report is at least
 * 4.5 (WCAG 2.2, 1.4.3). Blue and orange are those of the marks in a control chart.
 *
 * @example
 * ```ts
 * import { TONE_COLOURS } from "@maatstaf/reporting";
 *
 * TONE_COLOURS.improvement // => "#005eb8"
 * ```
 */
export const TONE_COLOURS: Readonly<Record<Tone, string>> = {
  neutral: "#4a5768",
  positive: "#17643a",
  warning: "#805000",
  negative: "#a61b2b",
  improvement: "#005eb8",
  concern: "#b04a00",
  notable: "#6a2c91",
};

/** The colour of each tone on a dark screen. */
export const DARK_TONE_COLOURS: Readonly<Record<Tone, string>> = {
  neutral: "#b3bfcd",
  positive: "#7bd3a0",
  warning: "#f0b85f",
  negative: "#ff9aa2",
  improvement: "#7fbcff",
  concern: "#ffae75",
  notable: "#d3a6f0",
};

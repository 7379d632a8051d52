/**
 * Concrete colours, written as presentation attributes so that a PDF renderer needs no style sheet and any CSS rule of
 * a page wins. Contrast against white is at least 4.5 for what carries text and 3 for what carries data (WCAG 2.2,
 * 1.4.3 and 1.4.11); `test/palette.test.ts` holds it. Blue for improvement and orange for concern follow NHS England,
 * *Making data count*; the orange is darker than theirs to reach that contrast.
 */
export const PALETTE = {
  paper: "#ffffff",
  ink: "#1f2933",
  mutedInk: "#52606d",
  grid: "#e4e7eb",
  axis: "#9aa5b1",
  band: "#eef2f6",
  limit: "#7b8794",
  centre: "#3e4c59",
  line: "#616e7c",
  target: "#00695c",
  common: "#52606d",
  improvement: "#005eb8",
  concern: "#c25100",
  neutral: "#6a2c91",
  bar: "#d3e2f2",
} as const;

/** Fonts by name only, nothing loaded: the one our PDF documents carry first, then what every system has. */
export const FONT_FAMILY = "'Source Sans 3', Arial, Helvetica, 'Liberation Sans', sans-serif";

/** The classes of one part of a drawing and its variants, for a page that wants to theme it. */
export function part(name: string, ...variants: readonly (string | undefined)[]): string {
  const base = `maatstaf-chart__${name}`;
  return [base, ...variants.flatMap((variant) => (variant === undefined ? [] : [`${base}--${variant}`]))].join(" ");
}

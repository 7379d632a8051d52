/** How much one import may weigh, minified and gzipped, and which libraries must not come along. */
export interface Ceiling {
  readonly code: string;
  readonly gzipBytes: number;
  readonly without: readonly string[];
}

const PURE = ["zod", "effect", "date-fns", "intl-messageformat", "@formatjs"];

export const CEILINGS: readonly Ceiling[] = [
  { code: 'export { processLimits } from "@maatstaf/statistics";', gzipBytes: 1000, without: PURE },
  { code: 'export { wilsonInterval } from "@maatstaf/statistics";', gzipBytes: 1200, without: PURE },
  {
    code: 'export { periodStart, stepPeriod } from "@maatstaf/kernel";',
    gzipBytes: 2000,
    without: ["zod", "effect", "@formatjs"],
  },
  {
    code: 'export { normCompliance } from "@maatstaf/services";',
    gzipBytes: 220,
    without: [...PURE, "minisearch", "@orama/stemmers", "fastest-levenshtein"],
  },
  { code: 'export { productSearch } from "@maatstaf/services";', gzipBytes: 10_800, without: PURE },
  {
    code: 'export { permission } from "@maatstaf/organisation";',
    gzipBytes: 3800,
    without: PURE.filter((library) => library !== "date-fns"),
  },
];

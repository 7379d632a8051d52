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
  { code: 'export { wordingHash, trendLinks } from "@maatstaf/surveys";', gzipBytes: 1000, without: PURE },
  // One adaptation, or the list of all, brings along none of the other 45.
  {
    code: 'export { adaptation } from "@maatstaf/framework-vvsg/adaptations/libraries";',
    gzipBytes: 40_000,
    without: ["effect"],
  },
  { code: 'export { domains } from "@maatstaf/framework-vvsg";', gzipBytes: 1800, without: PURE },
  // A reference framework or a register brings along no other.
  { code: 'export { iso9001 } from "@maatstaf/framework-iso9001";', gzipBytes: 39_000, without: ["effect"] },
  { code: 'export { caf2020 } from "@maatstaf/framework-caf";', gzipBytes: 35_000, without: ["effect"] },
  { code: 'export { leidraad } from "@maatstaf/framework-leidraad";', gzipBytes: 32_000, without: ["effect"] },
  {
    code: 'export { flemishObligations } from "@maatstaf/obligations-vlaanderen";',
    gzipBytes: 37_000,
    without: ["effect"],
  },
  {
    code: 'export { dutchObligations } from "@maatstaf/obligations-nederland";',
    gzipBytes: 37_000,
    without: ["effect"],
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

import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { Severity } from "./severity.ts";

const code = z.string().min(1).max(80);

/**
 * A risk in figures: how often its event happens in a year, and what one event costs.
 *
 * @example
 * ```ts
 * import { QuantifiedRisk } from "@maatstaf/risks";
 *
 * const severity = { kind: "lognormal", lower: 3_000, upper: 60_000 } as const;
 * QuantifiedRisk.parse({ id: "R-02", eventsPerYear: 0.5, severity }).eventsPerYear // => 0.5
 * ```
 */
export const QuantifiedRisk = z.strictObject({
  id: code.meta({ description: "Lasting id of the risk; its random numbers follow from it." }),
  eventsPerYear: z.number().meta({ description: "Expected number of events in a year, 0 or more." }),
  severity: Severity,
  group: code.optional().meta({ description: "Id of the correlation group the risk belongs to." }),
});
export type QuantifiedRisk = Immutable<z.infer<typeof QuantifiedRisk>>;

/**
 * Risks that strike in the same years (correlatiegroep): in a bad year all of them happen `factor` times as often, in
 * the other years so much less that the yearly average stays what it is.
 *
 * @example
 * ```ts
 * import { CorrelationGroup } from "@maatstaf/risks";
 *
 * // One year in ten, storm and power cuts happen three times as often.
 * CorrelationGroup.parse({ id: "weather", badYearShare: 0.1, factor: 3 }).factor // => 3
 * ```
 */
export const CorrelationGroup = z.strictObject({
  id: code,
  badYearShare: z.number().meta({ description: "Share of the years that is bad, between 0 and 1." }),
  factor: z
    .number()
    .meta({ description: "How many times as often events happen in a bad year: 1 to 1 / badYearShare." }),
});
export type CorrelationGroup = Immutable<z.infer<typeof CorrelationGroup>>;

/**
 * Quantified risks taken together. What is wrong with one beyond its form: {@link portfolioIssues}.
 *
 * @example
 * ```ts
 * import { Portfolio } from "@maatstaf/risks";
 *
 * Portfolio.parse({ risks: [] }) // => { risks: [], groups: [] }
 * ```
 */
export const Portfolio = z.strictObject({
  risks: z.array(QuantifiedRisk),
  groups: z.array(CorrelationGroup).default([]),
});
export type Portfolio = Immutable<z.infer<typeof Portfolio>>;

import { CalendarDate, LocalizedText, Period } from "@maatstaf/kernel";
import * as z from "zod";
import { IndicatorId } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";

const word = z.string().min(1).max(80);

/**
 * The figure of one organisation in a comparison: `value`, or `numerator` and `denominator` it is computed from. Its
 * sampling error comes from those, from `count` and `standardDeviation`, or is given as `standardError` (0 for a count of
 * everyone).
 */
export const BenchmarkPeer = z
  .strictObject({
    id: word.meta({ description: "Id of the organisation within the comparison." }),
    name: word.meta({ description: "Name of the organisation." }),
    period: Period.meta({ description: "Period the figure is of." }),
    value: z.number().optional().meta({ description: "The figure, in the unit of the indicator." }),
    numerator: z.number().optional().meta({ description: "Numerator of the figure, instead of the value." }),
    denominator: z.number().positive().optional().meta({ description: "Denominator of the figure." }),
    count: z.number().positive().optional().meta({ description: "Number of answers or cases a mean rests on." }),
    standardDeviation: z
      .number()
      .nonnegative()
      .optional()
      .meta({ description: "Standard deviation of those, in the unit." }),
    standardError: z
      .number()
      .nonnegative()
      .optional()
      .meta({ description: "Sampling error of the figure, in its unit." }),
    inhabitants: z.int().positive().optional().meta({ description: "Inhabitants of the municipality." }),
  })
  .meta({ description: "The figure of one organisation in a comparison." });
export type BenchmarkPeer = Immutable<z.infer<typeof BenchmarkPeer>>;

/**
 * Figures of organisations to compare one indicator with (benchmark), their source, and how far they measure the same.
 *
 * @example
 * ```ts
 * import { BenchmarkSeries } from "@maatstaf/indicators";
 *
 * BenchmarkSeries.safeParse({
 *   indicatorId: "satisfaction", match: "comparable", peerGroup: "size-class",
 *   source: { name: "waarstaatjegemeente.nl", retrievedOn: "2025-05-01" },
 *   peers: [{ id: "a", name: "Gemeente A", period: "2024", value: 7.9, count: 400, standardDeviation: 1.4 }],
 * }).success // => true
 * ```
 */
export const BenchmarkSeries = z
  .strictObject({
    indicatorId: IndicatorId,
    match: z.enum(["identical", "comparable", "proxy"]).meta({
      description: "How far the peers measure the same: identical, comparable, or only something near it (proxy).",
    }),
    matchNote: LocalizedText.optional().meta({ description: "In what the definitions differ." }),
    peerGroup: z
      .enum(["size-class", "cluster-type", "neighbours", "manual"])
      .meta({ description: "How the peers were chosen." }),
    source: z
      .strictObject({
        name: word.meta({ description: "Where the figures come from." }),
        licence: word.optional().meta({ description: "Licence under which they may be used." }),
        retrievedOn: CalendarDate.meta({ description: "Day on which they were retrieved." }),
      })
      .meta({ description: "Source of the figures." }),
    peers: z.array(BenchmarkPeer).min(1).meta({ description: "Figures of the organisations." }),
  })
  .meta({ title: "Maatstaf benchmark", description: "Figures of organisations to compare one indicator with." });
export type BenchmarkSeries = Immutable<z.infer<typeof BenchmarkSeries>>;

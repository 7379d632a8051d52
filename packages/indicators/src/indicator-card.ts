import { LocalizedText, Period, Reference } from "@maatstaf/kernel";
import * as z from "zod";
import { Aggregation } from "./aggregation.ts";
import { Annotation } from "./annotation.ts";
import { IndicatorId, UnitId } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { TargetPath } from "./target-path.ts";

const word = z.string().min(1).max(80);

const Source = z
  .strictObject({
    system: word.meta({ description: "System or register the figures come from.", examples: ["omgevingsloket"] }),
    extraction: z
      .string()
      .min(1)
      .optional()
      .meta({ description: "How the figures are taken from it: query, report, by hand." }),
    owner: word.meta({ description: "Who answers for the source." }),
  })
  .meta({ description: "Where the figures come from, and who answers for that." });

const Baseline = z
  .strictObject({
    period: Period.meta({ description: "Period of the baseline measurement (nulmeting)." }),
    numerator: z.number().meta({ description: "Numerator of the baseline." }),
    denominator: z
      .number()
      .optional()
      .meta({ description: "Denominator of the baseline, where the aggregation has one." }),
    note: LocalizedText.optional().meta({ description: "How the baseline was measured." }),
  })
  .meta({ description: "The baseline measurement (nulmeting)." });

const Quantile = z
  .strictObject({
    share: z.number().gt(0).lt(1).meta({
      description: "Share of the values below the quantile: 0.5 for the median, 0.9 for what nine in ten stay under.",
    }),
    dimension: word.meta({
      description:
        "Dimension of the facts that holds the value: each fact counts how often one value (12) or band (10..15) occurs.",
      examples: ["days"],
    }),
    edges: z
      .array(z.number())
      .min(2)
      .optional()
      .meta({
        description: "Edges of the bands, ascending. When absent, facts hold single values.",
        examples: [[0, 5, 10, 20, 60]],
      }),
  })
  .meta({ description: "Which quantile of which values. Mandatory for aggregation 'quantile'." });

/** Fewest points that limits may rest on when a card fixes them to the first ones of each segment. */
const LEAST_BASELINE_POINTS = 6;

const Chart = z
  .strictObject({
    kind: z
      .enum(["xmr", "p", "p-prime", "u", "u-prime", "c", "none"])
      .default("xmr")
      .meta({
        description:
          "Control chart to judge variation with: xmr (single values, fits everything), p or p-prime (shares, limits by the number of cases; " +
          "p-prime for very many), u or u-prime (rates, limits by the exposure), c (counts of events), none where the series is rolling.",
      }),
    seasonal: z.boolean().optional().meta({
      description:
        "Whether the season is taken out before limits are computed. With xmr, per month, quarter or half year; takes three full years, until then there is no verdict.",
    }),
    baselinePoints: z.int().min(LEAST_BASELINE_POINTS).optional().meta({
      description: "How many points of each segment, counted from its start, limits rest on. When absent: all.",
    }),
    rebase: z
      .array(
        z.strictObject({
          period: Period.meta({ description: "First period of the new segment, at the frequency of the card." }),
          reason: LocalizedText.meta({ description: "Why limits are computed anew from here." }),
        }),
      )
      .default([])
      .meta({ description: "Where limits are computed anew, oldest first." }),
    exclude: z
      .array(
        z.strictObject({
          period: Period.meta({ description: "Period whose point is left out, at the frequency of the card." }),
          reason: LocalizedText.meta({ description: "Why it is left out: a cause that is known and will not return." }),
        }),
      )
      .optional()
      .meta({ description: "Points that stay on the chart, and count neither for limits nor for signals." }),
  })
  .meta({ description: "How variation is judged." });

const InputName = z
  .string()
  .max(40)
  .regex(/^[A-Za-z]\w*$/u)
  .meta({ description: "Name of an input in the formula: a letter, then letters, digits and '_'." });

/**
 * An indicator card (indicatorfiche): what is measured, how, by whom, for which decision, against which target.
 *
 * A card is a versioned definition: a change of what is measured is a new `version`, with an annotation of kind
 * `definition-change`, never a silent recalculation. Unknown keys are refused by name. What the fields demand of each
 * other (a ratio needs a denominator, an approved card its audience) is told by {@link cardIssues}.
 *
 * @see docs/methods/indicator-card.md
 *
 * @example
 * ```ts
 * import { IndicatorCard } from "@maatstaf/indicators";
 *
 * const card = IndicatorCard.parse({
 *   id: "permits-in-time",
 *   version: 1,
 *   status: "defined",
 *   name: { nl: "Omgevingsvergunningen binnen termijn", en: "Permits decided in time" },
 *   question: { nl: "Krijgt wie een vergunning vraagt op tijd een beslissing?" },
 *   level: "output",
 *   aggregation: "ratio",
 *   numerator: { nl: "beslissingen binnen de termijn" },
 *   denominator: { nl: "beslissingen" },
 *   scale: 100,
 *   unit: "%",
 *   decimals: 1,
 *   direction: "up",
 *   frequency: "quarter",
 *   lagDays: 10,
 *   source: { system: "omgevingsloket", owner: "teamleider omgeving" },
 *   owner: "afdelingshoofd ruimte",
 * });
 * card.minimumCount // => 5
 * card.chart // => { kind: "xmr", rebase: [] }
 * ```
 */
export const IndicatorCard = z
  .strictObject({
    id: IndicatorId,
    version: z
      .int()
      .min(1)
      .meta({ description: "Version of the definition; facts are read with the card they were measured with." }),
    status: z
      .enum(["proposed", "defined", "approved", "measured", "published", "retired"])
      .meta({ description: "State of the card. From 'approved' on all mandatory fields are demanded." }),
    name: LocalizedText.meta({ description: "Short name, as on a screen or in a report." }),
    question: LocalizedText.meta({ description: "The question this indicator answers." }),
    purpose: LocalizedText.optional().meta({ description: "Why it is measured." }),
    decision: LocalizedText.optional().meta({ description: "The decision it supports. Mandatory from 'approved' on." }),
    level: z
      .enum(["input", "activity", "output", "outcome", "experience"])
      .meta({ description: "Place in the chain from means to effect." }),
    aggregation: Aggregation,
    formula: z
      .string()
      .min(1)
      .optional()
      .meta({
        description:
          "Of a derived indicator: the formula over the names of `inputs`, with + - * / ( ) min max abs and numbers with a decimal point.",
        examples: ["(costs - grants) / files"],
      }),
    inputs: z
      .record(InputName, IndicatorId)
      .optional()
      .meta({
        description: "Of a derived indicator: the indicator that each name in the formula stands for.",
        examples: [{ costs: "permit-costs", grants: "permit-grants", files: "permits-decided" }],
      }),
    numerator: LocalizedText.meta({
      description: "What is counted or summed; of a derived indicator what the formula comes to.",
    }),
    denominator: LocalizedText.optional().meta({
      description: "What it is divided by. Mandatory for ratio, rate, mean, stock-ratio, survey and milestones.",
    }),
    scale: z.number().positive().meta({
      description: "Numerator ÷ denominator is multiplied by this: 100 for percentages, 1000 for per thousand, else 1.",
    }),
    unit: z
      .string()
      .max(40)
      .meta({ description: "Unit of the figure as shown.", examples: ["%", "dagen", "per 1000 inwoners"] }),
    decimals: z.int().min(0).max(6).meta({ description: "Decimals shown. Judgements use the unrounded figure." }),
    direction: z
      .enum(["up", "down", "range", "neutral"])
      .meta({ description: "Which way is better; 'range' inside [lo, hi], 'neutral' when neither." }),
    range: z.tuple([z.number(), z.number()]).optional().meta({
      description: "[lo, hi] that counts as good, in the unit of the indicator. Mandatory with direction 'range'.",
    }),
    frequency: z
      .enum(["day", "week", "month", "quarter", "half", "year", "school-year", "three-years"])
      .meta({ description: "Kind of period of the facts." }),
    lagDays: z.int().min(0).meta({
      description: "Calendar days after the end of a period within which its facts should be there.",
      unit: "days",
    }),
    overTime: z.enum(["last", "average"]).optional().meta({
      description: "How a stock rolls up over time: its last value (when absent) or its average. For stock only.",
    }),
    exposure: z.enum(["person-time", "population"]).optional().meta({
      description:
        "What the denominator of a rate is: an exposure that adds up over time (person-time, when absent), or a population that is averaged.",
    }),
    quantile: Quantile.optional(),
    source: Source,
    owner: word.meta({ description: "Who answers for the definition." }),
    breakdowns: z
      .array(word)
      .default([])
      .meta({ description: "Dimensions facts may be broken down by.", examples: [["channel"]] }),
    publishedCuts: z
      .array(z.union([word, z.tuple([word, word])]))
      .optional()
      .meta({
        description:
          "Breakdowns that may be shown: one dimension, or two for a table. When present no other is, so that none can be found by subtracting one from another. When absent: every single dimension, and no table.",
        examples: [["channel", ["gender", "ageClass"]]],
      }),
    linkedTo: z
      .array(Reference)
      .optional()
      .meta({
        description: "What the indicator says something about: objective, product, process, norm, requirement or risk.",
        examples: [[{ kind: "product", id: "building-permit" }]],
      }),
    expectedUnits: z
      .array(UnitId)
      .min(1)
      .optional()
      .meta({ description: "Units that should report. When absent: the units seen in the latest 12 periods." }),
    minimumCount: z
      .int()
      .min(1)
      .default(5)
      .meta({ description: "Smallest number of persons or cases a published cut may rest on." }),
    baseline: Baseline.optional(),
    target: TargetPath.optional(),
    chart: Chart.prefault({}),
    annotations: z.array(Annotation).default([]).meta({ description: "Remarks at periods of the series." }),
    caveats: LocalizedText.optional().meta({ description: "What the reader must know before judging." }),
    audience: z
      .array(word)
      .default([])
      .meta({
        description: "Who it is reported to.",
        examples: [["team", "cell", "mt", "college", "council", "public"]],
      }),
  })
  .meta({
    title: "Maatstaf indicator card",
    description: "What is measured, how, by whom, for which decision, against which target.",
  });
export type IndicatorCard = Immutable<z.infer<typeof IndicatorCard>>;

import * as z from "zod";

/** The figure of a period, or why there is none. */
export const FigureShape = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("figure"),
      value: z.number().meta({ description: "Unrounded, in the unit of the indicator." }),
      numerator: z.number(),
      denominator: z.number().optional(),
      effectiveCount: z.number().optional().meta({ description: "Effective number of answers of a survey." }),
    }),
    z.object({ kind: z.literal("no-figure"), reason: z.string() }),
  ])
  .meta({ id: "Figure" });
export type FigureShape = z.infer<typeof FigureShape>;

const status = z.enum(["green", "amber", "red", "grey"]);

/** First judgement: the figure against its target. */
export const TargetShape = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("none") }),
    z.object({
      kind: z.literal("target"),
      value: z.number(),
      status,
      notDemonstrable: z.boolean().meta({ description: "The target lies inside the interval of the figure." }),
    }),
    z.object({ kind: z.literal("range"), lower: z.number(), upper: z.number(), status, notDemonstrable: z.boolean() }),
  ])
  .meta({ id: "TargetJudgement" });

/** Second judgement: is the last point more than the usual variation? */
export const VariationShape = z
  .object({
    kind: z.enum(["common-cause", "improvement", "concern", "high", "low", "too-few-points", "not-charted"]),
    rule: z.string().optional(),
    earlier: z.int().optional().meta({
      description: "Of usual variation: how many points earlier in the period were a signal.",
    }),
  })
  .meta({ id: "VariationJudgement" });

/** Third judgement: how far the facts can be relied on. */
export const DataShape = z
  .object({
    kind: z.enum(["complete", "provisional", "incomplete", "overdue", "no-data", "suppressed"]),
    completeness: z.number().min(0).max(1).meta({ description: "Share of the expected facts that is there." }),
  })
  .meta({ id: "DataJudgement" });

const interval = z.object({ lower: z.number(), upper: z.number(), level: z.number() });

/** A judgement in words: a symbol, a word and what kind of news it is, for who cannot see colours too. */
export const MarkShape = z.object({ symbol: z.string(), word: z.string(), tone: z.string() }).meta({ id: "Mark" });

/** One indicator with its three judgements for one period. */
export const IndicatorSummary = z
  .object({
    id: z.string(),
    version: z.int(),
    name: z.string(),
    unit: z.string(),
    decimals: z.int(),
    direction: z.enum(["up", "down", "range", "neutral"]),
    frequency: z.string(),
    period: z.string(),
    figure: FigureShape,
    interval: interval.optional(),
    target: TargetShape,
    variation: VariationShape,
    data: DataShape,
    texts: z
      .object({
        figure: z
          .string()
          .meta({ description: "The figure as it is shown; • when it may not be, – when there is none." }),
        interval: z.string().optional(),
        target: z.string(),
        marks: z.object({ target: MarkShape, variation: MarkShape, data: MarkShape }),
      })
      .meta({ description: "The same in the language of the request, ready to show." }),
    attention: z
      .object({ reasons: z.array(z.enum(["concern", "target-missed", "data-overdue"])), weight: z.int() })
      .meta({ description: "Why somebody should look at it now; the weight puts a list in order, 0 asks for nobody." }),
    sentences: z.array(z.string()).meta({ description: "What the figures say, in the language of the request." }),
  })
  .meta({ id: "IndicatorSummary" });
export type IndicatorSummary = z.infer<typeof IndicatorSummary>;

/** One period of the series of an indicator, with the limits of its control chart where there is one. */
export const SeriesPointShape = z
  .object({
    period: z.string(),
    figure: FigureShape,
    target: z.number().optional(),
    provisional: z.boolean(),
    note: z.string().optional(),
    adjusted: z.number().optional().meta({
      description: "Seasonally adjusted value, where the limits are of adjusted values.",
    }),
    limits: z
      .object({ centre: z.number(), lower: z.number(), upper: z.number(), signals: z.array(z.string()) })
      .optional(),
  })
  .meta({ id: "SeriesPoint" });

/** A table: the twin of a drawing. */
export const TableShape = z
  .object({
    caption: z.string(),
    columns: z.array(z.object({ label: z.string(), align: z.enum(["start", "end"]) })),
    rows: z.array(z.array(z.string())),
  })
  .meta({ id: "Table" });

/** One indicator with everything a screen shows of it. */
export const IndicatorDetail = z
  .object({
    ...IndicatorSummary.shape,
    question: z.string(),
    decision: z.string().optional(),
    numerator: z.string(),
    denominator: z.string().optional(),
    source: z.string(),
    owner: z.string(),
    caveats: z.string().optional(),
    units: z.array(z.string()).meta({ description: "Ids of the units that have facts of this indicator." }),
    unitId: z.string().optional(),
    yearEarlier: z.object({ period: z.string(), changePoints: z.number() }).optional(),
    assurance: z.enum(["consistent-pass", "hit-and-miss", "consistent-fail"]).optional(),
    series: z.array(SeriesPointShape),
    drawing: z
      .object({ svg: z.string(), table: TableShape })
      .optional()
      .meta({ description: "The control chart, when the request asks for it and there is a series to draw." }),
  })
  .meta({ id: "IndicatorDetail" });
export type IndicatorDetail = z.infer<typeof IndicatorDetail>;

/** A page of the list of indicators. */
export const IndicatorPage = z
  .object({ period: z.string(), dataCutOff: z.string(), total: z.int(), indicators: z.array(IndicatorSummary) })
  .meta({ id: "IndicatorPage" });
export type IndicatorPage = z.infer<typeof IndicatorPage>;

/** The organisation, its units, and the quarters for which there are facts. */
export const OrganisationShape = z
  .object({
    id: z.string(),
    name: z.string(),
    locale: z.string(),
    units: z.array(z.object({ id: z.string(), name: z.string() })),
    quarters: z.array(z.string()).meta({ description: "Quarters with facts, newest first." }),
  })
  .meta({ id: "Organisation" });
export type OrganisationShape = z.infer<typeof OrganisationShape>;

/** What an import did. */
export const ImportShape = z
  .object({ added: z.int(), unchanged: z.int(), superseded: z.int() })
  .meta({ id: "ImportOutcome" });
export type ImportShape = z.infer<typeof ImportShape>;

/** A failure, as RFC 9457 writes it. */
export const Problem = z
  .object({
    type: z.string().meta({ description: "Name of the kind of failure: urn:maatstaf:problem:<code>." }),
    title: z.string().meta({ description: "What happened and what to do, in the language of the request." }),
    status: z.int(),
    code: z.string(),
    issues: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .meta({ description: "What is wrong with the input, by place." }),
    current: z.unknown().optional().meta({ description: "With 412: the version that is stored now." }),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;

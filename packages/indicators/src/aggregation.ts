import * as z from "zod";

/**
 * What kind of number an indicator is, and so how its facts add up over units and over time. The rules per kind are
 * in {@link AGGREGATION_RULES}.
 */
export const Aggregation = z
  .enum([
    "count",
    "ratio",
    "rate",
    "mean",
    "stock",
    "stock-ratio",
    "survey",
    "boolean",
    "milestones",
    "quantile",
    "text",
    "derived",
  ])
  .meta({
    description:
      "What kind of number this is: count (a flow), ratio (a share of a flow), rate (events per exposure), mean (sum per item), " +
      "stock (a level at the end of the period), stock-ratio (a share at the end of the period), survey (weighted result of one wave), " +
      "boolean (done or not, per unit), milestones (done out of due), quantile (a median or other quantile of single values), text (an answer in words, per unit), derived (a formula over other indicators, without facts of its own).",
  });
export type Aggregation = z.infer<typeof Aggregation>;

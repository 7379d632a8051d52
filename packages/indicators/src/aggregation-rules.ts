import type { Aggregation } from "./aggregation.ts";

/**
 * How the facts of one kind of indicator add up.
 *
 * - `denominator`: whether a fact must have one or may not have one. A boolean has none: its denominator is the number
 *   of facts. A derived indicator has no facts at all.
 * - `overTime`: a flow is summed over periods, a level or a wave is taken from the last period that has facts. Over
 *   units and cuts everything is summed, numerator and denominator apart.
 * - `sampled`: whether the denominator counts cases or answers, so that chance gives the figure an interval and fewer
 *   than `minimumCount` of them allow no judgement.
 * - `signed`: whether a numerator below zero can be right.
 */
export interface AggregationRule {
  readonly denominator: "required" | "none";
  readonly overTime: "sum" | "last";
  readonly sampled: boolean;
  readonly signed: boolean;
}

/**
 * The rule of each {@link Aggregation}. In every kind numerators are added to numerators and denominators to
 * denominators; percentages, means and medians are never averaged.
 *
 * @see docs/methods/indicator-aggregation.md
 *
 * @example
 * ```ts
 * import { AGGREGATION_RULES } from "@maatstaf/indicators";
 *
 * AGGREGATION_RULES.stock.overTime // => "last"
 * AGGREGATION_RULES.ratio.denominator // => "required"
 * ```
 */
export const AGGREGATION_RULES: Readonly<Record<Aggregation, AggregationRule>> = {
  count: { denominator: "none", overTime: "sum", sampled: false, signed: false },
  ratio: { denominator: "required", overTime: "sum", sampled: true, signed: false },
  rate: { denominator: "required", overTime: "sum", sampled: false, signed: false },
  mean: { denominator: "required", overTime: "sum", sampled: true, signed: true },
  stock: { denominator: "none", overTime: "last", sampled: false, signed: true },
  "stock-ratio": { denominator: "required", overTime: "last", sampled: false, signed: false },
  survey: { denominator: "required", overTime: "last", sampled: true, signed: true },
  boolean: { denominator: "none", overTime: "last", sampled: false, signed: false },
  quantile: { denominator: "none", overTime: "sum", sampled: true, signed: false },
  text: { denominator: "none", overTime: "last", sampled: false, signed: false },
  derived: { denominator: "none", overTime: "last", sampled: false, signed: true },
  milestones: { denominator: "required", overTime: "last", sampled: false, signed: false },
};

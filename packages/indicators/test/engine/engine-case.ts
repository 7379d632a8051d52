import {
  array,
  boolean,
  constant,
  constantFrom,
  double,
  integer,
  oneof,
  option,
  record,
  uniqueArray,
} from "fast-check";
import type { Arbitrary } from "fast-check";
import { AGGREGATION_RULES, Fact, IndicatorCard } from "@maatstaf/indicators";
import { period, periodsBetween } from "@maatstaf/kernel";
import { EXAMPLE_CARD } from "@maatstaf/testkit/example-card";

/** Cards with facts of theirs, one per key. */
export interface EngineCase {
  readonly cards: readonly IndicatorCard[];
  readonly units: readonly (string | undefined)[];
  readonly facts: readonly Fact[];
}

export const PERIODS = periodsBetween(period("2022-Q1"), period("2024-Q4"));

const aggregation = constantFrom(
  ...(["count", "ratio", "rate", "mean", "stock", "stock-ratio", "survey", "boolean", "milestones"] as const),
);

const draft = record({
  aggregation,
  scale: constantFrom(1, 100, 1000),
  direction: constantFrom("up", "down", "neutral", "range"),
  minimumCount: constantFrom(1, 5, 20),
  hasTarget: boolean(),
  shape: constantFrom("linear", "step"),
  chart: constantFrom("plain", "plain", "none", "fitting", "prime", "seasonal", "baseline", "exclude"),
  rebase: option(constantFrom(...PERIODS.slice(1))),
  change: option(constantFrom(...PERIODS.slice(1))),
});

/** The kind of chart by which a random card is judged; p, u and c charts where its numbers allow. */
function chartKind(aggregation: string, chart: string): IndicatorCard["chart"]["kind"] {
  if (chart === "none") return "none";
  const isPrime = chart === "prime";
  if (!isPrime && chart !== "fitting") return "xmr";
  switch (aggregation) {
    case "ratio":
      return isPrime ? "p-prime" : "p";
    case "rate":
      return isPrime ? "u-prime" : "u";
    case "count":
      return isPrime ? "xmr" : "c";
    default:
      return "xmr";
  }
}

const cards = array(draft, { minLength: 1, maxLength: 3 }).map((drafts) =>
  drafts.map(({ aggregation, scale, direction, minimumCount, ...one }, place) =>
    IndicatorCard.parse({
      ...EXAMPLE_CARD,
      id: `i${place}`,
      aggregation,
      scale,
      unit: "",
      direction,
      minimumCount,
      range: [20, 60],
      ...(aggregation === "stock" && minimumCount === 5 ? { overTime: "average" } : {}),
      ...(aggregation === "rate" && minimumCount === 5 ? { exposure: "population" } : {}),
      ...(one.hasTarget
        ? {
            target: {
              shape: one.shape,
              points: [
                { period: "2022-Q2", value: 40 },
                { period: "2024-Q2", value: 55 },
              ],
              tolerance: { kind: "relative", value: 20 },
            },
          }
        : {}),
      chart: {
        kind: chartKind(aggregation, one.chart),
        ...(one.chart === "seasonal" ? { seasonal: true } : {}),
        ...(one.chart === "baseline" || one.chart === "prime" ? { baselinePoints: 6 } : {}),
        ...(one.chart === "exclude" || one.chart === "fitting"
          ? { exclude: [4, 9, 11].map((place) => ({ period: PERIODS[place], reason: { nl: "Staking" } })) }
          : {}),
        rebase: one.rebase === null ? [] : [{ period: one.rebase, reason: { nl: "Nieuw" } }],
      },
      annotations:
        one.change === null ? [] : [{ period: one.change, kind: "definition-change", text: { nl: "Anders" } }],
    }),
  ),
);

/** Numbers of one fact: whole, scaled whole (tenths) or any. */
const numbers = record({
  numerator: oneof(
    integer({ min: 0, max: 60 }),
    integer({ min: 0, max: 600 }).map((n) => n / 10),
  ),
  denominator: option(oneof({ weight: 9, arbitrary: integer({ min: 1, max: 90 }) }, constant(0)), {
    freq: 20,
  }),
  effective: option(double({ min: 0.5, max: 60, noNaN: true })),
});

const LIST: readonly (string | undefined)[] = ["balie", "sport", "zorg", undefined];

/** A case: cards, and for random cells a fact or its cuts along one or two sets of dimensions. */
export const engineCase: Arbitrary<EngineCase> = cards.chain((cards) =>
  uniqueArray(
    record({
      card: integer({ min: 0, max: cards.length - 1 }),
      unit: oneof({ weight: 12, arbitrary: integer({ min: 0, max: 2 }) }, constant(3)),
      period: integer({ min: 0, max: PERIODS.length - 1 }),
      cut: constantFrom("", "a", "b", "c"),
      numbers,
    }),
    { selector: ({ card, unit, period, cut }) => `${card}|${unit}|${period}|${cut}`, minLength: 20, maxLength: 150 },
  ).map((drafts) => ({
    cards,
    units: LIST,
    facts: drafts.flatMap(({ card: at, unit, period: place, cut, numbers: { numerator, denominator, effective } }) => {
      const card = cards[at];
      if (card === undefined) return [];
      const isDivided = AGGREGATION_RULES[card.aggregation].denominator === "required";
      return Fact.parse({
        indicatorId: card.id,
        period: PERIODS[place],
        ...(LIST[unit] === undefined ? {} : { unit: LIST[unit] }),
        ...(cut === "" ? {} : { breakdown: cut === "c" ? { team: "c" } : { channel: cut } }),
        numerator: card.aggregation === "boolean" ? Math.round(numerator) % 2 : numerator,
        ...(isDivided && denominator !== null ? { denominator } : {}),
        ...(card.aggregation === "survey" && effective !== null ? { effectiveCount: effective } : {}),
      });
    }),
  })),
);

import { array, boolean, constantFrom, integer, oneof, option, record, uniqueArray } from "fast-check";
import type { Arbitrary } from "fast-check";
import { AGGREGATION_RULES, Fact, IndicatorCard } from "@maatstaf/indicators";
import { period, periodsBetween } from "@maatstaf/kernel";
import { EXAMPLE_CARD } from "@maatstaf/testkit/example-card";

/** Random cards with random facts of theirs, one per key. */
export interface RandomCase {
  readonly cards: readonly IndicatorCard[];
  readonly facts: readonly Fact[];
}

export const PERIODS = periodsBetween(period("2024-01"), period("2024-06"));
/** Names that a careless compiler would stumble over. */
export const UNITS: readonly (string | undefined)[] = ["balie", 'sport\'s "hal"', "zorg; DROP TABLE facts", undefined];

const KINDS = ["count", "ratio", "rate", "mean", "stock", "stock-ratio", "survey", "boolean", "milestones"] as const;

const drafts = array(
  record({ aggregation: constantFrom(...KINDS), scale: constantFrom(1, 100, 1000), minimumCount: constantFrom(1, 5) }),
  { minLength: 1, maxLength: 5 },
);

/** Whole numbers, scaled whole numbers (cents), and any. */
const amount = oneof(
  integer({ min: 0, max: 5000 }),
  integer({ min: 0, max: 100_000 }).map((cents) => cents / 100),
  integer({ min: 1, max: 1000 }).map((n) => Math.sqrt(n)),
);

const rows = uniqueArray(
  record({
    card: integer({ min: 0, max: 4 }),
    unit: oneof({ weight: 9, arbitrary: integer({ min: 0, max: 2 }) }, integer({ min: 3, max: 3 })),
    period: integer({ min: 0, max: PERIODS.length - 1 }),
    numerator: amount,
    denominator: option(integer({ min: 0, max: 40 }), { freq: 12 }),
    effective: option(integer({ min: 1, max: 400 }).map((n) => n / 7)),
    isYes: boolean(),
  }),
  { selector: ({ card, unit, period }) => `${card}|${unit}|${period}`, maxLength: 60 },
);

function cardOf(place: number, rule: Pick<IndicatorCard, "aggregation" | "scale" | "minimumCount">): IndicatorCard {
  return IndicatorCard.parse({ ...EXAMPLE_CARD, id: `i${place}`, unit: "", frequency: "month", ...rule });
}

/** Whole numbers from small ones, which two sums in a word hold, to the largest that 64 bits hold exactly. */
const large = oneof(
  { weight: 1, arbitrary: integer({ min: 0, max: 20 }) },
  { weight: 1, arbitrary: constantFrom(2 ** 14 - 1, 2 ** 15, 2 ** 31, 2 ** 32 - 1) },
  { weight: 1, arbitrary: integer({ min: 2 ** 31, max: 2 ** 48 }) },
  { weight: 2, arbitrary: integer({ min: 2 ** 50, max: Number.MAX_SAFE_INTEGER }) },
);

/** Rows of few cells, several for most of them, so that sums grow from small ones to beyond 2^53. */
const largeRows = array(
  record({
    card: integer({ min: 0, max: 4 }),
    unit: integer({ min: 0, max: 2 }),
    period: integer({ min: 0, max: 1 }),
    numerator: large,
    denominator: option(large, { freq: 30 }),
    effective: option(integer({ min: 1, max: 400 })),
    isYes: boolean(),
  }),
  { minLength: 40, maxLength: 60, size: "max" },
);

export const randomCase: Arbitrary<RandomCase> = record({ drafts, rows }).map(caseOf);

/** Cases whose sums outgrow a word of 32 bits and the whole numbers that 64 bits hold. */
export const largeCase: Arbitrary<RandomCase> = record({ drafts, rows: largeRows }).map(caseOf);

interface Drafts {
  readonly drafts: readonly Pick<IndicatorCard, "aggregation" | "scale" | "minimumCount">[];
  readonly rows: readonly {
    readonly card: number;
    readonly unit: number;
    readonly period: number;
    readonly numerator: number;
    readonly denominator: number | null;
    readonly effective: number | null;
    readonly isYes: boolean;
  }[];
}

function caseOf({ drafts, rows }: Drafts): RandomCase {
  const cards = drafts.map((draft, place) => cardOf(place, draft));
  const facts = rows.flatMap((row) => {
    const card = cards[row.card];
    if (card === undefined) return [];
    const isDivided = AGGREGATION_RULES[card.aggregation].denominator === "required";
    const unit = UNITS[row.unit];
    return Fact.parse({
      indicatorId: card.id,
      period: PERIODS[row.period],
      ...(unit === undefined ? {} : { unit }),
      numerator: card.aggregation === "boolean" ? Number(row.isYes) : row.numerator,
      ...(isDivided && row.denominator !== null ? { denominator: row.denominator } : {}),
      ...(card.aggregation === "survey" && row.effective !== null ? { effectiveCount: row.effective } : {}),
    });
  });
  return { cards, facts };
}

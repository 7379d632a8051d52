import type { FactRow } from "./facts-csv.ts";

/** One answer to one question with the weight of the person who gave it. */
export type WeightedAnswer = {
  /** 1 (very bad) to 5 (very good). */
  readonly mark: number;
  readonly weight: number;
};

/** Decimals of the weights in the source: sums are rounded to them, which takes away nothing but floating-point noise. */
const WEIGHT_DECIMALS = 7;
const TOP_MARKS = 4;

/**
 * The answers to one item that count: marks 1 to 5. In the source 0 is no answer, 6 "never used or visited", and
 * `BLANK` a question the interviewer skipped.
 */
export function validAnswers(rows: readonly Readonly<Record<string, string>>[], item: string): WeightedAnswer[] {
  return rows
    .map((row) => ({ mark: Number(row[item]), weight: Number(row["WEIGHT"]) }))
    .filter(({ mark }) => Number.isInteger(mark) && mark >= 1 && mark <= 5);
}

/** Weighted share of the marks 4 and 5, with the effective number of answers (Kish 1965: `(Σw)² / Σw²`). */
export function topShare(indicator: string, answers: readonly WeightedAnswer[]): FactRow {
  return {
    ...survey(indicator, answers),
    numerator: sum(answers.map(({ mark, weight }) => (mark >= TOP_MARKS ? weight : 0))),
  };
}

/** Weighted mean mark: `Σ w·mark / Σ w`, with `Σ w·mark²` for its interval. */
export function meanMark(indicator: string, answers: readonly WeightedAnswer[]): FactRow {
  return {
    ...survey(indicator, answers),
    numerator: sum(answers.map(({ mark, weight }) => weight * mark)),
    sumOfSquares: sum(answers.map(({ mark, weight }) => weight * mark ** 2)),
  };
}

function survey(indicator: string, answers: readonly WeightedAnswer[]): FactRow {
  const weights = sum(answers.map(({ weight }) => weight));
  const squares = answers.reduce((total, { weight }) => total + weight ** 2, 0);
  return {
    indicator,
    period: "2018",
    unit: "airport",
    numerator: 0,
    denominator: weights,
    effectiveCount: rounded(weights ** 2 / squares),
  };
}

function sum(values: readonly number[]): number {
  return rounded(values.reduce((total, value) => total + value, 0));
}

function rounded(value: number): number {
  return Number(value.toFixed(WEIGHT_DECIMALS));
}

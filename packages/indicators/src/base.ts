import type { Fact } from "./fact.ts";
import type { Frequencies } from "./frequency-quantile.ts";

/**
 * The base numbers of one fact, or of several added up; a fact is one as it stands. A number that one of them lacks is
 * absent from the sum too, and so is the `comment`: texts are not added up.
 *
 * `effectiveCount` adds up as Kish's effective sample size: `(Σd)² / Σ(d²/n)`, with `d` the weighted denominator of a
 * part and `n` its own effective count.
 */
export interface Base extends Pick<
  Fact,
  "numerator" | "denominator" | "sumOfSquares" | "effectiveCount" | "provisional" | "comment"
> {
  /** How many facts it rests on. Default: one. */
  readonly facts?: number;
  /** Of a quantile: how often each value occurs. */
  readonly frequencies?: Frequencies | undefined;
}

/** The base numbers of several parts together; `undefined` for no parts at all. */
export function pooled(parts: readonly Base[]): Base | undefined {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first;
  let numerator = 0;
  let denominator: number | undefined = 0;
  let sumOfSquares: number | undefined = 0;
  let squaresPerCount: number | undefined = 0;
  let provisional = false;
  let facts = 0;
  for (const part of parts) {
    numerator += part.numerator;
    denominator = plus(denominator, part.denominator);
    sumOfSquares = plus(sumOfSquares, part.sumOfSquares);
    squaresPerCount = plus(squaresPerCount, designTerm(part));
    provisional ||= part.provisional;
    facts += part.facts ?? 1;
  }
  const effectiveCount = denominator === undefined || !squaresPerCount ? undefined : denominator ** 2 / squaresPerCount;
  const frequencies = first.frequencies === undefined ? undefined : addedFrequencies(parts);
  return { numerator, denominator, sumOfSquares, effectiveCount, provisional, facts, frequencies };
}

function addedFrequencies(parts: readonly Base[]): Frequencies {
  const sums = new Map<string, number>();
  for (const { frequencies = [] } of parts) {
    for (const [category, count] of frequencies) sums.set(category, (sums.get(category) ?? 0) + count);
  }
  return sums;
}

/** A level averaged over time: its sum divided by the number of periods. */
export function averaged(parts: readonly Base[]): Base | undefined {
  const total = pooled(parts);
  return total === undefined ? undefined : { ...total, numerator: total.numerator / parts.length };
}

/** `d² / n` of one part; zero for a part without any weight, which adds nothing. */
function designTerm({ denominator, effectiveCount }: Base): number | undefined {
  if (denominator === 0) return 0;
  if (denominator === undefined || effectiveCount === undefined || effectiveCount <= 0) return undefined;
  return denominator ** 2 / effectiveCount;
}

function plus(sum: number | undefined, part: number | undefined): number | undefined {
  return sum === undefined || part === undefined ? undefined : sum + part;
}

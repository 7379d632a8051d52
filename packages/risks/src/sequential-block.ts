import { mulberry32, poissonQuantile, uniform } from "@maatstaf/statistics";
import { yearFactors } from "./group-factors.ts";
import type { Portfolio } from "./portfolio.ts";
import { severityDraw } from "./severity-moments.ts";

/** By how much mulberry32 moves its word on at each draw. */
const STEP = 0x6d2b79f5;

/**
 * Fills `losses` with the next years of the documented generator: per year one uniform per correlation group, in order,
 * then per risk in order one uniform for the number of events (Poisson by inversion) and one for each event.
 *
 * @param word - The word mulberry32 stands at: the seed at first, afterwards what the block before returned.
 * @returns The word to go on from.
 */
export function sequentialBlock({ risks, groups }: Portfolio, word: number, losses: Float64Array): number {
  const stream = mulberry32(word);
  let draws = 0;
  const next = (): number => {
    draws += 1;
    return uniform(stream);
  };
  const factors = groups.map(yearFactors);
  const known = risks.map(({ eventsPerYear, severity, group }) => ({
    eventsPerYear,
    draw: severityDraw(severity),
    group: groups.findIndex(({ id }) => id === group),
  }));
  for (let year = 0; year < losses.length; year += 1) {
    const years = factors.map(({ badYearShare, bad, quiet }) => (next() < badYearShare ? bad : quiet));
    let loss = 0;
    for (const { eventsPerYear, draw, group } of known) {
      const count = poissonQuantile(eventsPerYear * (years[group] ?? 1), next());
      for (let event = 0; event < count; event += 1) loss += draw(next());
    }
    losses[year] = loss;
  }
  return (word + Math.imul(draws, STEP)) >>> 0;
}

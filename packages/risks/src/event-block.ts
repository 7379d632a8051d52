import { lognormalFromInterval, pert, poissonQuantile, uniform } from "@maatstaf/statistics";
import type { RandomStream } from "@maatstaf/statistics";
import { betaDraw } from "./beta-draw.ts";
import { blockState, blockStream } from "./block-stream.ts";
import type { StreamState } from "./block-stream.ts";
import { exponential, exponentialTables } from "./exponential.ts";
import { yearFactors } from "./group-factors.ts";
import { addLognormalEvents } from "./lognormal-events.ts";
import type { LognormalBench } from "./lognormal-events.ts";
import type { Portfolio, QuantifiedRisk } from "./portfolio.ts";
import type { Severity } from "./severity.ts";
import { BLOCK_TRIALS } from "./simulation-plan.ts";
import { normalOf, ziggurat } from "./ziggurat.ts";

/** What a stream of a block is for. */
const PURPOSE = { events: 0, badYearEvents: 1, prevented: 2, preventedInBadYears: 3, badYears: 255 } as const;

/** Added to a purpose, for the words of the loop over lognormal events. */
const WORDS = 64;

/** What an event-driven block needs again and again: tables, and the bad years of each group. */
export interface EventBench extends LognormalBench {
  readonly seed: number;
  readonly block: number;
  readonly badYears: ReadonlyMap<string, { readonly years: Int32Array; readonly bad: number; readonly quiet: number }>;
}

/** The bench for one block of years, with the bad years of each group drawn. */
export function eventBench({ groups }: Portfolio, seed: number, block: number): EventBench {
  const years = new Float64Array(BLOCK_TRIALS);
  const badYears = new Map(
    groups.map((group) => {
      const { badYearShare, bad, quiet } = yearFactors(group);
      blockStream({ seed, id: group.id, block, purpose: PURPOSE.badYears }).fillUniform(years);
      const chosen = Int32Array.from([...years.keys()].filter((year) => (years[year] ?? 1) < badYearShare));
      return [group.id, { years: chosen, bad, quiet }] as const;
    }),
  );
  const tables = ziggurat();
  const scaled = new Float64Array(tables.inside.length);
  return { seed, block, tables, exponentials: exponentialTables(), scaled, badYears };
}

/** Which events of a risk: a share of them, from streams of their own, at a share of their cost. */
export interface EventSelection {
  readonly frequencyFactor: number;
  readonly severityFactor: number;
  /** Events that a control prevents come from other streams than those that still happen. */
  readonly prevented: boolean;
}

/** All events at their full cost. */
export const ALL_EVENTS: EventSelection = { frequencyFactor: 1, severityFactor: 1, prevented: false };

/**
 * Adds the losses of one risk to a block of years: the number of events in the whole block first (Poisson), then for
 * each event a year and a cost. Given their number, events are spread evenly over the years, so this is exact.
 */
export function addEvents(
  losses: Float64Array,
  risk: QuantifiedRisk,
  bench: EventBench,
  selection: EventSelection,
): void {
  const { seed, block, badYears } = bench;
  const { frequencyFactor, severityFactor, prevented } = selection;
  const rate = risk.eventsPerYear * frequencyFactor;
  const group = badYears.get(risk.group ?? "");
  const streams = (purpose: number): Streams => ({
    words: blockState({ seed, id: risk.id, block, purpose: purpose + WORDS }),
    spare: blockStream({ seed, id: risk.id, block, purpose }),
  });
  const addAll = adder(risk.severity, severityFactor, bench);
  const everyYear = streams(prevented ? PURPOSE.prevented : PURPOSE.events);
  addAll(losses, counted(rate * (group?.quiet ?? 1) * BLOCK_TRIALS, everyYear.spare), everyYear, undefined);
  if (group === undefined || group.years.length === 0) return;
  const badOnly = streams(prevented ? PURPOSE.preventedInBadYears : PURPOSE.badYearEvents);
  addAll(losses, counted(rate * (group.bad - group.quiet) * group.years.length, badOnly.spare), badOnly, group.years);
}

/** The words of years and costs in the loop over lognormal events, and a stream for everything else. */
interface Streams {
  readonly words: StreamState;
  readonly spare: RandomStream;
}

function counted(rate: number, stream: RandomStream): number {
  return rate === 0 ? 0 : poissonQuantile(rate, uniform(stream));
}

type Adder = (losses: Float64Array, count: number, streams: Streams, years: Int32Array | undefined) => void;

function adder(severity: Severity, scale: number, bench: EventBench): Adder {
  if (severity.kind === "lognormal") {
    const { sigma, ...fitted } = lognormalFromInterval(severity);
    // The scale goes into the logarithm, so that it costs nothing per event.
    const mu = fitted.mu + Math.log(scale);
    return (losses, count, { words, spare }, years) => {
      if (scale === 0) return;
      if (years === undefined) addLognormalEvents(losses, { count, mu, sigma, words, spare }, bench);
      else {
        const { tables, exponentials } = bench;
        const cost = (): number => exponential(mu + sigma * normalOf(spare.nextWord(), tables, spare), exponentials);
        addOneByOne({ losses, count, stream: spare, years }, cost);
      }
    };
  }
  const { minimum, maximum, alpha, beta } = pert(severity);
  const draw = betaDraw(alpha, beta);
  return (losses, count, { spare }, years) => {
    const cost = (): number => scale * (minimum + (maximum - minimum) * draw(spare));
    addOneByOne({ losses, count, stream: spare, years }, cost);
  };
}

function addOneByOne({ losses, count, stream, years }: Events, cost: () => number): void {
  const places = years?.length ?? BLOCK_TRIALS;
  for (let event = 0; event < count; event += 1) {
    const place = (uniform(stream) * places) | 0;
    const year = years === undefined ? place : (years[place] ?? 0);
    losses[year] = (losses[year] ?? 0) + cost();
  }
}

interface Events {
  readonly losses: Float64Array;
  readonly count: number;
  readonly stream: RandomStream;
  readonly years: Int32Array | undefined;
}

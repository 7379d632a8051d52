import { lognormalFromInterval, pert, poissonQuantile, uniform } from "@maatstaf/statistics";
import type { RandomStream } from "@maatstaf/statistics";
import { betaDraw } from "./beta-draw.ts";
import { blockStream } from "./block-stream.ts";
import { exponential, exponentialTables } from "./exponential.ts";
import type { ExponentialTables } from "./exponential.ts";
import { yearFactors } from "./group-factors.ts";
import type { Portfolio, QuantifiedRisk } from "./portfolio.ts";
import type { Severity } from "./severity.ts";
import { BLOCK_TRIALS } from "./simulation-plan.ts";
import { layerOf, normalOf, placeOf, ziggurat } from "./ziggurat.ts";
import type { Ziggurat } from "./ziggurat.ts";

/** What a stream of a block is for. */
const PURPOSE = { events: 0, badYearEvents: 1, prevented: 2, preventedInBadYears: 3, badYears: 255 } as const;

/** Uniforms asked of a stream at once. */
const BATCH = 512;

/** What an event-driven block needs again and again: tables, a buffer, and the bad years of each group. */
export interface EventBench {
  readonly seed: number;
  readonly block: number;
  readonly tables: Ziggurat;
  readonly exponentials: ExponentialTables;
  readonly uniforms: Float64Array;
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
  return {
    seed,
    block,
    tables: ziggurat(),
    exponentials: exponentialTables(),
    uniforms: new Float64Array(2 * BATCH),
    badYears,
  };
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
  const everyYear = blockStream({ seed, id: risk.id, block, purpose: prevented ? PURPOSE.prevented : PURPOSE.events });
  const addAll = adder(risk.severity, severityFactor, bench);
  addAll(losses, counted(rate * (group?.quiet ?? 1) * BLOCK_TRIALS, everyYear), everyYear, undefined);
  if (group === undefined || group.years.length === 0) return;
  const purpose = prevented ? PURPOSE.preventedInBadYears : PURPOSE.badYearEvents;
  const badOnly = blockStream({ seed, id: risk.id, block, purpose });
  addAll(losses, counted(rate * (group.bad - group.quiet) * group.years.length, badOnly), badOnly, group.years);
}

function counted(rate: number, stream: RandomStream): number {
  return rate === 0 ? 0 : poissonQuantile(rate, uniform(stream));
}

type Adder = (losses: Float64Array, count: number, stream: RandomStream, years: Int32Array | undefined) => void;

function adder(severity: Severity, scale: number, { tables, exponentials, uniforms }: EventBench): Adder {
  if (severity.kind === "lognormal") {
    const { mu, sigma } = lognormalFromInterval(severity);
    // The scale goes into the logarithm, so that it costs nothing per event.
    const costs = { mu: mu + Math.log(scale), sigma, tables, exponentials, uniforms };
    return (losses, count, stream, years) => {
      if (scale > 0) addLognormal({ losses, count, stream, years }, costs);
    };
  }
  const { minimum, maximum, alpha, beta } = pert(severity);
  const draw = betaDraw(alpha, beta);
  return (losses, count, stream, years) => {
    const places = years?.length ?? BLOCK_TRIALS;
    for (let event = 0; event < count; event += 1) {
      const place = (uniform(stream) * places) | 0;
      const year = years === undefined ? place : (years[place] ?? 0);
      losses[year] = (losses[year] ?? 0) + scale * (minimum + (maximum - minimum) * draw(stream));
    }
  };
}

function addLognormal(
  { losses, count, stream, years }: Events,
  { mu, sigma, tables, exponentials, uniforms }: LognormalCosts,
): void {
  const { width, step } = tables;
  const places = years?.length ?? BLOCK_TRIALS;
  for (let left = count; left > 0; left -= BATCH) {
    const batch = Math.min(left, BATCH);
    stream.fillUniform(batch === BATCH ? uniforms : uniforms.subarray(0, 2 * batch));
    for (let at = 0; at < 2 * batch; at += 2) {
      const place = ((uniforms[at] ?? 0) * places) | 0;
      const word = ((uniforms[at + 1] ?? 0) * 4294967296) | 0;
      // Ninety-nine times in a hundred this is what normalOf() would give; a call costs more than the draw.
      const first = placeOf(word) * (step[layerOf(word)] ?? 0);
      const isInside = Math.abs(first) < (width[layerOf(word) + 1] ?? 0);
      const z = isInside ? first : normalOf(word, tables, stream);
      const year = years === undefined ? place : (years[place] ?? 0);
      losses[year] = (losses[year] ?? 0) + exponential(mu + sigma * z, exponentials);
    }
  }
}

interface Events {
  readonly losses: Float64Array;
  readonly count: number;
  readonly stream: RandomStream;
  readonly years: Int32Array | undefined;
}

interface LognormalCosts extends Pick<EventBench, "tables" | "exponentials" | "uniforms"> {
  readonly mu: number;
  readonly sigma: number;
}

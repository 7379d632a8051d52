import { aggregated, columnarFacts, liveCells } from "@maatstaf/indicators/engine";
import type { CodedFact, LiveCells } from "@maatstaf/indicators/engine";
import { exampleSpace, seeded } from "./example-space.ts";
import { printMachine } from "./outcome.ts";

/**
 * One new fact with 1,000 indicators × 312 units × 40 periods loaded (100 with no argument): its cell, its organisation, its
 * status, the limits and rules of its series and the ranks of its peers. Ends with a full recompute, which must be equal.
 *
 * The same facts are applied to a second copy: a fact that is slow by itself is slow in both, one that the machine held up in
 * one of them. With `--chart p` the cards ask another chart than XmR (with fewer of them: it is slower).
 */
const chart = process.argv.includes("--chart") ? "p" : "xmr";
const indicators = process.argv.includes("--full") ? 1000 : chart === "p" ? 20 : 100;
const FACTS = 100_000;

printMachine();
const space = exampleSpace(indicators, chart);
const columnar = columnarFacts(space);
const next = seeded(1);
for (const [period] of space.periods.entries()) {
  const rows = space.cellsPerPeriod;
  const denominators = Uint16Array.from({ length: rows }, () => 300 + next() * 400);
  columnar.append({
    indicators: Uint16Array.from({ length: rows }, (_, cell) => Math.floor(cell / space.units.length)),
    units: Uint16Array.from({ length: rows }, (_, cell) => cell % space.units.length),
    periods: new Uint8Array(rows).fill(period),
    numerators: denominators.map((one) => one * (0.6 + 0.2 * next())),
    denominators,
  });
}
const before = performance.now();
const live = liveCells(aggregated(columnar));
console.log(
  `${space.cellCount.toLocaleString("en")} cells; everything computed in ${Math.round(performance.now() - before)} ms`,
);

const copy = liveCells(aggregated(columnar));

const log = Array.from({ length: FACTS }, (): CodedFact => {
  const denominator = 1 + Math.floor(next() * 9);
  return {
    indicator: Math.floor(next() * indicators),
    unit: Math.floor(next() * space.units.length),
    period: Math.floor(next() * space.periods.length),
    numerator: Math.floor(next() * (denominator + 1)),
    denominator,
  };
});
const times = applied(live, log);
const others = applied(copy, log);
printTimes("one fact", times);
printTimes("the same in a second copy", others);
printTimes(
  "the lower of both",
  times.map((time, place) => Math.min(time, others[place] ?? time)),
);
const [slow, slowToo] = [times, others].map((own) => own.toSorted()[FACTS * 0.99] ?? 0);
const slowInBoth = log.filter(
  (_, place) => (times[place] ?? 0) >= (slow ?? 0) && (others[place] ?? 0) >= (slowToo ?? 0),
);
console.log(`of the slowest hundredth (${FACTS / 100} facts) ${slowInBoth.length} are among the slowest of both`);

/** Nanoseconds that each fact took. */
function applied(to: LiveCells, facts: readonly CodedFact[]): Float64Array {
  const taken = new Float64Array(facts.length);
  for (const [place, fact] of facts.entries()) {
    const start = process.hrtime.bigint();
    to.applyFact(fact);
    taken[place] = Number(process.hrtime.bigint() - start);
  }
  return taken;
}

function printTimes(name: string, taken: Float64Array): void {
  const sorted = taken.toSorted();
  const at = (share: number): string => `${((sorted[Math.floor(share * FACTS)] ?? 0) / 1000).toFixed(2)} µs`;
  console.log(
    `${name}: median ${at(0.5)}, 90 % within ${at(0.9)}, 99 % within ${at(0.99)} (${FACTS.toLocaleString("en")} facts)`,
  );
}

columnar.append({
  indicators: Uint16Array.from(log, ({ indicator }) => indicator),
  units: Uint16Array.from(log, ({ unit }) => unit),
  periods: Uint8Array.from(log, ({ period }) => period),
  numerators: Uint16Array.from(log, ({ numerator }) => numerator),
  denominators: Uint16Array.from(log, ({ denominator = 0 }) => denominator),
});
const again = liveCells(aggregated(columnar));
const different = differences(live, again);
if (different.length > 0) throw new Error(`Not equal to the full recompute: ${different.join(", ")}`);
console.log("equal to the full recompute, bit for bit");

function differences(one: LiveCells, other: LiveCells): string[] {
  const others = arrays(other);
  return Object.entries(arrays(one))
    .filter(([name, array]) => !isSame(array, others[name] ?? []))
    .map(([name]) => name);
}

function arrays({ cells, limits, ...live }: LiveCells): Record<string, ArrayLike<number>> {
  return {
    ...Object.fromEntries(cells.sums.entries()),
    organisation: live.organisation,
    values: live.values,
    statuses: live.statuses,
    ranks: live.ranks,
    centre: limits.centre,
    lower: limits.lower,
    upper: limits.upper,
    verdicts: limits.verdicts,
    ...limits.signals,
  };
}

function isSame(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let place = 0; place < one.length; place += 1) if (!Object.is(one[place], other[place])) return false;
  return true;
}

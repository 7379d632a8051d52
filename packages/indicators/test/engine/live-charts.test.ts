import { array, assert, constantFrom, integer, nat, option, property, record } from "fast-check";
import { reading } from "@maatstaf/indicators";
import type { Aggregation, IndicatorCard, Reading } from "@maatstaf/indicators";
import {
  aggregated,
  cellSpace,
  columnarFacts,
  liveCells,
  seriesSignals,
  seriesVariation,
} from "@maatstaf/indicators/engine";
import type { LiveCells } from "@maatstaf/indicators/engine";
import { calendarDate, period, periodsBetween } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import { card, fact } from "../example.ts";

const PERIODS = periodsBetween(period("2021-Q1"), period("2024-Q4"));
const LAST = period("2024-Q4");
const UNITS = ["balie", "sport"];
const REASON = { nl: "Nieuwe werkwijze" };

type Chart = IndicatorCard["chart"];

/** Every chart that a card can ask. */
const CHARTS: readonly (readonly [name: string, aggregation: Aggregation, chart: Chart])[] = [
  ["xmr", "ratio", { kind: "xmr", rebase: [] }],
  ["xmr with a fixed baseline", "mean", { kind: "xmr", rebase: [], baselinePoints: 6 }],
  [
    "xmr with points left out",
    "count",
    { kind: "xmr", rebase: [], exclude: [{ period: period("2023-Q1"), reason: REASON }] },
  ],
  ["xmr without season", "count", { kind: "xmr", rebase: [], seasonal: true }],
  ["p", "ratio", { kind: "p", rebase: [] }],
  ["p-prime", "ratio", { kind: "p-prime", rebase: [{ period: period("2022-Q1"), reason: REASON }] }],
  ["u", "rate", { kind: "u", rebase: [], exclude: [{ period: LAST, reason: REASON }] }],
  ["u-prime", "rate", { kind: "u-prime", rebase: [], baselinePoints: 8 }],
  ["c", "count", { kind: "c", rebase: [{ period: period("2023-Q3"), reason: REASON }] }],
];

/** What a reading says of the last segment, in the form of {@link held}. */
function expected({ chart, variation }: Reading, isLastLeftOut: boolean): unknown {
  if (chart?.kind !== "control-chart" || chart.segments.at(-1)?.required !== undefined) return "no limits";
  const segment = chart.segments.length - 1;
  const points = chart.points.filter((point) => point.segment === segment);
  const last = points.findLast(({ excluded }) => !excluded);
  return {
    limits: [chart.segments[segment]?.centre, last?.lower, last?.upper],
    signals: points.map(({ signals }) => signals),
    // A reading of a period that is left out has no verdict; a live view has that on the point before it.
    verdict: isLastLeftOut ? "left out" : [variation.kind, variation.rule],
  };
}

function held({ limits }: LiveCells, series: number, isLastLeftOut: boolean): unknown {
  const { centre, lower, upper, counts } = limits;
  if (Number.isNaN(centre[series])) return "no limits";
  const found = seriesVariation(limits, series, "up");
  return {
    limits: [centre[series], lower[series], upper[series]],
    signals: Array.from({ length: counts[series] ?? 0 }, (_, point) => seriesSignals(limits, series, point)),
    verdict: isLastLeftOut ? "left out" : [found.kind, "rule" in found ? found.rule : undefined],
  };
}

const place = record({
  denominator: integer({ min: 50, max: 400 }),
  share: option(integer({ min: 0, max: 50 }), { freq: 12 }),
});
const series = array(array(place, { minLength: 16, maxLength: 16 }), { minLength: 2, maxLength: 2 });

describe("liveCells, fact by fact, has the limits, rules and verdict of a reading", () => {
  it.each(CHARTS)("%s", (_, aggregation, chart) => {
    const isDivided = aggregation !== "count";
    const own = card({
      aggregation,
      ...(isDivided ? {} : { denominator: undefined, scale: 1, unit: "" }),
      chart: { ...chart, rebase: [...chart.rebase], exclude: chart.exclude?.map((one) => ({ ...one })) },
    });
    const isLastLeftOut = chart.exclude?.some((left) => left.period === LAST) ?? false;
    const space = cellSpace({ cards: [own], units: UNITS, periods: PERIODS });
    let judged = 0;
    assert(
      property(series, nat(), constantFrom(0, 30), (units, shuffle, jump) => {
        const facts = units.flatMap((places, unit) =>
          places.flatMap(({ denominator, share }, at) => {
            if (share === null) return [];
            const numerator = Math.floor((denominator * (share + (at > 11 ? jump : 0))) / 100);
            const parts = isDivided ? { numerator, denominator } : { numerator };
            return [fact({ period: PERIODS[at] ?? LAST, unit: UNITS[unit] ?? "", ...parts })];
          }),
        );
        const live = liveCells(aggregated(columnarFacts(space)));
        // A step that has no divisor in common with the number of facts visits each once.
        const step = [31, 29, 23, 19].find((prime) => facts.length % prime !== 0) ?? 1;
        for (let at = 0; at < facts.length; at += 1) {
          const one = facts[(at * step + shuffle) % facts.length];
          if (one === undefined) continue;
          const { numerator, denominator } = one;
          const codes = { indicator: 0, unit: space.unitCode(one.unit), period: space.periodCode(one.period) };
          live.applyFact({ ...codes, numerator, denominator });
        }
        for (const [unit, id] of UNITS.entries()) {
          const found = reading(own, facts, { period: LAST, on: calendarDate("2026-01-01"), unit: id });
          if (found.figure.kind !== "figure") continue;
          const wanted = expected(found, isLastLeftOut);
          judged += Number(wanted !== "no limits");
          expect(held(live, unit, isLastLeftOut)).toStrictEqual(wanted);
        }
      }),
      { numRuns: 40 },
    );
    expect(judged).toBeGreaterThan(10);
  });
});

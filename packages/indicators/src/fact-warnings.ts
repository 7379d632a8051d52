import { comparePeriods } from "@maatstaf/kernel";
import { median, TRIAL_POINTS } from "@maatstaf/statistics";
import { baseFigure } from "./base-figure.ts";
import type { Base } from "./base.ts";
import { indexed } from "./fact-index.ts";
import type { FactIndex } from "./fact-index.ts";
import { breakdownKey } from "./fact-key.ts";
import type { Fact } from "./fact.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import type { IssueParams } from "./issue-path.ts";

/** A fact that may well be right, and that somebody should look at before it is recorded. */
export interface FactWarning {
  readonly code: "unusual-change";
  readonly field: "numerator";
  readonly params: IssueParams;
}

/** A change of more than this many times the usual one asks for confirmation. */
export const UNUSUAL_CHANGE = 3;

/**
 * What to ask of whoever enters a fact: `unusual-change` when its figure differs from the one before by more than {@link UNUSUAL_CHANGE} times
 * the median change between successive figures so far.
 *
 * The figures are those of the same unit and cut. Nothing is asked before there are {@link TRIAL_POINTS} of them, nor
 * where they never changed at all.
 *
 * @param facts - The facts so far, in any order, one per key; or their {@link factIndex}. The fact itself may be among
 *   them.
 * @returns One warning, or none.
 *
 * @example
 * ```ts
 * import { Fact, factWarnings, IndicatorCard } from "@maatstaf/indicators";
 *
 * const card = IndicatorCard.parse({
 *   id: "calls", version: 1, status: "proposed", name: { nl: "Oproepen" }, question: { nl: "Hoeveel oproepen?" },
 *   level: "output", aggregation: "count", numerator: { nl: "oproepen" }, scale: 1, unit: "", decimals: 0,
 *   direction: "neutral", frequency: "month", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const [latest, ...before] = [640, 64, 62, 65, 60, 63, 61].map((numerator, place) =>
 *   Fact.parse({ indicatorId: "calls", period: `2025-0${7 - place}`, numerator }),
 * );
 * factWarnings(card, before, latest)[0] // => { code: "unusual-change", field: "numerator", params: { found: 640, previous: 64, usual: 3 } }
 * ```
 */
export function factWarnings(card: IndicatorCard, facts: readonly Fact[] | FactIndex, fact: Fact): FactWarning[] {
  const found = valueOf(card, fact);
  const values = earlierValues(card, indexed(facts), fact);
  const previous = values.at(-1);
  if (found === undefined || previous === undefined || values.length < TRIAL_POINTS) return [];
  const usual = median(values.slice(1).map((value, place) => Math.abs(value - (values[place] ?? value))));
  if (usual === 0 || Math.abs(found - previous) <= UNUSUAL_CHANGE * usual) return [];
  return [{ code: "unusual-change", field: "numerator", params: { found, previous, usual } }];
}

/** Figures of the same unit and cut before the period of a fact, oldest first. */
function earlierValues(card: IndicatorCard, index: FactIndex, { period, unit, breakdown }: Fact): number[] {
  const own = index.indicator(card.id);
  const key = breakdownKey(breakdown);
  return own.periods(card.frequency).flatMap((one) => {
    if (comparePeriods(one, period) >= 0) return [];
    const cell = own.cells(one).find((candidate) => candidate.unit === unit);
    const base = key === "" ? cell?.total : cell?.cuts.find((cut) => breakdownKey(cut.breakdown) === key);
    return (base === undefined ? undefined : valueOf(card, base)) ?? [];
  });
}

/** The figure of one fact; of a quantile, whose facts are counts, the count. */
function valueOf(card: IndicatorCard, base: Base): number | undefined {
  const aggregation = card.aggregation === "quantile" ? "count" : card.aggregation;
  const figure = baseFigure({ aggregation, scale: card.scale, minimumCount: 1 }, base);
  return figure.kind === "figure" ? figure.value : undefined;
}

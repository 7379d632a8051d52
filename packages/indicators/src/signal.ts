import type { Reading } from "./reading.ts";
import { EPSILON } from "./target-status.ts";

/**
 * What changed between two readings of one indicator. Words are in `wording/` under `signal.<code>`.
 *
 * - of the same period: `figure-arrived`, `figure-corrected`, `figure-withdrawn`, `target-changed` (a target that was
 *   changed for a period already read);
 * - of a text of the same period: `text-arrived`, `text-changed`;
 * - of the judgements: `target-status`, `variation-began`, `variation-ended`, `assurance-…` (what can be expected
 *   from now on), `data-overdue`, `data-completed`;
 * - of what is measured: `definition`.
 */
export interface Signal {
  readonly code: SignalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** See {@link Signal}. */
export type SignalCode = (typeof SIGNAL_CODES)[number];

/**
 * All codes of {@link Signal}, the weightiest first.
 *
 * @example
 * ```ts
 * import { indicatorMessages, SIGNAL_CODES } from "@maatstaf/indicators";
 *
 * SIGNAL_CODES.every((code) => indicatorMessages.has(`signal.${code}`)) // => true
 * ```
 */
export const SIGNAL_CODES = [
  "definition",
  "target-changed",
  "figure-withdrawn",
  "figure-corrected",
  "figure-arrived",
  "text-arrived",
  "text-changed",
  "variation-began",
  "variation-ended",
  "target-status",
  "assurance-consistent-fail",
  "assurance-hit-and-miss",
  "assurance-consistent-pass",
  "data-overdue",
  "data-completed",
] as const;

/**
 * What changed from an earlier reading to a later one, the weightiest first; none when nothing did.
 *
 * The later reading may be of the same period on a later day (what came in or was corrected since) or of a later period
 * (what the new figures say). Figures of different periods are not compared: that is what {@link Reading.variation} is
 * for.
 *
 * @throws RangeError on readings of two indicators, or of two units.
 *
 * @example
 * ```ts
 * import { Fact, IndicatorCard, reading, signals } from "@maatstaf/indicators";
 * import { calendarDate, period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "in-time", version: 1, status: "proposed", name: { nl: "Binnen termijn" }, question: { nl: "Zijn we op tijd?" },
 *   level: "output", aggregation: "ratio", numerator: { nl: "op tijd" }, denominator: { nl: "afgehandeld" },
 *   scale: 100, unit: "%", decimals: 1, direction: "up", frequency: "quarter", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const asked = { period: period("2025-Q1"), on: calendarDate("2025-04-20") };
 * const fact = Fact.parse({ indicatorId: "in-time", period: "2025-Q1", numerator: 80, denominator: 100 });
 * const before = reading(card, [fact], asked);
 * const after = reading(card, [{ ...fact, numerator: 85 }], asked);
 * signals(before, after) // => [{ code: "figure-corrected", params: { from: 80, to: 85 } }]
 * ```
 */
export function signals(earlier: Reading, later: Reading): Signal[] {
  if (earlier.indicatorId !== later.indicatorId || earlier.unit !== later.unit) {
    throw new RangeError(
      `signals: found ${earlier.indicatorId} ${earlier.unit ?? ""} and ${later.indicatorId} ${later.unit ?? ""}; ` +
        "pass two readings of one indicator, for one unit or for all",
    );
  }
  const found = [
    ...definitionSignals(earlier, later),
    ...(earlier.period === later.period
      ? [...targetSignals(earlier, later), ...figureSignals(earlier, later), ...textSignals(earlier, later)]
      : []),
    ...judgementSignals(earlier, later),
    ...dataSignals(earlier, later),
  ];
  return found.toSorted((a, b) => SIGNAL_CODES.indexOf(a.code) - SIGNAL_CODES.indexOf(b.code));
}

function definitionSignals({ cardVersion: from }: Reading, { cardVersion: to }: Reading): Signal[] {
  return from === to ? [] : [{ code: "definition", params: { from, to } }];
}

function targetSignals({ target: from }: Reading, { target: to }: Reading): Signal[] {
  if (from.kind !== "target" || to.kind !== "target" || isSame(from.value, to.value)) return [];
  return [{ code: "target-changed", params: { from: from.value, to: to.value } }];
}

function figureSignals({ figure: from }: Reading, { figure: to }: Reading): Signal[] {
  if (to.kind !== "figure") {
    return from.kind === "figure" ? [{ code: "figure-withdrawn", params: { from: from.value } }] : [];
  }
  if (from.kind !== "figure") return [{ code: "figure-arrived", params: { to: to.value } }];
  return isSame(from.value, to.value) ? [] : [{ code: "figure-corrected", params: { from: from.value, to: to.value } }];
}

function textSignals({ statements: from = [] }: Reading, { statements: to = [] }: Reading): Signal[] {
  const text = (given: typeof to): string =>
    JSON.stringify(given.map(({ unit, breakdown, text: said }) => [unit, breakdown, said]));
  if (text(from) === text(to)) return [];
  return [{ code: from.length === 0 ? "text-arrived" : "text-changed", params: {} }];
}

/** Kinds of variation that are more than the usual one. */
const SPECIAL: ReadonlySet<string> = new Set(["improvement", "concern", "high", "low"]);

function judgementSignals(earlier: Reading, later: Reading): Signal[] {
  const found: Signal[] = [];
  const [was, is] = [earlier.variation.kind, later.variation.kind];
  if (SPECIAL.has(is) && was !== is) {
    found.push({ code: "variation-began", params: { to: is, rule: later.variation.rule ?? "" } });
  }
  if (SPECIAL.has(was) && is === "common-cause") found.push({ code: "variation-ended", params: { from: was } });
  const [from, to] = [statusOf(earlier), statusOf(later)];
  if (from !== to && from !== "grey" && to !== "grey") found.push({ code: "target-status", params: { from, to } });
  if (earlier.assurance !== undefined && later.assurance !== undefined && earlier.assurance !== later.assurance) {
    found.push({ code: `assurance-${later.assurance}`, params: { from: earlier.assurance } });
  }
  return found;
}

function statusOf({ target }: Reading): string {
  return target.kind === "none" ? "grey" : target.status;
}

function dataSignals({ data: was }: Reading, { data: is }: Reading): Signal[] {
  const late = is.missing.filter(({ overdue }) => overdue).length;
  if (late > 0 && !was.missing.some(({ overdue }) => overdue))
    return [{ code: "data-overdue", params: { missing: late } }];
  return is.kind === "complete" && was.kind !== "complete" ? [{ code: "data-completed", params: {} }] : [];
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= EPSILON * Math.max(1, Math.abs(a));
}

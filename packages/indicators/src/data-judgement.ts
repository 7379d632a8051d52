import { comparePeriods } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import type { Figure } from "./figure.ts";
import type { IndicatorId, UnitId } from "./identifier.ts";
import { isSubstantial } from "./timeline.ts";
import type { Slot } from "./timeline.ts";

/**
 * How far the facts behind a figure can be relied on.
 *
 * - `complete`: every expected cell (unit × period) is there and settled;
 * - `provisional`: the period still runs, a fact is provisional, or up to one in five cells is missing;
 * - `incomplete`: more than one in five cells is missing, and there is still time;
 * - `overdue`: more than one in five cells is missing, one of them past its date;
 * - `no-data`: nothing is there, and there is still time;
 * - `suppressed`: the figure could point at persons.
 */
export interface DataJudgement {
  readonly kind: "complete" | "provisional" | "incomplete" | "overdue" | "no-data" | "suppressed";
  /** Share of the expected cells that is there, in [0, 1]. */
  readonly completeness: number;
  /** Expected cells without facts, oldest first; `overdue` when the days after their period are over. */
  readonly missing: readonly MissingCell[];
}

/** A cell that should be there; without `unit` the fact of the organisation as a whole. */
export interface MissingCell {
  readonly period: Period;
  readonly unit?: UnitId;
  /** Of a derived indicator: the one whose fact is missing. */
  readonly indicatorId?: IndicatorId;
  readonly overdue: boolean;
}

/** What the third judgement is given. */
interface DataBasis {
  /** The periods of the card that the figure rests on, or should. */
  readonly slots: readonly Slot[];
  readonly figure: Figure;
  /** The period of the reading is not over yet. */
  readonly isRunning: boolean;
}

/** The third of the three judgements. */
export function dataJudgement({ slots, figure, isRunning }: DataBasis): DataJudgement {
  const expected = slots.reduce((sum, slot) => sum + slot.expected, 0);
  const present = slots.reduce((sum, slot) => sum + slot.present, 0);
  const missing = slots.flatMap((slot) =>
    slot.missing.map((unit) => ({ period: slot.period, ...(unit === undefined ? {} : { unit }), overdue: slot.isDue })),
  );
  const completeness = expected === 0 ? 0 : present / expected;
  return { kind: dataKind({ slots, figure, isRunning }, { expected, present, missing }), completeness, missing };
}

function dataKind(
  { slots, figure, isRunning }: DataBasis,
  cells: { readonly expected: number; readonly present: number; readonly missing: readonly MissingCell[] },
): DataJudgement["kind"] {
  if (figure.kind === "no-figure" && figure.reason === "suppressed") return "suppressed";
  const isOverdue = cells.missing.some((cell) => cell.overdue);
  if (cells.present === 0) return isOverdue ? "overdue" : "no-data";
  if (!isSubstantial(cells)) return isOverdue ? "overdue" : "incomplete";
  const isProvisional = isRunning || cells.missing.length > 0 || slots.some((slot) => slot.base?.provisional === true);
  return isProvisional ? "provisional" : "complete";
}

/** Kinds from the least to the most reliable. */
const WEAKEST_FIRST = ["suppressed", "overdue", "no-data", "incomplete", "provisional", "complete"] as const;

/** The data behind several figures that are taken together: as weak as the weakest of them. */
export function weakestData(judgements: readonly DataJudgement[]): DataJudgement {
  const cells = judgements.flatMap(({ missing }) => missing);
  const byPlace = new Map(cells.map((cell) => [`${cell.indicatorId}|${cell.period}|${cell.unit ?? ""}`, cell]));
  return {
    kind: WEAKEST_FIRST.find((kind) => judgements.some((judgement) => judgement.kind === kind)) ?? "no-data",
    completeness: Math.min(1, ...judgements.map(({ completeness }) => completeness)),
    missing: [...byPlace.values()].toSorted((a, b) => comparePeriods(a.period, b.period)),
  };
}

/** Data of which nothing is known. */
export const NO_DATA: DataJudgement = { kind: "no-data", completeness: 0, missing: [] };

/** Whether a figure on such facts may be held against a target. */
export function isJudgeable({ kind }: DataJudgement): boolean {
  return kind === "complete" || kind === "provisional";
}

import { PERIOD_KINDS, periodKind, subperiods } from "@maatstaf/kernel";
import type { Period, PeriodKind } from "@maatstaf/kernel";

/** Which kinds of period are filled exactly by periods of one kind, itself left out. */
const FILLED_BY: Readonly<Record<PeriodKind, readonly PeriodKind[]>> = {
  day: ["week", "month", "quarter", "half", "year", "school-year", "three-years"],
  week: [],
  month: ["quarter", "half", "year", "school-year", "three-years"],
  quarter: ["half", "year", "three-years"],
  half: ["year", "three-years"],
  year: ["three-years"],
  "school-year": [],
  "three-years": [],
};

/** Whether periods of one kind fill a period of another kind exactly, or are of that kind. */
export function areFilledBy(whole: PeriodKind, part: PeriodKind): boolean {
  return whole === part || FILLED_BY[part].includes(whole);
}

/** The periods of a card that fill a period exactly, or why there are none. */
export type PeriodTiles =
  | { readonly kind: "tiles"; readonly periods: readonly [Period, ...Period[]] }
  | { readonly kind: "period-too-fine" | "period-not-tiled"; readonly frequency: PeriodKind; readonly period: Period };

/**
 * The periods at the frequency of a card that together make up a period: of a quarter its three months, of a month the
 * month itself.
 *
 * @returns `period-too-fine` for a period shorter than those of the card, which its facts cannot be split into;
 *   `period-not-tiled` for one they do not fill exactly (weeks and a month, quarters and a school year).
 *
 * @example
 * ```ts
 * import { periodTiles } from "@maatstaf/indicators";
 * import { period } from "@maatstaf/kernel";
 *
 * periodTiles(period("2025-H1"), "quarter") // => { kind: "tiles", periods: ["2025-Q1", "2025-Q2"] }
 * periodTiles(period("2025-01"), "quarter").kind // => "period-too-fine"
 * periodTiles(period("2025-01"), "week").kind // => "period-not-tiled"
 * ```
 */
export function periodTiles(period: Period, frequency: PeriodKind): PeriodTiles {
  const kind = periodKind(period);
  if (areFilledBy(kind, frequency)) {
    const [first = period, ...others] = subperiods(period, frequency);
    return { kind: "tiles", periods: [first, ...others] };
  }
  const isFiner = PERIOD_KINDS.indexOf(kind) < PERIOD_KINDS.indexOf(frequency);
  return { kind: isFiner ? "period-too-fine" : "period-not-tiled", frequency, period };
}

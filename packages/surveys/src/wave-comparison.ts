import { waveChange } from "@maatstaf/statistics";
import type { WaveChange } from "@maatstaf/statistics";
import type { TrendLink } from "./trend.ts";

/** A share of one wave, as it was estimated, with the number of answers it is worth. */
export interface WaveFigure {
  readonly share: number;
  readonly effectiveCount: number;
  /** Whether chance decided who was asked. */
  readonly label: "representative" | "not-representative";
}

/** How a share changed between two waves; or why that cannot be said. */
export type WaveComparison =
  | ({ readonly kind: "change"; readonly link: "same" | "declared-equal" } & WaveChange)
  | { readonly kind: "no-change-shown"; readonly because: "trend-broken" | "not-representative" | "too-few-answers" };

/**
 * The change of a share between two waves, with effective numbers of answers (verandering tussen golven). A trend that is
 * broken, a wave nobody drew by lot and a wave with too few answers show no change.
 *
 * Show intervals where many changes stand together: of twenty that are chance, one is called more than chance.
 *
 * @param link - From `trendLinks`.
 * @param minGroup - Least number of answers, in effective number.
 *
 * @example
 * ```ts
 * import { waveComparison } from "@maatstaf/surveys";
 *
 * const earlier = { share: 0.7448, effectiveCount: 366.3, label: "representative" } as const;
 * const later = { share: 0.83, effectiveCount: 410, label: "representative" } as const;
 * const change = waveComparison([earlier, later], { kind: "same", trendKey: "overall" }, 5);
 * change.kind === "change" && [change.z.toFixed(2), change.significant] // => ["2.90", true]
 * waveComparison([earlier, later], { kind: "broken", trendKey: "overall", because: "wording" }, 5) // => { kind: "no-change-shown", because: "trend-broken" }
 * ```
 */
export function waveComparison(
  [earlier, later]: readonly [WaveFigure, WaveFigure],
  link: TrendLink,
  minGroup: number,
): WaveComparison {
  if (link.kind !== "same" && link.kind !== "declared-equal") {
    return { kind: "no-change-shown", because: "trend-broken" };
  }
  if (earlier.label === "not-representative" || later.label === "not-representative") {
    return { kind: "no-change-shown", because: "not-representative" };
  }
  if (Math.min(earlier.effectiveCount, later.effectiveCount) < minGroup) {
    return { kind: "no-change-shown", because: "too-few-answers" };
  }
  return { kind: "change", link: link.kind, ...waveChange(earlier, later) };
}

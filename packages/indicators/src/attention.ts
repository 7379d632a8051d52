import type { Reading } from "./reading.ts";

/**
 * Why somebody should look at an indicator now:
 *
 * - `concern`: a signal in the worse direction, more than the usual variation;
 * - `target-missed`: the figure misses its target by more than the tolerance;
 * - `data-overdue`: figures that should be there are not.
 */
export type AttentionReason = "concern" | "target-missed" | "data-overdue";

/**
 * The reasons to look at an indicator now, the weightiest first; none when it can be left alone (aandachtspunten).
 *
 * A signal comes before a missed target: the first says that something changed, the second may have been so for years.
 *
 * @example
 * ```ts
 * import { attention } from "@maatstaf/indicators";
 *
 * attention({
 *   variation: { kind: "concern", rule: "shift" },
 *   target: { kind: "target", value: 95, status: "red", notDemonstrable: false },
 *   data: { kind: "complete", completeness: 1, missing: [] },
 * }) // => ["concern", "target-missed"]
 * ```
 */
export function attention({
  variation,
  target,
  data,
}: Pick<Reading, "variation" | "target" | "data">): readonly AttentionReason[] {
  const reasons: AttentionReason[] = [];
  if (variation.kind === "concern") reasons.push("concern");
  if (target.kind !== "none" && target.status === "red") reasons.push("target-missed");
  if (data.kind === "overdue" || data.missing.some(({ overdue }) => overdue)) reasons.push("data-overdue");
  return reasons;
}

/** How much each reason weighs, so that any set with a weightier reason comes before any set without. */
const WEIGHTS = { concern: 4, "target-missed": 2, "data-overdue": 1 } as const satisfies Record<
  AttentionReason,
  number
>;

/**
 * How much an indicator asks for attention, to put a list in order: 0 when it can be left alone, 7 when everything is
 * the matter.
 *
 * @example
 * ```ts
 * import { attentionWeight } from "@maatstaf/indicators";
 *
 * attentionWeight(["concern"]) > attentionWeight(["target-missed", "data-overdue"]) // => true
 * attentionWeight([]) // => 0
 * ```
 */
export function attentionWeight(reasons: readonly AttentionReason[]): number {
  return reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
}

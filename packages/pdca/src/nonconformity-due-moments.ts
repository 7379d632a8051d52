import { plusDays } from "@maatstaf/kernel";
import { auditTerms } from "./audit-terms.ts";
import type { DueMoment } from "./due-moment.ts";
import { lastStep } from "./last-step.ts";
import type { Nonconformity } from "./nonconformity.ts";

/**
 * What a nonconformity asks for on a day of its own: the check of its effect, 30 days after it was implemented. Its actions
 * have due days of their own.
 *
 * @param effectDays - The days after implementation from which an effect can be seen.
 *
 * @example
 * ```ts
 * import { Nonconformity, nonconformityDueMoments } from "@maatstaf/pdca";
 *
 * const one = Nonconformity.parse({
 *   id: "NC-1", source: { kind: "self-report" }, reporter: { kind: "anonymous" }, description: "Verouderd formulier", unitId: "SD",
 *   occurredOn: "2026-01-12", detectedOn: "2026-01-14", severity: 2, state: "implemented",
 *   steps: [{ command: "implement", from: "actions-planned", to: "implemented", by: "p1", on: "2026-03-02" }],
 * });
 * nonconformityDueMoments(one).map(({ kind, due }) => [kind, due]) // => [["check-effect", "2026-04-01"]]
 * ```
 */
export function nonconformityDueMoments(
  nonconformity: Nonconformity,
  effectDays: number = auditTerms().effectDays,
): DueMoment[] {
  const implemented = lastStep(nonconformity, "implement");
  if (nonconformity.state !== "implemented" || implemented === undefined) return [];
  return [
    {
      ref: { kind: "nonconformity", id: nonconformity.id },
      kind: "check-effect",
      due: plusDays(implemented.on, effectDays),
      assignee: "quality-coordinator",
      escalatesTo: "general-director",
    },
  ];
}

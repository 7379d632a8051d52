import { plusDays } from "@maatstaf/kernel";
import type { DueMoment } from "./due-moment.ts";
import { nonconformityTerms } from "./nonconformity-terms.ts";
import type { NonconformityTerms } from "./nonconformity-terms.ts";
import type { Nonconformity } from "./nonconformity.ts";

/**
 * What a nonconformity asks for next: deciding on it, containing it, the cause, actions, their implementation, the check of the
 * effect 30 days after that, and closing it. Each is counted from the step before; its actions have due days of their own.
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
  { id, state, steps, detectedOn, unitHeadId = "unit-head" }: Nonconformity,
  terms: NonconformityTerms = nonconformityTerms(),
): DueMoment[] {
  const asked = ASKED[state];
  if (asked === undefined) return [];
  const { kind, term, by } = asked;
  return [
    {
      ref: { kind: "nonconformity", id },
      kind,
      due: plusDays(steps.at(-1)?.on ?? detectedOn, terms[term]),
      assignee: by === "unit-head" ? unitHeadId : by,
      escalatesTo: by === "unit-head" ? "quality-coordinator" : "general-director",
    },
  ];
}

/** What each state waits for, in which term, and by whom; a state that is left out waits for nobody. */
const ASKED: Partial<
  Record<
    Nonconformity["state"],
    {
      readonly kind: string;
      readonly term: keyof NonconformityTerms;
      readonly by: "unit-head" | "quality-coordinator";
    }
  >
> = {
  reported: { kind: "decide-on-nonconformity", term: "decideDays", by: "unit-head" },
  accepted: { kind: "contain-nonconformity", term: "containDays", by: "unit-head" },
  contained: { kind: "analyse-cause", term: "analyseDays", by: "unit-head" },
  reopened: { kind: "analyse-cause", term: "analyseDays", by: "unit-head" },
  analysed: { kind: "plan-corrective-actions", term: "planDays", by: "unit-head" },
  "actions-planned": { kind: "implement-corrective-actions", term: "implementDays", by: "unit-head" },
  implemented: { kind: "check-effect", term: "effectDays", by: "quality-coordinator" },
  "effectiveness-check": { kind: "close-nonconformity", term: "closeDays", by: "quality-coordinator" },
};

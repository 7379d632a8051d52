import { CalendarDate, Period, plusDays, plusMonths } from "@maatstaf/kernel";
import * as z from "zod";
import { WantedAction } from "./action-draft.ts";
import type { ActionDraft } from "./action-draft.ts";
import { answerTerms } from "./answer-terms.ts";
import type { AnswerTerms } from "./answer-terms.ts";
import type { DueMoment } from "./due-moment.ts";
import { RecordStep } from "./record-step.ts";
import type { Immutable } from "./immutable.ts";
import { RecordId, Sentence } from "./record-id.ts";
import { ReviewInput } from "./review-input.ts";

/**
 * `12`: the most months between two management reviews.
 *
 * @example
 * ```ts
 * import { REVIEW_MONTHS } from "@maatstaf/pdca";
 *
 * REVIEW_MONTHS // => 12
 * ```
 */
export const REVIEW_MONTHS = 12;

/**
 * A management review (directiebeoordeling): what the directors looked at, and what they decided about improving, the system
 * and the means. An output asks for an action, or says why none is needed.
 *
 * @example
 * ```ts
 * import { ManagementReview } from "@maatstaf/pdca";
 *
 * ManagementReview.parse({ id: "DB-2025", jurisdiction: "be-vlg", period: "2025", chairId: "ad" }).state // => "collecting"
 * ```
 */
export const ManagementReview = z.strictObject({
  id: RecordId,
  jurisdiction: z.enum(["be-vlg", "nl"]),
  period: Period,
  chairId: RecordId,
  state: z
    .enum(["collecting", "input-complete", "held", "decisions-recorded", "adopted", "communicated"])
    .default("collecting"),
  heldOn: CalendarDate.optional(),
  participants: z.array(RecordId).default([]),
  inputs: z.array(ReviewInput).default([]),
  discussion: z.string().optional(),
  outputs: z
    .array(
      z.strictObject({
        id: RecordId,
        kind: z.enum(["improvement", "system-change", "resources"]),
        decision: Sentence,
        why: z.string(),
        action: WantedAction.optional(),
        noActionBecause: Sentence.optional(),
        actionId: RecordId.optional().meta({ description: "The action, once somebody took the draft up." }),
      }),
    )
    .default([]),
  minutesId: RecordId.optional(),
  communicatedTo: z.array(RecordId).default([]),
  steps: z.array(RecordStep).default([]),
});
export type ManagementReview = Immutable<z.infer<typeof ManagementReview>>;

/**
 * The actions that the decisions of a review ask for and that nobody has taken up yet.
 *
 * @example
 * ```ts
 * import { ManagementReview, reviewActionDrafts } from "@maatstaf/pdca";
 *
 * const review = ManagementReview.parse({
 *   id: "DB-2025", jurisdiction: "be-vlg", period: "2025", chairId: "ad",
 *   outputs: [{ id: "O-1", kind: "resources", decision: "Een halve VTE voor dossierbeheer", why: "", action: { title: { nl: "Vacature openstellen" }, kind: "decision-follow-up" } }],
 * });
 * reviewActionDrafts(review).map(({ title, origin }) => [title.nl, origin.ref.id]) // => [["Vacature openstellen", "O-1"]]
 * ```
 */
export function reviewActionDrafts({ outputs }: ManagementReview): ActionDraft[] {
  return outputs.flatMap(({ id, action, actionId }): ActionDraft[] =>
    action === undefined || actionId !== undefined
      ? []
      : [{ ...action, origin: { kind: "management-review", ref: { kind: "review-output", id } } }],
  );
}

/**
 * When the next management review is due: a year after the last one that was held; and of each that was held, by when its
 * decisions are told. Without any there is no day to count from.
 *
 * @example
 * ```ts
 * import { ManagementReview, reviewDueMoments } from "@maatstaf/pdca";
 *
 * const last = ManagementReview.parse({ id: "DB-2024", jurisdiction: "be-vlg", period: "2024", chairId: "ad", state: "communicated", heldOn: "2025-03-31" });
 * reviewDueMoments([last]).map(({ kind, due }) => [kind, due]) // => [["hold-management-review", "2026-03-31"]]
 * ```
 */
export function reviewDueMoments(
  reviews: readonly ManagementReview[],
  { communicateDays }: Pick<AnswerTerms, "communicateDays"> = answerTerms(),
): DueMoment[] {
  const held = reviews
    .filter(({ state }) => state !== "collecting" && state !== "input-complete")
    .flatMap((review) => (review.heldOn === undefined ? [] : [{ ...review, heldOn: review.heldOn }]))
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : Number(b.heldOn < a.heldOn)));
  const last = held.at(-1);
  if (last === undefined) return [];
  return [
    {
      ref: { kind: "management-review", id: last.id },
      kind: "hold-management-review",
      due: plusMonths(last.heldOn, REVIEW_MONTHS),
      assignee: "general-director",
      escalatesTo: "college",
    },
    ...held
      .filter(({ state }) => state !== "communicated")
      .map(({ id, heldOn, chairId }) => ({
        ref: { kind: "management-review", id },
        kind: "communicate-review",
        due: plusDays(heldOn, communicateDays),
        assignee: chairId,
        escalatesTo: "college",
      })),
  ];
}

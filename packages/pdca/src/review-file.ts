import { isWhy } from "./least-why.ts";
import type { ManagementReview } from "./management-review.ts";
import { reviewTopics } from "./review-input.ts";
import type { ReviewInput, ReviewTopic } from "./review-input.ts";

/** One input of a review file: what is there, and what is still to come. */
export interface ReviewFileEntry {
  readonly topic: ReviewTopic;
  readonly input?: ReviewInput;
  /**
   * `complete` with something to show, a trend and the statement of its owner; `excused` when it says why there is nothing;
   * else what it waits for first.
   */
  readonly standing: "complete" | "excused" | "no-input" | "no-trend" | "no-statement";
}

/**
 * The file of a review: every input that belongs to it, in a fixed order, present or flagged.
 *
 * @see docs/methods/pdca-meetings.md
 *
 * @example
 * ```ts
 * import { ManagementReview, reviewFile } from "@maatstaf/pdca";
 *
 * const review = ManagementReview.parse({
 *   id: "DB-2025", jurisdiction: "be-vlg", period: "2025", chairId: "ad",
 *   inputs: [{ topicId: "audits", ownerId: "kc", trend: "better", sources: [{ kind: "audit", id: "SURV-2025" }] }],
 * });
 * reviewFile(review).filter(({ standing }) => standing !== "no-input").map(({ topic, standing }) => [topic.id, standing]) // => [["audits", "no-statement"]]
 * ```
 */
export function reviewFile({
  jurisdiction,
  inputs,
}: Pick<ManagementReview, "jurisdiction" | "inputs">): ReviewFileEntry[] {
  return reviewTopics(jurisdiction).map((topic) => {
    const input = inputs.find(({ topicId }) => topicId === topic.id);
    return input === undefined ? { topic, standing: "no-input" } : { topic, input, standing: standingOf(input) };
  });
}

function standingOf({ sources, figures, trend, statement, missing }: ReviewInput): ReviewFileEntry["standing"] {
  if (sources.length === 0 && figures.length === 0) return isWhy(missing?.why) ? "excused" : "no-input";
  if (trend === undefined) return "no-trend";
  return statement === undefined ? "no-statement" : "complete";
}

/**
 * A review with what was collected for its inputs: sources, figures and trend are taken over, what the owner said stays. An
 * offer for an input that does not belong to the review is left out.
 *
 * @returns A new review; nothing changes once the input is complete.
 *
 * @example
 * ```ts
 * import { collectedReview, ManagementReview, reviewFile } from "@maatstaf/pdca";
 *
 * const review = ManagementReview.parse({ id: "DB-2025", jurisdiction: "nl", period: "2025", chairId: "ad" });
 * const offer = { topicId: "audits", ownerId: "kc", sources: [{ kind: "audit", id: "IA-2025-01" }], figures: [], trend: "better" } as const;
 * collectedReview(review, [offer]).inputs.map(({ topicId, trend }) => [topicId, trend]) // => [["audits", "better"]]
 * ```
 */
export function collectedReview(
  review: ManagementReview,
  offers: readonly Pick<ReviewInput, "topicId" | "ownerId" | "sources" | "figures" | "trend">[],
): ManagementReview {
  if (review.state !== "collecting") return review;
  const inputs = reviewTopics(review.jurisdiction).flatMap(({ id }): ReviewInput[] => {
    const kept = review.inputs.find(({ topicId }) => topicId === id);
    const offer = offers.findLast(({ topicId }) => topicId === id);
    if (offer === undefined) return kept === undefined ? [] : [kept];
    return [{ ...kept, ...offer }];
  });
  return { ...review, inputs };
}

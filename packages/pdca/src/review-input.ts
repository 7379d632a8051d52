import { CalendarDate, LocalizedText, Reference } from "@maatstaf/kernel";
import * as z from "zod";
import { BoundFigure } from "./bound-figure.ts";
import type { Immutable } from "./immutable.ts";
import { RecordId, Sentence } from "./record-id.ts";
import inputs from "./review-inputs.json" with { type: "json" };

/** Where a review is held; it decides which inputs belong to it. */
export type ReviewJurisdiction = "be-vlg" | "nl";

/** An input that a management review has to have, with where that is asked. */
export const ReviewTopic = z.strictObject({
  id: RecordId,
  basis: RecordId,
  jurisdictions: z.array(z.enum(["be-vlg", "nl"])).min(1),
  title: LocalizedText,
});
export type ReviewTopic = Immutable<z.infer<typeof ReviewTopic>>;

let decoded: readonly ReviewTopic[] | undefined;

/**
 * The inputs of a management review: the twelve of ISO 9001:2015, 9.3.2, in our own words, and in Flanders what the decree
 * on local government adds.
 *
 * @example
 * ```ts
 * import { reviewTopics } from "@maatstaf/pdca";
 *
 * [reviewTopics("nl").length, reviewTopics("be-vlg").length] // => [12, 15]
 * ```
 */
export function reviewTopics(jurisdiction: ReviewJurisdiction): readonly ReviewTopic[] {
  decoded ??= z.array(ReviewTopic).parse(inputs);
  return decoded.filter(({ jurisdictions }) => jurisdictions.includes(jurisdiction));
}

/**
 * An input of a review, as collected (input): where it comes from, its figures, how it moves, and what its owner says of it.
 *
 * @example
 * ```ts
 * import { ReviewInput } from "@maatstaf/pdca";
 *
 * ReviewInput.parse({ topicId: "audits", ownerId: "p1", trend: "better" }).sources // => []
 * ```
 */
export const ReviewInput = z.strictObject({
  topicId: RecordId,
  ownerId: RecordId,
  sources: z.array(Reference).default([]),
  figures: z.array(BoundFigure).default([]),
  trend: z.enum(["better", "worse", "same", "mixed", "unknown"]).optional(),
  statement: z.strictObject({ by: RecordId, on: CalendarDate, text: Sentence }).optional(),
  missing: z
    .strictObject({ by: RecordId, on: CalendarDate, why: z.string() })
    .optional()
    .meta({ description: "Why there is nothing to show." }),
});
export type ReviewInput = Immutable<z.infer<typeof ReviewInput>>;

/** A figure then and now, with which way is better. */
export interface TrendFigure {
  readonly before: number;
  readonly after: number;
  readonly better: "higher" | "lower";
}

/**
 * How figures moved together: all one way, or the same, or some this way and some that. Nothing is added up or averaged.
 *
 * @example
 * ```ts
 * import { reviewTrend } from "@maatstaf/pdca";
 *
 * reviewTrend([{ before: 12, after: 6, better: "lower" }, { before: 7.2, after: 7.4, better: "higher" }]) // => "better"
 * reviewTrend([{ before: 12, after: 6, better: "lower" }, { before: 7.2, after: 7.1, better: "higher" }]) // => "mixed"
 * reviewTrend([]) // => "unknown"
 * ```
 */
export function reviewTrend(figures: readonly TrendFigure[]): NonNullable<ReviewInput["trend"]> {
  if (figures.length === 0) return "unknown";
  const moves = new Set(
    figures.map(({ before, after, better }) =>
      before === after ? "same" : after > before === (better === "higher") ? "better" : "worse",
    ),
  );
  if (moves.has("better") && moves.has("worse")) return "mixed";
  if (moves.has("better")) return "better";
  return moves.has("worse") ? "worse" : "same";
}

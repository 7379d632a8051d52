import type { CommandOf } from "@maatstaf/kernel";
import { isWhy } from "./least-why.ts";
import type { ManagementReview } from "./management-review.ts";
import { reviewActionDrafts } from "./management-review.ts";
import { steppedRecord } from "./stepped-record.ts";
import type { MovedRecord, RecordCommand } from "./moved-record.ts";
import { reviewFile } from "./review-file.ts";
import { reviewLifeCycle } from "./review-life-cycle.ts";

type Cycle = typeof reviewLifeCycle;

/**
 * A management review after a command. What the gates ask is read from its file and its outputs: an input that is missing
 * stops it, unless the file says why.
 *
 * @returns `moved` with a new record, or `refused` with the reasons; the review passed in stays as it was.
 * @throws RangeError on a day before the last step of the record.
 *
 * @see docs/methods/pdca-meetings.md
 *
 * @example
 * ```ts
 * import { ManagementReview, movedReview } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const review = ManagementReview.parse({ id: "DB-2025", jurisdiction: "be-vlg", period: "2025", chairId: "ad" });
 * const command = { command: "complete-input", actor: { id: "kc", roles: ["quality-coordinator"] }, on: calendarDate("2026-02-01") } as const;
 * movedReview(review, command) // => { kind: "refused", reasons: [{ code: "guard-not-met", params: { guard: "every-input-answered" } }] }
 * ```
 */
export function movedReview(
  review: ManagementReview,
  command: RecordCommand<CommandOf<Cycle>, Cycle["transitions"][number]["roles"][number]>,
): MovedRecord<ManagementReview> {
  const { outputs, heldOn } = review;
  return steppedRecord(reviewLifeCycle, review, command, {
    facts: {
      "every-input-answered": reviewFile(review).every(
        ({ standing }) => standing === "complete" || standing === "excused",
      ),
      "review-day-come": heldOn !== undefined && heldOn <= command.on,
      "participants-recorded": review.participants.length > 0,
      "decision-taken": outputs.length > 0,
      "decisions-with-why": outputs.every(({ why }) => isWhy(why)),
      "outputs-with-action": outputs.every(
        ({ action, noActionBecause }) => action !== undefined || noActionBecause !== undefined,
      ),
      "minutes-written": review.minutesId !== undefined,
      "drafts-taken-up": reviewActionDrafts(review).length === 0,
      "communicated-to-someone": review.communicatedTo.length > 0,
    },
    parts: {},
  });
}

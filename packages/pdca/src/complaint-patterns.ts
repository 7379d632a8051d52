import { plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { CAUSE_CATEGORIES } from "./complaint-grounds.ts";
import type { Complaint } from "./complaint.ts";
import { grouped } from "./grouped.ts";

/** Similar founded complaints from which a nonconformity is proposed. */
export const PATTERN_COMPLAINTS = 3;

/** Months in which they fall. */
export const PATTERN_MONTHS = 12;

/** A nonconformity to propose: the same thing went wrong again and again on one product. */
export interface NonconformityProposal {
  readonly productId: string;
  readonly causeCategory: (typeof CAUSE_CATEGORIES)[number];
  readonly complaintIds: readonly string[];
}

/**
 * Nonconformities that founded complaints point to: three or more on one product, from the same category of cause,
 * received in the twelve months up to a day. Complaints that already belong to a nonconformity are left out.
 *
 * Only what was founded wholly counts, not what was founded in part.
 *
 * @see docs/methods/pdca-complaints.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { proposedNonconformities } from "@maatstaf/pdca";
 *
 * proposedNonconformities([], calendarDate("2026-04-30")) // => []
 * ```
 */
export function proposedNonconformities(
  complaints: readonly Complaint[],
  on: CalendarDate,
): readonly NonconformityProposal[] {
  const since = plusMonths(on, -PATTERN_MONTHS);
  const founded = complaints.flatMap(({ id, receivedOn, about: { productId }, judgements, nonconformityId }) => {
    const last = judgements.at(-1);
    const isRecent = receivedOn > since && receivedOn <= on;
    if (!isRecent || nonconformityId !== undefined || productId === undefined) return [];
    if (last?.verdict !== "founded" || last.causeCategory === undefined || last.on > on) return [];
    return [{ id, productId, causeCategory: last.causeCategory }];
  });
  return [...grouped(founded, ({ productId, causeCategory }) => `${causeCategory} ${productId}`).values()]
    .filter((similar) => similar.length >= PATTERN_COMPLAINTS)
    .flatMap((similar) => {
      const [first] = similar;
      if (first === undefined) return [];
      const { productId, causeCategory } = first;
      return [{ productId, causeCategory, complaintIds: similar.map(({ id }) => id) }];
    });
}

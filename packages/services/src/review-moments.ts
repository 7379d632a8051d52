import { plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { BusinessProcess } from "./business-process.ts";
import { PRODUCT_REVIEW_MONTHS } from "./moved-product.ts";
import { PROCESS_REVIEW_MONTHS } from "./moved-process.ts";
import type { Product } from "./product.ts";

/** When something is to be looked at again, and by whom: what a task is made from. */
export interface ReviewMoment {
  readonly kind: "product" | "process";
  readonly id: string;
  /** The unit whose head looks at it. */
  readonly unitId: string;
  /** The last day on which it is in time; `undefined` when it was never looked at, and so should be now. */
  readonly due: CalendarDate | undefined;
}

/**
 * The review moments of everything that is in public: a product a year after it was last looked at, a process after three.
 *
 * @returns What was never looked at first, then by day.
 *
 * @example
 * ```ts
 * import { Product, reviewMoments } from "@maatstaf/services";
 *
 * const product = Product.parse({
 *   id: "P-1", name: { nl: "kids-ID" }, audience: "external", type: "proof", ownerUnitId: "BZ", state: "published", reviewedOn: "2025-02-02",
 * });
 * reviewMoments({ products: [product], processes: [] }) // => [{ kind: "product", id: "P-1", unitId: "BZ", due: "2026-02-02" }]
 * ```
 */
export function reviewMoments({
  products,
  processes,
}: {
  readonly products: readonly Product[];
  readonly processes: readonly BusinessProcess[];
}): readonly ReviewMoment[] {
  return [
    ...products
      .filter(({ state }) => state === "published" || state === "to-review")
      .map(({ id, ownerUnitId, reviewedOn }): ReviewMoment => {
        return { kind: "product", id, unitId: ownerUnitId, due: after(reviewedOn, PRODUCT_REVIEW_MONTHS) };
      }),
    ...processes
      .filter(({ state }) => state === "published" || state === "review-due")
      .map(({ id, unitId, reviewedOn }): ReviewMoment => {
        return { kind: "process", id, unitId, due: after(reviewedOn, PROCESS_REVIEW_MONTHS) };
      }),
  ].toSorted((a, b) => {
    const [one, other] = [a.due ?? "", b.due ?? ""];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}

function after(reviewedOn: CalendarDate | undefined, months: number): CalendarDate | undefined {
  return reviewedOn === undefined ? undefined : plusMonths(reviewedOn, months);
}

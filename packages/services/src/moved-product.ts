import { plusMonths, transition } from "@maatstaf/kernel";
import type { CalendarDate, CommandOf, Refusal } from "@maatstaf/kernel";
import { productLifeCycle } from "./product-life-cycle.ts";
import { publicationFacts } from "./product-publication.ts";
import type { Product } from "./product.ts";

type Cycle = typeof productLifeCycle;

/**
 * `12`: a product is looked at again once a year.
 *
 * @example
 * ```ts
 * import { PRODUCT_REVIEW_MONTHS } from "@maatstaf/services";
 *
 * PRODUCT_REVIEW_MONTHS // => 12
 * ```
 */
export const PRODUCT_REVIEW_MONTHS = 12;

/** A command for a product. */
export interface ProductCommand {
  readonly command: CommandOf<Cycle>;
  readonly actor: { readonly id: string; readonly roles: readonly Cycle["transitions"][number]["roles"][number][] };
  readonly on: CalendarDate;
  readonly motivation?: string;
}

/** What came of a command: the product in its new state, or everything that stood in its way. */
export type MovedProduct =
  | { readonly kind: "moved"; readonly from: Product["state"]; readonly product: Product }
  | { readonly kind: "refused"; readonly reasons: readonly [Refusal, ...Refusal[]] };

/**
 * A product after a command. What its publication needs (a target group, a channel, a formula, a process or why there is
 * none) is read from the product itself; an internal product needs no formula. Publishing sets the day of its review.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { movedProduct, Product } from "@maatstaf/services";
 *
 * const draft = Product.parse({ id: "P-1", name: { nl: "kids-ID" }, audience: "external", type: "proof", ownerUnitId: "BZ", state: "in-review" });
 * const outcome = movedProduct(draft, { command: "publish", actor: { id: "an", roles: ["unit-head"] }, on: calendarDate("2026-02-02") });
 * outcome.kind === "refused" ? outcome.reasons.map(({ params }) => params["guard"]) : [] // => ["target-group-named", "channel-offered", "formula-chosen", "process-linked"]
 * ```
 */
export function movedProduct(product: Product, { command, actor, on, motivation }: ProductCommand): MovedProduct {
  const outcome = transition(productLifeCycle, product.state, command, {
    actor,
    facts: {
      ...publicationFacts(product),
      "review-due": isProductReviewDue(product, on),
      reviewed: product.reviewedOn !== undefined && !isProductReviewDue(product, on) && product.reviewedOn <= on,
    },
    ...(motivation === undefined ? {} : { motivation }),
  });
  if (outcome.kind === "refused") return outcome;
  const reviewed = command === "publish" ? { reviewedOn: on } : {};
  return { kind: "moved", from: product.state, product: { ...product, ...reviewed, state: outcome.state } };
}

/**
 * Whether a product should have been looked at again by a day: a year after it was last, or never.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { isProductReviewDue } from "@maatstaf/services";
 *
 * isProductReviewDue({ reviewedOn: calendarDate("2025-02-02") }, calendarDate("2026-02-02")) // => false
 * isProductReviewDue({ reviewedOn: calendarDate("2025-02-02") }, calendarDate("2026-02-03")) // => true
 * ```
 */
export function isProductReviewDue({ reviewedOn }: Pick<Product, "reviewedOn">, on: CalendarDate): boolean {
  return reviewedOn === undefined || plusMonths(reviewedOn, PRODUCT_REVIEW_MONTHS) < on;
}

import type { CaseAggregate } from "./case-aggregate.ts";
import type { ServiceNorm } from "./service-norm.ts";

/** How far a norm is kept, or why that cannot be said. */
export type NormCompliance =
  | {
      readonly kind: "measured";
      /** Cases within the norm, of {@link counted}. */
      readonly kept: number;
      /** Cases that are decided: closed, and open past the norm. Open within the norm does not count yet. */
      readonly counted: number;
      /** `kept / counted`, 0 to 1, not rounded. */
      readonly share: number;
    }
  | { readonly kind: "no-cases" };

/** What is counted of cases. */
export type CaseCounts = Pick<CaseAggregate, "closedOnTime" | "closedLate" | "openPast">;

/**
 * How far a norm is kept over any number of aggregates: numerators and denominators are added up, and a case that is open
 * past the norm counts as late, so that leaving late cases open does not help. Of several periods, what is open counts in the
 * last only: give them through `casesOverTime`.
 *
 * @returns `no-cases` when nothing was closed and nothing is late.
 *
 * @see docs/methods/services-catalogue.md
 *
 * @example
 * ```ts
 * import { normCompliance } from "@maatstaf/services";
 *
 * normCompliance([{ closedOnTime: 41, closedLate: 6, openPast: 3 }]) // => { kind: "measured", kept: 41, counted: 50, share: 0.82 }
 * ```
 */
export function normCompliance(cases: readonly CaseCounts[]): NormCompliance {
  const kept = cases.reduce((sum, { closedOnTime }) => sum + closedOnTime, 0);
  const counted = cases.reduce(
    (sum, { closedOnTime, closedLate, openPast }) => sum + closedOnTime + closedLate + openPast,
    0,
  );
  return counted === 0 ? { kind: "no-cases" } : { kind: "measured", kept, counted, share: kept / counted };
}

/**
 * Whether the promise of a norm is kept: its share is at least the commitment.
 *
 * @example
 * ```ts
 * import { isPromiseKept } from "@maatstaf/services";
 *
 * isPromiseKept({ commitment: 0.95 }, { kind: "measured", kept: 41, counted: 50, share: 0.82 }) // => false
 * isPromiseKept({ commitment: 0.95 }, { kind: "no-cases" }) // => undefined
 * ```
 */
export function isPromiseKept(
  { commitment }: Pick<ServiceNorm, "commitment">,
  compliance: NormCompliance,
): boolean | undefined {
  return compliance.kind === "no-cases" ? undefined : compliance.share >= commitment - 1e-9;
}

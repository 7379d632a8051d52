import type { CellAudit, CellRole, NotPublishable, PublishedCount } from "./suppression-cell.ts";
import { publishedCounts } from "./suppression-cell.ts";
import type { SuppressionOptions, SuppressionRule } from "./suppression-options.ts";
import { suppressionRule } from "./suppression-options.ts";

/** Counts with their total, fit to publish. */
export interface SuppressedLine {
  readonly kind: "suppressed-line";
  /** What may be published. */
  readonly published: {
    readonly cells: readonly PublishedCount[];
    /** `undefined` when totals are withheld. */
    readonly total: number | undefined;
  };
  /** Why, cell by cell. For the publisher only. */
  readonly audit: readonly CellAudit[];
}

/**
 * Counts of people in one row, with small ones hidden, and others beside them so that the total does not give them away.
 *
 * While fewer than two cells are hidden, or a reader could tell that a hidden one lies below the threshold, the
 * smallest other count that is not 0 is hidden too (the first of equals). A reader knows the sum `S` of the `m` hidden
 * cells, so that one of them is at most `S - (m - 1) · lowestHidden`: that must reach the threshold.
 *
 * @param counts - People per category; the total is their sum.
 * @param options - Threshold, zeros, totals.
 * @returns What may be published, with an audit; or `not-publishable` when there is nothing left to hide.
 * @throws RangeError on a count that is no whole number from 0, or a threshold below 2.
 *
 * @see Hundepool et al. (2012), *Statistical Disclosure Control*, chapter 4.
 * @see docs/methods/disclosure-control.md
 *
 * @example
 * ```ts
 * import { suppressedLine } from "@maatstaf/statistics";
 *
 * const line = suppressedLine([42, 3, 7, 18]);
 * line.kind === "suppressed-line" && line.published // => { cells: [42, "•", "•", 18], total: 70 }
 * ```
 */
export function suppressedLine(
  counts: readonly number[],
  options: SuppressionOptions = {},
): SuppressedLine | NotPublishable {
  const rule = suppressionRule("suppressedLine", [counts], options);
  const roles = counts.map((count): CellRole => (rule.isSmall(count) ? "primary" : "shown"));
  if (rule.totals === "published") {
    while (roles.includes("primary") && !isProtected(counts, roles, rule)) {
      const next = smallestShown(counts, roles, rule);
      if (next === undefined) return { kind: "not-publishable", place: [roles.indexOf("primary")] };
      roles[next] = "secondary";
    }
  }
  const upper = rule.totals === "published" ? readerUpper(counts, roles, rule) : Number.POSITIVE_INFINITY;
  return {
    kind: "suppressed-line",
    published: {
      cells: publishedCounts(counts, (place) => roles[place] !== "shown"),
      total: rule.totals === "published" ? counts.reduce((sum, count) => sum + count, 0) : undefined,
    },
    audit: roles.map((role) => ({
      role,
      reader: role === "shown" ? undefined : { lower: rule.lowestHidden, upper },
    })),
  };
}

function isProtected(counts: readonly number[], roles: readonly CellRole[], rule: SuppressionRule): boolean {
  const hidden = roles.filter((role) => role !== "shown").length;
  return hidden >= 2 && readerUpper(counts, roles, rule) >= rule.threshold;
}

/** The most a reader can think a hidden cell has: all that is hidden, less the least that the others have. */
function readerUpper(counts: readonly number[], roles: readonly CellRole[], { lowestHidden }: SuppressionRule): number {
  const hidden = counts.filter((_, place) => roles[place] !== "shown");
  return hidden.reduce((sum, count) => sum + count, 0) - (hidden.length - 1) * lowestHidden;
}

function smallestShown(
  counts: readonly number[],
  roles: readonly CellRole[],
  { canHide }: SuppressionRule,
): number | undefined {
  let best: number | undefined;
  for (const [place, count] of counts.entries()) {
    if (roles[place] !== "shown" || !canHide(count)) continue;
    if (best === undefined || count < (counts[best] ?? 0)) best = place;
  }
  return best;
}

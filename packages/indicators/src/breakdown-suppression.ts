import { homogeneity, SUPPRESSED, suppressedLine } from "@maatstaf/statistics";
import { AGGREGATION_RULES } from "./aggregation-rules.ts";
import type { Base } from "./base.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** Which categories of a breakdown are hidden, by their place. */
export type BreakdownSuppression =
  | {
      readonly kind: "hidden";
      readonly hidden: ReadonlySet<number>;
      /** Small groups that gave nearly one answer. */
      readonly unanimous: ReadonlyMap<number, "all" | "none">;
    }
  | { readonly kind: "not-publishable" };

/**
 * The categories that may not be shown beside each other and their total: those that rest on 1 to `minimumCount − 1`
 * persons or cases, small groups of a survey that gave nearly one answer, and so many others that neither can be found by
 * subtraction. Numerator and denominator are protected apart; what either hides is hidden.
 *
 * @see docs/methods/disclosure-control.md
 */
export function breakdownSuppression(card: IndicatorCard, bases: readonly (Base | undefined)[]): BreakdownSuppression {
  const hidden = new Set<number>();
  for (const counts of personCounts(card, bases)) {
    const places = hiddenPlaces(counts, card.minimumCount);
    if (places === undefined) return { kind: "not-publishable" };
    for (const place of places) hidden.add(place);
  }
  const unanimous = unanimousGroups(card, bases);
  for (const place of unanimous.keys()) hidden.add(place);
  if (hidden.size === 1) {
    const other = smallestOther(bases, hidden);
    if (other === undefined) return { kind: "not-publishable" };
    hidden.add(other);
  }
  return { kind: "hidden", hidden, unanimous };
}

/** The numbers of persons or cases that categories rest on: numerators, denominators or both. */
function personCounts(
  { aggregation }: IndicatorCard,
  bases: readonly (Base | undefined)[],
): readonly (readonly number[])[] {
  const isSum = aggregation === "mean" || aggregation === "survey";
  const isExposure = aggregation === "rate" || AGGREGATION_RULES[aggregation].denominator === "none";
  return [
    ...(isSum ? [] : [bases.map((base) => base?.numerator ?? 0)]),
    ...(isExposure ? [] : [bases.map((base) => base?.denominator ?? 0)]),
  ];
}

/** Places that are hidden in one line; `undefined` when nothing is left to hide them behind. */
function hiddenPlaces(counts: readonly number[], threshold: number): readonly number[] | undefined {
  // Below zero nothing is counted: such a level is an amount, and says nothing of how many.
  if (threshold < 2 || counts.some((count) => count < 0)) return [];
  const whole = counts.map((count) => (count > 0 ? Math.max(1, Math.floor(count)) : 0));
  const line = suppressedLine(whole, { threshold });
  if (line.kind === "not-publishable") return undefined;
  return line.published.cells.flatMap((cell, place) => (cell === SUPPRESSED ? [place] : []));
}

/** Groups of a survey of shares in which nearly everyone, or nearly no one, gave the answer. */
function unanimousGroups(
  { aggregation, unit }: IndicatorCard,
  bases: readonly (Base | undefined)[],
): ReadonlyMap<number, "all" | "none"> {
  const found = new Map<number, "all" | "none">();
  if (aggregation !== "survey" || unit !== "%") return found;
  for (const [place, base] of bases.entries()) {
    const { numerator = 0, denominator = 0, effectiveCount = denominator } = base ?? {};
    if (denominator <= 0 || numerator < 0 || numerator > denominator) continue;
    const share = numerator / denominator;
    const answers = homogeneity([share * effectiveCount, (1 - share) * effectiveCount]);
    if (answers.kind === "nearly-all") found.set(place, answers.answer === 0 ? "all" : "none");
  }
  return found;
}

/** The category with the fewest persons or cases that is not hidden yet, and has any; the first of equals. */
function smallestOther(bases: readonly (Base | undefined)[], hidden: ReadonlySet<number>): number | undefined {
  const [smallest] = bases
    .map((base, place) => ({ place, size: base?.denominator ?? base?.numerator ?? 0 }))
    .filter(({ place, size }) => !hidden.has(place) && size > 0)
    .toSorted((a, b) => a.size - b.size);
  return smallest?.place;
}

import { homogeneity, readerBounds, SUPPRESSED, suppressedLine } from "@maatstaf/statistics";
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
  for (const [counts = []] of countTables(card, [bases])) {
    const places = hiddenPlaces(counts, card.minimumCount);
    if (places === undefined) return { kind: "not-publishable" };
    for (const place of places) hidden.add(place);
  }
  const unanimous = unanimousGroups(card, bases);
  for (const place of unanimous.keys()) hidden.add(place);
  for (const [counts = []] of countTables(card, [bases])) {
    // What the other table hides is hidden here as well, where it may be all that is hidden.
    while (!isProtected(counts, hidden, card.minimumCount)) {
      const other = smallestCount(counts, hidden);
      if (other === undefined) return { kind: "not-publishable" };
      hidden.add(other);
    }
  }
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

/**
 * The numbers of persons or cases of a table of cells, as whole numbers: a table for the numerators, for the denominators, or
 * one for each. None where nothing is to be hidden.
 */
export function countTables(
  card: IndicatorCard,
  table: readonly (readonly (Base | undefined)[])[],
): readonly (readonly (readonly number[])[])[] {
  const [first = []] = table;
  const kinds = personCounts(card, first).length;
  // Below zero nothing is counted: such a level is an amount, and says nothing of how many.
  return Array.from({ length: kinds }, (_, kind) => table.map((row) => personCounts(card, row)[kind] ?? []))
    .filter((counts) => card.minimumCount >= 2 && counts.every((row) => row.every((count) => count >= 0)))
    .map((counts) => counts.map((row) => row.map(wholeCount)));
}

function wholeCount(count: number): number {
  return count > 0 ? Math.max(1, Math.floor(count)) : 0;
}

/**
 * Whether a reader of lines, each with its own hidden cells, of their totals and of the totals over the lines can neither
 * tell a hidden count exactly nor tell that it is a small one.
 */
export function keepsSmallCounts(
  card: IndicatorCard,
  rows: readonly (readonly { readonly base: Base | undefined; readonly isHidden: boolean }[])[],
): boolean {
  const isHidden = (row: number, column: number): boolean => rows[row]?.[column]?.isHidden === true;
  return countTables(
    card,
    rows.map((row) => row.map(({ base }) => base)),
  ).every((counts) => {
    const hidesNobody = counts.some((row, i) => row.some((count, j) => count === 0 && isHidden(i, j)));
    const bounds = readerBounds(counts, isHidden, { threshold: card.minimumCount, lowestHidden: hidesNobody ? 0 : 1 });
    return bounds.every((row) =>
      row.every((bound) => bound === undefined || (bound.upper > bound.lower && bound.upper >= card.minimumCount)),
    );
  });
}

/** Places that are hidden in one line; `undefined` when nothing is left to hide them behind. */
function hiddenPlaces(counts: readonly number[], threshold: number): readonly number[] | undefined {
  const line = suppressedLine(counts, { threshold });
  if (line.kind === "not-publishable") return undefined;
  return line.published.cells.flatMap((cell, place) => (cell === SUPPRESSED ? [place] : []));
}

/**
 * Whether a reader of a line and its total can neither tell a hidden count exactly nor tell that one is small. Each of them
 * lies between the lowest it can be and what is left when the others are at their lowest.
 */
function isProtected(counts: readonly number[], hidden: ReadonlySet<number>, threshold: number): boolean {
  if (hidden.size === 0) return true;
  const own = [...hidden].map((place) => counts[place] ?? 0);
  const lowest = own.includes(0) ? 0 : 1;
  const upper = own.reduce((sum, count) => sum + count, 0) - (own.length - 1) * lowest;
  return own.length > 1 && upper > lowest && upper >= threshold;
}

/** The smallest count that is not hidden yet and not 0, the first of equals. */
function smallestCount(counts: readonly number[], hidden: ReadonlySet<number>): number | undefined {
  const [smallest] = counts
    .map((count, place) => ({ place, count }))
    .filter(({ place, count }) => !hidden.has(place) && count > 0)
    .toSorted((a, b) => a.count - b.count);
  return smallest?.place;
}

/** Groups of a survey of shares in which nearly everyone, or nearly no one, gave the answer. */
export function unanimousGroups(
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

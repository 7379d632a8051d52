import { periodContains } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import type { CheckRun, InstructionCard } from "./instruction-card.ts";

/**
 * The units that used a card in a period, and those that it is for but did not: numerator and denominator of the indicator
 * "card used per team per quarter". Each unit counts once, however often it used the card.
 *
 * @param unitIds - All units, of a card that is for all.
 *
 * @example
 * ```ts
 * import { period } from "@maatstaf/kernel";
 * import { cardUse, InstructionCard } from "@maatstaf/services";
 *
 * const card = InstructionCard.parse({ id: "K-1", formulaId: "F1", title: { nl: "Loket" } });
 * cardUse(card, [], { period: period("2026-Q1"), unitIds: ["BZ", "SD"] }) // => { used: [], unused: ["BZ", "SD"] }
 * ```
 */
export function cardUse(
  card: InstructionCard,
  runs: readonly CheckRun[],
  { period, unitIds }: { readonly period: Period; readonly unitIds: readonly string[] },
): { readonly used: readonly string[]; readonly unused: readonly string[] } {
  const meant = [...new Set(card.unitIds.length === 0 ? unitIds : card.unitIds)];
  const active = new Set(
    runs.filter(({ cardId, on }) => cardId === card.id && periodContains(period, on)).map(({ unitId }) => unitId),
  );
  return { used: meant.filter((unit) => active.has(unit)), unused: meant.filter((unit) => !active.has(unit)) };
}

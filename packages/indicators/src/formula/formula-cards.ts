import type { IndicatorId } from "../identifier.ts";
import type { IndicatorCard } from "../indicator-card.ts";

/** Cards by their id. */
export type CardsById = ReadonlyMap<IndicatorId, IndicatorCard>;

/** How many derived indicators may be built on each other. */
export const FORMULA_LEVELS = 16;

/** Cards by their id; of two with one id the last. */
export function cardsById(cards: readonly IndicatorCard[]): CardsById {
  return new Map(cards.map((card) => [card.id, card]));
}

/** The indicators a card is made of directly, each once. */
export function directInputs(card: IndicatorCard | undefined): readonly IndicatorId[] {
  return card?.aggregation === "derived" ? [...new Set(Object.values(card.inputs ?? {}))] : [];
}

/**
 * All indicators whose facts the reading of a card needs: the card itself, or of a derived one every indicator with facts
 * that its formula comes down to, in alphabetical order.
 *
 * @param cards - The cards its inputs are looked up in. An input that is not among them is still named.
 *
 * @example
 * ```ts
 * import { factIndicators, IndicatorCard } from "@maatstaf/indicators";
 *
 * const card = IndicatorCard.parse({
 *   id: "cost-per-file", version: 1, status: "proposed", name: { nl: "Kost per dossier" }, question: { nl: "Wat kost een dossier?" },
 *   level: "output", aggregation: "derived", formula: "cost / files", inputs: { cost: "costs", files: "files-closed" },
 *   numerator: { nl: "kosten gedeeld door dossiers" }, scale: 1, unit: "euro per dossier", decimals: 2, direction: "down",
 *   frequency: "quarter", lagDays: 10, source: { system: "berekend", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * factIndicators(card, [card]) // => ["costs", "files-closed"]
 * ```
 */
export function factIndicators(card: IndicatorCard, cards: readonly IndicatorCard[]): readonly IndicatorId[] {
  const known = cardsById(cards);
  const seen = new Set<IndicatorId>([card.id]);
  const found: IndicatorId[] = [];
  const queue: IndicatorId[] = [card.id];
  for (const id of queue) {
    const one = id === card.id ? card : known.get(id);
    if (one?.aggregation !== "derived") found.push(id);
    for (const input of directInputs(one)) {
      if (!seen.has(input)) queue.push(input);
      seen.add(input);
    }
  }
  return found.toSorted();
}

/** A chain of cards that leads back to one of its own, that one at both ends; `undefined` when there is none. */
export function cycleFrom(card: IndicatorCard, cards: CardsById): readonly IndicatorId[] | undefined {
  const inputsOf = (id: IndicatorId): IndicatorId[] => [...directInputs(id === card.id ? card : cards.get(id))];
  const done = new Set<IndicatorId>();
  const path: { readonly id: IndicatorId; readonly left: IndicatorId[] }[] = [{ id: card.id, left: inputsOf(card.id) }];
  for (;;) {
    const last = path.at(-1);
    if (last === undefined) return undefined;
    const next = last.left.shift();
    if (next === undefined) {
      done.add(last.id);
      path.pop();
      continue;
    }
    const start = path.findIndex(({ id }) => id === next);
    if (start !== -1) return [...path.slice(start).map(({ id }) => id), next];
    if (!done.has(next)) path.push({ id: next, left: inputsOf(next) });
  }
}

/** Whether more derived indicators are built on each other below a card than {@link FORMULA_LEVELS}. */
export function hasTooManyLevels(card: IndicatorCard, cards: CardsById): boolean {
  let level = new Set(directInputs(card));
  for (let count = 1; level.size > 0; count += 1) {
    if (count > FORMULA_LEVELS) return true;
    level = new Set([...level].flatMap((id) => directInputs(cards.get(id))));
  }
  return false;
}

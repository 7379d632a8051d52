import type { ComparableProduct } from "./pair-features.ts";
import { isSameProcess } from "./pair-features.ts";
import { scoredPairs } from "./pair-scores.ts";
import type { ScoredPair } from "./pair-scores.ts";
import type { PairingReason } from "./pairing-reason.ts";

/** Two products of two parties that may be the same thing, with the reasons. A person confirms it or not. */
export interface PairSuggestion {
  readonly leftId: string;
  readonly rightId: string;
  /** `part`: one of them already has a closer partner, and the other looks like a part of it: one product became two. */
  readonly kind: "same" | "similar" | "part";
  /** How sure, from 0 to 1; 1 for a shared identifier. To sort by: it is no probability. */
  readonly score: number;
  readonly reasons: readonly PairingReason[];
}

/**
 * `0.6`: the least score of a pair that is suggested.
 *
 * @example
 * ```ts
 * import { LEAST_PAIR_SCORE } from "@maatstaf/services";
 *
 * LEAST_PAIR_SCORE // => 0.6
 * ```
 */
export const LEAST_PAIR_SCORE = 0.6;

/** The least share of a name that must be in the other, for a part of a product. */
const LEAST_PART = 0.72;
/** A name that is in the other as a whole may be this share of the least score: what is added to it says little. */
const WHOLE_NAME = 0.99;
const LEEWAY = 0.85;

/**
 * Suggestions of which product of one party is which of the other, with reasons, surest first.
 *
 * A shared identifier settles it. Else it is the likeness of the names (Dutch stems, synonyms, parts of compounds, stretches
 * of letters; rare ones weigh more), what a shared legal basis or process adds, and what another type or audience takes off.
 * Each product gets one partner, the surest pairs first; what is left over and is plainly a part of a product that has a
 * partner, or has its identifier, is suggested as `part`. A process counts only by an id of a shared list, which has its list in
 * front (`list:id`): that two organisations number their own processes alike says nothing.
 *
 * @param options - `least`: the least score of a partner, {@link LEAST_PAIR_SCORE} unless told; a part whose whole name is in the
 * other may come to 15 % less.
 * @returns Pairs by falling score.
 *
 * @see docs/methods/services-merger.md for how often it is right.
 *
 * @example
 * ```ts
 * import { pairingSuggestions, Product } from "@maatstaf/services";
 *
 * const product = (id: string, nl: string) => Product.parse({ id, name: { nl }, audience: "external", type: "permission", ownerUnitId: "MOB" });
 * const [pair] = pairingSuggestions(
 *   [product("A-1", "parkeerkaart voor bewoners"), product("A-2", "standplaats op de markt")],
 *   [product("B-9", "bewonersparkeerkaart"), product("B-4", "fuifbus")],
 * );
 * [pair?.leftId, pair?.rightId, pair?.kind] // => ["A-1", "B-9", "similar"]
 * ```
 */
export function pairingSuggestions(
  left: readonly ComparableProduct[],
  right: readonly ComparableProduct[],
  options: { readonly least?: number } = {},
): readonly PairSuggestion[] {
  const least = options.least ?? LEAST_PAIR_SCORE;
  const settled = sameIdentifiers(left, right);
  const takenLeft = new Set(settled.map((pair) => pair.left));
  const takenRight = new Set(settled.map((pair) => pair.right));
  const candidates = scoredPairs(left, right, least * LEEWAY);
  const partners = candidates.filter((pair) => {
    if (pair.score < least || takenLeft.has(pair.left) || takenRight.has(pair.right)) return false;
    takenLeft.add(pair.left);
    takenRight.add(pair.right);
    return true;
  });
  const placed = new Set<string>();
  const parts = candidates.filter((pair) => {
    const isWholeLeft = takenLeft.has(pair.left);
    const contained = Math.max(pair.leftInRight, pair.rightInLeft);
    if (isWholeLeft === takenRight.has(pair.right)) return false;
    if (contained < (pair.score < least ? WHOLE_NAME : LEAST_PART)) return false;
    const part = isWholeLeft ? `right ${pair.right}` : `left ${pair.left}`;
    if (placed.has(part)) return false;
    placed.add(part);
    return true;
  });
  const suggestion = (kind: "similar" | "part", pair: ScoredPair): readonly PairSuggestion[] => {
    const one = left[pair.left];
    const other = right[pair.right];
    if (one === undefined || other === undefined) return [];
    return [
      { leftId: one.id, rightId: other.id, kind, score: pair.score, reasons: reasonsFor(one, other, pair, kind) },
    ];
  };
  return [
    ...settled.flatMap(({ left: at, right: to, kind, found }): readonly PairSuggestion[] => {
      const [leftId, rightId] = [left[at]?.id, right[to]?.id];
      if (leftId === undefined || rightId === undefined) return [];
      return [{ leftId, rightId, kind, score: 1, reasons: [{ kind: "same-identifier", found }] }];
    }),
    ...partners.flatMap((pair) => suggestion("similar", pair)),
    ...parts.flatMap((pair) => suggestion("part", pair)),
  ].toSorted((a, b) => b.score - a.score);
}

/** Two products with an identifier in common, by their places. */
interface Settled {
  readonly left: number;
  readonly right: number;
  readonly found: string;
  /** `part`: the other already has a partner by an identifier. */
  readonly kind: "same" | "part";
}

/** Pairs with an identifier in common: each product with the first that is free, and what is left over as a part. */
function sameIdentifiers(left: readonly ComparableProduct[], right: readonly ComparableProduct[]): readonly Settled[] {
  const byName = new Map<string, number[]>();
  for (const [at, { identifiers }] of right.entries()) {
    for (const [list, name] of named(identifiers)) {
      const owners = byName.get(`${list} ${name}`);
      if (owners === undefined) byName.set(`${list} ${name}`, [at]);
      else owners.push(at);
    }
  }
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  const shared = left.flatMap(({ identifiers }, at) =>
    named(identifiers).flatMap(([list, found]) =>
      (byName.get(`${list} ${found}`) ?? []).map((other) => ({ left: at, right: other, found })),
    ),
  );
  const same = shared.flatMap((pair): readonly Settled[] => {
    if (usedLeft.has(pair.left) || usedRight.has(pair.right)) return [];
    usedLeft.add(pair.left);
    usedRight.add(pair.right);
    return [{ ...pair, kind: "same" }];
  });
  const parts = shared.flatMap((pair): readonly Settled[] => {
    if (usedLeft.has(pair.left) && usedRight.has(pair.right)) return [];
    usedLeft.add(pair.left);
    usedRight.add(pair.right);
    return [{ ...pair, kind: "part" }];
  });
  return [...same, ...parts];
}

function named(identifiers: ComparableProduct["identifiers"]): readonly (readonly [string, string])[] {
  return Object.entries(identifiers).flatMap(([list, name]) => (name === undefined ? [] : [[list, name] as const]));
}

function reasonsFor(
  one: ComparableProduct,
  other: ComparableProduct,
  { nameShare, lawShare, leftInRight, rightInLeft, common }: ScoredPair,
  kind: "similar" | "part",
): readonly PairingReason[] {
  const laws = new Set(other.legalBases.map(({ id }) => id));
  const found = one.legalBases.map(({ id }) => id).filter((id) => laws.has(id));
  return [
    ...(nameShare > 0 ? [{ kind: "similar-name", share: nameShare, words: common() } as const] : []),
    ...(kind === "part" ? [{ kind: "part-of-name", share: Math.max(leftInRight, rightInLeft) } as const] : []),
    ...(lawShare > 0 ? [{ kind: "same-legal-basis", share: lawShare, found } as const] : []),
    ...(one.processId !== undefined && isSameProcess(one, other)
      ? [{ kind: "same-process", found: one.processId } as const]
      : []),
  ];
}

import { mended } from "./mended-words.ts";
import { featuresOf, isSameProcess, meanings, wordsOfProduct } from "./pair-features.ts";
import type { ComparableProduct } from "./pair-features.ts";
import { rarityIndex } from "./rarity-index.ts";
import type { RarityIndex } from "./rarity-index.ts";

/** How much words weigh beside stretches of letters, in the likeness of two names. */
const WORDS_WEIGHT = 0.55;
/** How much of the likeness stays when only a part of one name is in the other. */
const PART_WEIGHT = 0.9;
/** How far a shared legal basis, or a shared process, closes what the names leave open. */
const LEGAL_WEIGHT = 0.75;
const PROCESS_WEIGHT = 0.6;
/** What is taken off for another kind of product, and for another audience. */
const OTHER_TYPE = 0.12;
const OTHER_AUDIENCE = 0.3;

/** Two products by their places in the lists, and how alike they are. Shares and score are from 0 to 1. */
export interface ScoredPair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
  readonly nameShare: number;
  readonly lawShare: number;
  /** The part of the left name that is in the right one, and the other way round. */
  readonly leftInRight: number;
  readonly rightInLeft: number;
  /** The words of the left name that the right one has as well, in another form or by another word. */
  readonly common: () => readonly string[];
}

/**
 * The likeness of every two products of two lists that have a stretch of letters or a law in common, by falling score.
 *
 * The names give a cosine over what they share, each stem and each stretch of three letters weighed by how rare it is in
 * both lists; a shared law (a rare one says more) and a shared process close a part of what the names leave open.
 *
 * @param least - Pairs with a lower score are left out.
 */
export function scoredPairs(
  left: readonly ComparableProduct[],
  right: readonly ComparableProduct[],
  least: number,
): readonly ScoredPair[] {
  const leftWords = left.map(wordsOfProduct);
  const rightWords = mended(right.map(wordsOfProduct), leftWords);
  const vocabulary = new Set([...leftWords, ...rightWords].flat());
  const a = featuresOf(left, leftWords, vocabulary);
  const b = featuresOf(right, rightWords, vocabulary);
  const indexes = {
    words: rarityIndex(b.words, a.words),
    letters: rarityIndex(b.letters, a.letters),
    laws: rarityIndex(b.laws, a.laws),
  };
  const words = new Float64Array(right.length);
  const letters = new Float64Array(right.length);
  const laws = new Float64Array(right.length);
  const pairs: ScoredPair[] = [];
  for (const [at, product] of left.entries()) {
    const own = { words: a.words[at] ?? [], letters: a.letters[at] ?? [], laws: a.laws[at] ?? [] };
    indexes.words.sumShared(own.words, words);
    indexes.letters.sumShared(own.letters, letters);
    indexes.laws.sumShared(own.laws, laws);
    const norm = {
      words: indexes.words.normOf(own.words),
      letters: indexes.letters.normOf(own.letters),
      laws: indexes.laws.normOf(own.laws),
    };
    for (const [other, counterpart] of right.entries()) {
      const letterSum = letters[other] ?? 0;
      const lawSum = laws[other] ?? 0;
      if (letterSum === 0 && lawSum === 0) continue;
      const otherNorm = indexes.letters.norms[other] ?? 0;
      const wordShare = cosine(words[other] ?? 0, norm.words, indexes.words.norms[other] ?? 0);
      const lawShare = cosine(lawSum, norm.laws, indexes.laws.norms[other] ?? 0);
      const letterShare = cosine(letterSum, norm.letters, otherNorm);
      const leftInRight = cosine(letterSum, norm.letters, norm.letters);
      const rightInLeft = cosine(letterSum, otherNorm, otherNorm);
      const nameShare = Math.max(
        WORDS_WEIGHT * wordShare + (1 - WORDS_WEIGHT) * letterShare,
        PART_WEIGHT * Math.max(leftInRight, rightInLeft) * Math.sqrt(wordShare),
      );
      const legal = lawSum === 0 ? 0 : LEGAL_WEIGHT * lawShare * rarestShared(indexes.laws, own.laws, b.laws[other]);
      const open = (1 - nameShare) * (1 - legal) * (isSameProcess(product, counterpart) ? 1 - PROCESS_WEIGHT : 1);
      const score = Math.max(0, 1 - open - mismatch(product, counterpart));
      if (score < least) continue;
      pairs.push({
        left: at,
        right: other,
        score,
        nameShare,
        lawShare,
        leftInRight,
        rightInLeft,
        common: () => {
          const known = new Set(b.words[other]);
          return [...new Set(leftWords[at])].filter((word) =>
            meanings(word, vocabulary).some((meaning) => known.has(meaning)),
          );
        },
      });
    }
  }
  return pairs.toSorted((x, y) => y.score - x.score || x.left - y.left || x.right - y.right);
}

function cosine(sum: number, one: number, other: number): number {
  return sum === 0 ? 0 : Math.min(1, sum / (one * other));
}

/** How telling the law in common is: 1 when only these two products rest on it, near 0 when half of the lists does. */
function rarestShared(laws: RarityIndex, own: readonly string[], others: readonly string[] = []): number {
  const weights = own.filter((law) => others.includes(law)).map(laws.weightOf);
  return Math.min(1, Math.max(0, ...weights) / laws.weightOf(undefined));
}

function mismatch({ type, audience }: ComparableProduct, other: ComparableProduct): number {
  return (type === other.type ? 0 : OTHER_TYPE) + (audience === other.audience ? 0 : OTHER_AUDIENCE);
}

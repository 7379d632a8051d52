import type { Proposal } from "./proposal.ts";

/** `0.4`: from how much likeness on a proposal is shown as similar. */
export const SIMILAR_FROM = 0.4;

/** Words up to this length say little: articles, prepositions. */
const SHORT_WORD = 3;

/**
 * How much two texts are alike, from 0 to 1: twice the groups of three letters they share, over all they have.
 *
 * Case, accents, signs and words of three letters or fewer do not count, so that word order and endings matter little.
 * Two texts with nothing left are not alike.
 *
 * @see Dice (1945), *Ecology* 26(3), 297-302.
 *
 * @example
 * ```ts
 * import { textLikeness } from "@maatstaf/pdca";
 *
 * textLikeness("Fietsenrek aan het loket", "Aan het loket een FIETSENREK!") // => 1
 * textLikeness("Fietsenrek aan het loket", "Gratis parkeren") // => 0
 * ```
 */
export function textLikeness(one: string, other: string): number {
  const [a, b] = [trigrams(one), trigrams(other)];
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const trigram of a) if (b.has(trigram)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

function trigrams(text: string): ReadonlySet<string> {
  const words = text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > SHORT_WORD);
  return new Set(
    words.flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
    }),
  );
}

/** A proposal that is like what somebody is writing. */
export interface SimilarProposal {
  readonly id: string;
  readonly likeness: number;
}

/**
 * The proposals that are most like a text, the likest first, then by id; merged and reclassified ones are left out.
 *
 * @param text - What is being written.
 * @param proposals - Where to look.
 *
 * @see docs/methods/pdca-proposals.md
 *
 * @example
 * ```ts
 * import { similarProposals } from "@maatstaf/pdca";
 *
 * const known = [
 *   { id: "v1", text: "Plaats een fietsenrek aan het loket", state: "received" },
 *   { id: "v2", text: "Gratis koffie in de wachtzaal", state: "received" },
 * ] as const;
 * similarProposals("Graag een fietsenrek bij het loket", known).map(({ id }) => id) // => ["v1"]
 * ```
 */
export function similarProposals(
  text: string,
  proposals: readonly Pick<Proposal, "id" | "text" | "state">[],
  { limit = 5 }: { readonly limit?: number } = {},
): readonly SimilarProposal[] {
  return proposals
    .filter(({ state }) => state !== "merged" && state !== "reclassified")
    .map((proposal) => ({ id: proposal.id, likeness: textLikeness(text, proposal.text) }))
    .filter(({ likeness }) => likeness >= SIMILAR_FROM)
    .toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : Number(a.id > b.id)))
    .slice(0, limit);
}

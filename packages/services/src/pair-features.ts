import { compoundParts } from "./compound-parts.ts";
import { letterTriples, meaningOf, stemOf, wordsOf } from "./name-words.ts";
import type { Product } from "./product.ts";

/** What the comparison reads of a product; any list with these fields will do. */
export type ComparableProduct = Pick<
  Product,
  "id" | "name" | "alsoKnownAs" | "identifiers" | "legalBases" | "processId" | "audience" | "type"
>;

/** Per product of a list, what it is compared by. */
export interface PairFeatures {
  readonly words: readonly (readonly string[])[];
  readonly letters: readonly (readonly string[])[];
  readonly laws: readonly (readonly string[])[];
}

/** The plain words of all names of a product. */
export function wordsOfProduct({ name, alsoKnownAs }: ComparableProduct): readonly string[] {
  return wordsOf([name.nl, ...alsoKnownAs].join(" "));
}

/** The features of every product of a list, without doubles. */
export function featuresOf(
  products: readonly ComparableProduct[],
  words: readonly (readonly string[])[],
  vocabulary: ReadonlySet<string>,
): PairFeatures {
  return {
    words: words.map((own) => [...new Set(own.flatMap((word) => meanings(word, vocabulary)))]),
    letters: words.map((own) => [...new Set(own.flatMap(letterTriples))]),
    laws: products.map(({ legalBases }) => [...new Set(legalBases.map(({ id, article = "" }) => `${id} ${article}`))]),
  };
}

/** What a word says: its own stem and those of the parts of a compound, each by the class of its synonyms. */
export function meanings(word: string, vocabulary: ReadonlySet<string>): readonly string[] {
  return [word, ...compoundParts(word, vocabulary)].map((part) => meaningOf(stemOf(part)));
}

/** Whether two products follow the same process of a shared list; an id without a list in front is one's own. */
export function isSameProcess({ processId }: ComparableProduct, other: ComparableProduct): boolean {
  return processId !== undefined && processId.includes(":") && processId === other.processId;
}

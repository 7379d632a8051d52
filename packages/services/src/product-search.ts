import { distance } from "fastest-levenshtein";
import MiniSearch from "minisearch";
import type { SearchResult } from "minisearch";
import { compoundParts } from "./compound-parts.ts";
import { KNOWN_WORDS, meaningOf, stemOf, wordsOf } from "./name-words.ts";
import type { Product } from "./product.ts";

/** What is searched of a product. */
export type SearchableProduct = Pick<Product, "id" | "name" | "plainName" | "alsoKnownAs" | "description">;

/**
 * Why a product was found: which word of the question met which word of the product, and how.
 *
 * - `word`: the same word, or another form of it (*paspoorten*, *paspoort*);
 * - `synonym`: another word for the same thing; `part`: a part of a compound word;
 * - `beginning`: the first letters; `typing-error`: nearly the same letters.
 */
export interface SearchReason {
  readonly kind: "word" | "synonym" | "part" | "beginning" | "typing-error";
  readonly asked: string;
  readonly found: string;
}

/** A product that was found, with the reasons. A higher score is a better find; scores of two questions do not compare. */
export interface FoundProduct {
  readonly productId: string;
  readonly score: number;
  readonly reasons: readonly SearchReason[];
}

/** A catalogue made ready for questions. */
export interface ProductSearch {
  /**
   * The products that answer a question in everyday words, best first.
   *
   * @param question - Of a long one the first twelve words that say something count.
   * @param limit - The most that is given, from 1; 20 unless told.
   * @returns None for a question without a word that says something.
   * @throws RangeError on a limit that is no whole number from 1 on.
   */
  readonly find: (question: string, limit?: number) => readonly FoundProduct[];
}

const MOST_FOUND = 20;
/** Who pastes a whole letter into the search is answered as quickly as who types a word. */
const MOST_WORDS = 12;
/** What a name counts beside a description. */
const BOOSTS = { name: 4, known: 3, description: 1 };
/** What other ways of meeting count beside the word itself. */
const WEIGHTS = { fuzzy: 0.35, prefix: 0.5 };
/** Shorter words must be met as they are. */
const LEAST_FUZZY = 5;
const LEAST_PREFIX = 3;
/** How many letters a typing error changes at the most. */
const MOST_LETTERS_APART = 2;

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly known: string;
  readonly description: string;
}

/**
 * A catalogue made ready to be searched in everyday words: Dutch stems, synonyms, parts of compound words, first letters
 * and typing errors; the name counts most. With MiniSearch, in memory, in Node and in the browser alike.
 *
 * @param options - `synonyms`: groups of words for the same thing, beside those that come with the package.
 * @throws RangeError on two products with one id.
 *
 * @see docs/methods/services-catalogue.md
 *
 * @example
 * ```ts
 * import { Product, productSearch } from "@maatstaf/services";
 *
 * const product = (id: string, nl: string) => Product.parse({ id, name: { nl }, audience: "external", type: "proof", ownerUnitId: "BZ" });
 * const search = productSearch([product("P-0003", "internationaal paspoort"), product("P-0004", "rijbewijs")]);
 * search.find("reispas").map(({ productId, reasons }) => [productId, reasons]) // => [["P-0003", [{ kind: "synonym", asked: "reispas", found: "paspoort" }]]]
 * ```
 */
export function productSearch(
  products: readonly SearchableProduct[],
  options: { readonly synonyms?: readonly (readonly string[])[] } = {},
): ProductSearch {
  const twice = repeatedId(products);
  if (twice !== undefined) throw new RangeError(`productSearch: found two products ${twice}; give each its own id`);
  const entries = products.map(({ id, name, plainName, alsoKnownAs, description }): Entry => ({
    id,
    name: name.nl,
    known: [plainName?.nl ?? "", ...alsoKnownAs].join(" "),
    description: description?.nl ?? "",
  }));
  const own = new Map(
    (options.synonyms ?? []).flatMap((words) => words.map((word) => [stemOf(word), `=${words[0] ?? ""}`] as const)),
  );
  const vocabulary = new Set([...KNOWN_WORDS, ...(options.synonyms ?? []).flat(), ...entries.flatMap(wordsOfEntry)]);
  const meaning = (stem: string): string => own.get(stem) ?? meaningOf(stem);
  // Words of the catalogue are kept; those of questions are not, or a server would keep every word ever asked.
  const terms = new Map<string, readonly Term[]>();
  const termsOf = (word: string): readonly Term[] =>
    terms.get(word) ??
    [word, ...compoundParts(word, vocabulary)].flatMap((part): readonly Term[] => {
      const stem = stemOf(part);
      const kind = part === word ? "word" : "part";
      return [
        { kind, text: stem },
        ...(meaning(stem) === stem ? [] : [{ kind: "synonym", text: meaning(stem) } as const]),
      ];
    });
  for (const word of entries.flatMap(wordsOfEntry)) if (!terms.has(word)) terms.set(word, termsOf(word));
  const textsOf = (word: string): string[] => [...new Set(termsOf(word).map(({ text }) => text))];
  const index = new MiniSearch<Entry>({
    fields: ["name", "known", "description"],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: textsOf,
    searchOptions: {
      boost: BOOSTS,
      weights: WEIGHTS,
      fuzzy: (term) => (term.length >= LEAST_FUZZY && !term.startsWith("=") ? 0.2 : false),
      prefix: (term) => term.length >= LEAST_PREFIX && !term.startsWith("="),
    },
  });
  index.addAll(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    find: (question, limit = MOST_FOUND) => {
      if (!Number.isInteger(limit) || limit < 1)
        throw new RangeError(`find: found the limit ${limit}; give a whole number from 1 on`);
      const asked = [...new Set(wordsOf(question))].slice(0, MOST_WORDS);
      const all = index.search(asked.join(" "), { combineWith: "OR" });
      const best: FoundProduct[] = [];
      for (const result of all) {
        // A score only falls when it is weighed: what comes after cannot pass the last of those found.
        const last = best[limit - 1];
        if (last !== undefined && result.score < last.score) break;
        const productId = String(result.id);
        const reasons = reasonsOf(result, asked, byId.get(productId), termsOf);
        if (reasons.length === 0) continue;
        // A product that answers every word of the question stands before one that answers a part of it.
        best.push({ productId, score: result.score * (reasons.length / asked.length) ** 2, reasons });
        best.sort((one, other) => other.score - one.score || (one.productId < other.productId ? -1 : 1));
        best.splice(limit);
      }
      return best;
    },
  };
}

function repeatedId(products: readonly Pick<Product, "id">[]): string | undefined {
  const seen = new Set<string>();
  return products.find(({ id }) => {
    const isAgain = seen.has(id);
    seen.add(id);
    return isAgain;
  })?.id;
}

interface Term {
  readonly kind: "word" | "part" | "synonym";
  readonly text: string;
}

function wordsOfEntry({ name, known, description }: Entry): readonly string[] {
  return wordsOf(`${name} ${known} ${description}`);
}

/** Per word of the question, the best way in which it met a word of the product. */
function reasonsOf(
  { terms: matched }: SearchResult,
  asked: readonly string[],
  entry: Entry | undefined,
  termsOf: (word: string) => readonly Term[],
): readonly SearchReason[] {
  if (entry === undefined) return [];
  const words = wordsOfEntry(entry);
  return asked.flatMap((word): readonly SearchReason[] => {
    const own = termsOf(word);
    const ways = words.flatMap((found) =>
      termsOf(found)
        .filter(({ text }) => matched.includes(text))
        .flatMap((term) => {
          const kind = wayOf(own, term);
          return kind === undefined ? [] : [{ kind, asked: word, found }];
        }),
    );
    const [best] = ways.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    return best === undefined ? [] : [best];
  });
}

const ORDER: readonly SearchReason["kind"][] = ["word", "synonym", "part", "beginning", "typing-error"];

function wayOf(own: readonly Term[], { kind, text }: Term): SearchReason["kind"] | undefined {
  const same = own.find((term) => term.text === text);
  if (same !== undefined) {
    if (kind === "synonym") return "synonym";
    return kind === "part" || same.kind === "part" ? "part" : "word";
  }
  const [first] = own;
  if (first === undefined || text.startsWith("=")) return undefined;
  if (text.startsWith(first.text)) return "beginning";
  const apart = distance(first.text, text);
  return first.text.length >= LEAST_FUZZY && apart <= MOST_LETTERS_APART ? "typing-error" : undefined;
}

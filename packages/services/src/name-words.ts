import { stemmer } from "@orama/stemmers/dutch";
import synonyms from "./name-synonyms.json" with { type: "json" };

/** Words without meaning of their own in the name of a product. */
const SMALL_WORDS = new Set(
  "de het een van voor in op bij aan met en of te naar door om als uit tot per over onder via zonder tegen uw je mijn".split(
    " ",
  ),
);

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap((words) => words.map((word) => [stemOf(word), `=${words[0] ?? ""}`] as const)),
);

/** All words of which synonyms are known. */
export const KNOWN_WORDS: readonly string[] = synonyms.flat();

/** A word without capitals and accents. */
export function plainWord(word: string): string {
  return word.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/**
 * The Dutch stem of a plain word, in a spelling that the forms of a word share: *parkeren* and *parkeer-*, *rijbewijzen* and
 * *rijbewijs*, *brieven* and *brief*. Words with digits, and of one or two letters, stay as they are.
 */
export function stemOf(word: string): string {
  if (word.length < 3 || /\d/u.test(word)) return word;
  return stemmer(word)
    .replaceAll(/([aeou])\1/gu, "$1")
    .replace(/v$/u, "f")
    .replace(/z$/u, "s");
}

/** The plain words of a text that say something, in their order. */
export function wordsOf(text: string): readonly string[] {
  return plainWord(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !SMALL_WORDS.has(word));
}

/** What a stem means beside itself: the class of its synonyms (subsidy, grant, allowance), where it has one. */
export function meaningOf(stem: string): string {
  return CLASS_OF.get(stem) ?? stem;
}

/** The stretches of three letters of a word, its start and end marked, so that compounds and typing errors still meet. */
export function letterTriples(word: string): readonly string[] {
  const marked = `^${word}$`;
  return Array.from({ length: Math.max(0, marked.length - 2) }, (_, at) => marked.slice(at, at + 3));
}

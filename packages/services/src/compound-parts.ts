/** The least number of letters of a part of a compound word. */
const LEAST_PART_LENGTH = 4;
/** What Dutch puts between the parts of a compound. */
const LINKS = ["", "s", "en", "e", "n"];

/**
 * The words that a Dutch compound is made of, as far as a vocabulary knows them: `bewonersparkeerkaart` is `bewoners` and
 * `parkeerkaart`. Of an unknown front part the known end alone is given: `reispaspoort` has `paspoort` in it.
 *
 * @param vocabulary - Plain words; the word itself does not count.
 * @returns The parts, the longest known end first; none when the word is no compound of known words.
 */
export function compoundParts(word: string, vocabulary: ReadonlySet<string>): readonly string[] {
  for (let at = LEAST_PART_LENGTH; at <= word.length - LEAST_PART_LENGTH; at += 1) {
    const end = word.slice(at);
    if (!vocabulary.has(end)) continue;
    const front = LINKS.map((link) => (word.slice(0, at).endsWith(link) ? word.slice(0, at - link.length) : ""));
    const known = front.find((part) => part.length >= LEAST_PART_LENGTH && vocabulary.has(part));
    return known === undefined ? [end] : [end, known];
  }
  return [];
}

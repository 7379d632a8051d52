import { distance } from "fastest-levenshtein";

/** Shorter words are not mended: too many of them differ by one letter and mean something else. */
const LEAST_LENGTH = 5;
/** From this length on, two letters may differ. */
const LONG = 9;

/**
 * The words of one list with typing errors put right by the words of another: a word that the other list does not have
 * becomes the nearest one it has, when that differs by two letters that changed places, or by one letter (two in a long
 * word). A word that has several equally near stays as it is.
 */
export function mended(
  lists: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const own = new Set(lists.flat());
  const known = new Set(others.flat());
  const byLength = new Map<number, string[]>();
  for (const word of known) {
    if (word.length < LEAST_LENGTH || own.has(word)) continue;
    const found = byLength.get(word.length);
    if (found === undefined) byLength.set(word.length, [word]);
    else found.push(word);
  }
  const right = new Map<string, string>();
  for (const word of own) {
    if (word.length < LEAST_LENGTH || known.has(word) || /\d/u.test(word)) continue;
    const near = [-2, -1, 0, 1, 2]
      .flatMap((more) => byLength.get(word.length + more) ?? [])
      .filter((other) => other.charAt(0) === word.charAt(0) && isTypingError(word, other));
    const [only, ...more] = near;
    if (only !== undefined && more.length === 0) right.set(word, only);
  }
  return right.size === 0 ? lists : lists.map((words) => words.map((word) => right.get(word) ?? word));
}

function isTypingError(word: string, other: string): boolean {
  const apart = distance(word, other);
  if (apart <= (word.length >= LONG ? 2 : 1)) return true;
  return apart === 2 && inOrder(word) === inOrder(other);
}

function inOrder(word: string): string {
  return word.split("").toSorted().join("");
}

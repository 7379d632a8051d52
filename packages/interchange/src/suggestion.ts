/** The longest text a suggestion is looked for: beyond it nobody made a typing error in a known word. */
const LONGEST = 80;

/**
 * The known word somebody may have meant: the one with the fewest typing errors, if these are few for its length.
 *
 * @returns The word, or `undefined` when none comes near.
 *
 * @example
 * ```ts
 * import { suggestion } from "@maatstaf/interchange";
 *
 * suggestion("numerater", ["numerator", "denominator"]) // => "numerator"
 * suggestion("colour", ["numerator", "denominator"]) // => undefined
 * ```
 */
export function suggestion(found: string, known: Iterable<string>): string | undefined {
  if (found.length > LONGEST) return undefined;
  const typed = simple(found);
  let best: { readonly word: string; readonly errors: number } | undefined;
  for (const word of known) {
    const allowed = Math.max(1, Math.floor(Math.max(word.length, typed.length) / 3));
    const errors = typingErrors(typed, simple(word), Math.min(allowed, best?.errors ?? allowed));
    if (errors <= allowed && errors < (best?.errors ?? Infinity)) best = { word, errors };
  }
  return best?.word;
}

/** Case, accents and the signs between words are no difference. */
function simple(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[\s_.-]+/gu, "-");
}

/** Edit distance of two texts, where two letters that changed places are one error (optimal string alignment), or `Infinity` as soon as it must exceed `most`. */
function typingErrors(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  let twoAbove: number[] = [];
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? (twoAbove[column - 2] ?? 0) + 1 : Infinity;
      line.push(Math.min(replaced, swapped, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    if (Math.min(...line) > most) return Infinity;
    twoAbove = above;
    above = line;
  }
  return above[b.length] ?? Infinity;
}

/** Deeper than any card: its deepest place is `target.points[0].period`. */
const DEEPEST = 50;

/** More closing brackets without an opening one than any text has. */
const MOST_UNOPENED = 500;

const DASHES = new RegExp(String.raw`(?:[-?] +){${DEEPEST}}`, "u");

/**
 * Whether a YAML text nests far deeper than any card, by a scan that cannot be slow: a reader that follows such nesting
 * runs out of stack, or of time.
 */
export function isTooDeep(text: string): boolean {
  if (DASHES.test(text)) return true;
  let depth = 0;
  let unopened = 0;
  for (const sign of text) {
    if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") {
      if (depth === 0) unopened += 1;
      else depth -= 1;
    }
    if (depth > DEEPEST || unopened > MOST_UNOPENED) return true;
  }
  return false;
}

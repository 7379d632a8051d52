/** How deep a JSON text may be nested. */
export const MOST_JSON_DEPTH = 100;

/** The row where a JSON text is nested too deep, found without parsing it; `undefined` when it is not. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let row = 1;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\n") row += 1;
    if (isText) {
      if (sign === "\\") at += 1;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === "{" || sign === "[") {
      depth += 1;
      if (depth > MOST_JSON_DEPTH) return row;
    } else if (sign === "}" || sign === "]") depth -= 1;
  }
  return undefined;
}

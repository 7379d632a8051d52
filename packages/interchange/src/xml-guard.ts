/** How deep elements may be nested. */
const MOST_DEPTH = 200;

/** What is wrong with a text that should be XML, before anything parses it. */
export interface XmlTrouble {
  readonly code: "xml-too-large" | "xml-doctype" | "xml-too-deep";
  readonly row: number;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Looks over a text that should be XML, in one pass and without parsing it: its size, its depth, and that it has no document
 * type, in which entities that grow or that fetch are declared.
 *
 * @param most - The most characters.
 * @returns The first trouble, or `undefined`.
 */
export function xmlTrouble(text: string, most: number): XmlTrouble | undefined {
  if (text.length > most)
    return { code: "xml-too-large", row: 1, params: { found: Math.ceil(text.length / 1000), most: most / 1000 } };
  let depth = 0;
  for (const { 0: tag, index } of text.matchAll(
    /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<!DOCTYPE|<\/|<[^!?/][^>]*/giu,
  )) {
    if (tag.startsWith("<!--") || tag.startsWith("<![")) continue;
    if (tag.startsWith("<!")) return { code: "xml-doctype", row: rowAt(text, index), params: {} };
    if (tag === "</") depth -= 1;
    else if (!tag.endsWith("/")) depth += 1;
    if (depth > MOST_DEPTH) return { code: "xml-too-deep", row: rowAt(text, index), params: { most: MOST_DEPTH } };
  }
  return undefined;
}

function rowAt(text: string, index: number): number {
  let row = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < index; at = text.indexOf("\n", at + 1)) row += 1;
  return row;
}

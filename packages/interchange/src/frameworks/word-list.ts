const ITEM = /\s*(?:"((?:[^"]|"")*)"|([^,;\n"]*))\s*(?:[,;\n]|$)/uy;
const QUOTED = /[,;\n"]|^\s|\s$/u;

/** The items of a cell that holds a list: `a, b; "c, d"`. */
export function wordList(text: string): readonly string[] {
  const items: string[] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < text.length) {
    const [whole, quoted, plain] = ITEM.exec(text) ?? [];
    if (whole === undefined) return [text];
    const item = quoted?.replaceAll('""', '"') ?? plain?.trim() ?? "";
    if (item !== "") items.push(item);
  }
  return items;
}

/** A list as the text of a cell, so that {@link wordList} gives it back. */
export function wordListText(items: readonly string[]): string {
  return items.map((item) => (QUOTED.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join(", ");
}

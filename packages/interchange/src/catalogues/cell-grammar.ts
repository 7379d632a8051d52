import words from "./cell-words.json" with { type: "json" };
import channelWords from "./case-words.json" with { type: "json" };

const WORDS = { ...words, channel: channelWords.channel } as const;

/** A list of words that a cell may say. */
export type WordList = Exclude<keyof typeof WORDS, "examples">;

/** What a word means, whatever its capitals and spaces; the code itself is understood as well. */
export function codeOfWord(list: WordList, text: string): string | undefined {
  const word = text.trim().toLowerCase().replaceAll(/\s+/gu, " ");
  return Object.entries(WORDS[list]).find(
    ([code, names]: readonly [string, readonly string[]]) => code === word || names.includes(word),
  )?.[0];
}

/** The word that is written for a code: the Dutch one. */
export function wordOfCode(list: WordList, code: string): string {
  const names: readonly (readonly [string, readonly string[]])[] = Object.entries(WORDS[list]);
  return names.find(([name]) => name === code)?.[1][0] ?? code;
}

/** The words that are written for a list of codes, to choose from. */
export function wordsToChoose(list: WordList): string {
  return Object.keys(WORDS[list])
    .map((code) => wordOfCode(list, code))
    .join(", ");
}

/** The values of a cell with several, between `;` or each on a line. */
export function severalIn(text: string): readonly string[] {
  return text
    .split(/[;\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** A run of spaces as one, so that no cell takes long to read. */
export function singleSpaced(text: string): string {
  return text.replaceAll(/\s+/gu, " ");
}

/** A note behind a value: a word (`op afspraak`), or a key with what it says (`artikel: 62`). */
export interface CellNote {
  readonly text: string;
  readonly key?: string;
  readonly value?: string;
}

/** Notes between commas. Hours are in words with commas of their own, and stand last. */
export function notesIn(text: string): readonly CellNote[] {
  const hours = new RegExp(`(?:^|,\\s+)((?:${["hours", ...words.key.hours].join("|")}):\\s*.+)$`, "iu").exec(text);
  const before = hours === null ? text : text.slice(0, hours.index);
  const parts = [...before.split(/,\s+/u), hours?.[1] ?? ""].map((part) => part.trim()).filter((part) => part !== "");
  return parts.map((part) => {
    const [, name = "", value = ""] = /^([\p{L} ]+):\s*(.+)$/u.exec(part) ?? [];
    const key = name === "" ? undefined : codeOfWord("key", name);
    return key === undefined ? { text: part } : { text: part, key, value };
  });
}

/** A value with notes between brackets behind it: `foto (nummer: photo)`. Without brackets at the end there are none. */
export function notedIn(cell: string): { readonly text: string; readonly notes: readonly CellNote[] } {
  const open = openingOfLast(cell);
  const text = cell.slice(0, open).trim();
  if (open < 1 || text === "") return { text: cell, notes: [] };
  return { text, notes: notesIn(singleSpaced(cell.slice(open + 1, -1)).trim()) };
}

/** Where the bracket opens that closes at the end, brackets within it passed over; -1 without. */
function openingOfLast(cell: string): number {
  if (!cell.endsWith(")")) return -1;
  let depth = 0;
  for (let at = cell.length - 1; at >= 0; at -= 1) {
    if (cell[at] === ")") depth += 1;
    else if (cell[at] === "(") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The same written: nothing behind a value without notes. */
export function notedText(text: string, notes: readonly string[]): string {
  return notes.length === 0 ? text : `${text} (${notes.join(", ")})`;
}

/** A note with a key, written. */
export function keyText(key: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${wordOfCode("key", key)}: ${value}`];
}

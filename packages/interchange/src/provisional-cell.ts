const YES = new Set(["true", "ja", "yes", "1", "waar"]);
const NO = new Set(["", "false", "nee", "neen", "no", "0", "onwaar"]);

/** Whether a cell says that the fact is provisional; `undefined` when it says neither yes nor no. */
export function provisionalCell(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (NO.has(word)) return false;
  return YES.has(word) ? true : undefined;
}

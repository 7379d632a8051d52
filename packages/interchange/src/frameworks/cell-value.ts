import type { CellKind } from "./sheet-layout.ts";
import { wordList } from "./word-list.ts";

const NUMBER = /^-?\d+(?:[.,]\d+)?(?:E[+-]?\d+)?$/iu;
const YES: ReadonlySet<string> = new Set(["ja", "yes", "waar", "true", "x"]);
const NO: ReadonlySet<string> = new Set(["nee", "neen", "no", "onwaar", "false"]);

/** The value of a cell that is not empty. What is no number or no yes or no stays a text, which the schema then refuses. */
export function cellValue(text: string, kind: CellKind): unknown {
  const word = text.trim();
  switch (kind) {
    case "text":
      return text;
    case "word":
      return word;
    case "number":
      return NUMBER.test(word) ? Number(word.replace(",", ".")) : word;
    case "yes-no":
      if (YES.has(word.toLowerCase())) return true;
      return NO.has(word.toLowerCase()) ? false : word;
    case "words":
      return wordList(text);
    default:
      return kind satisfies never;
  }
}

/** A word of a formula; `column` counts from 1, in UTF-16 units as editors do. */
export interface FormulaToken {
  readonly kind: "number" | "name" | "symbol" | "end" | "unknown";
  readonly text: string;
  readonly column: number;
}

const SPACE = /[ \t\r\n]*/uy;
const NUMBER = /\d+(?:\.\d+)?|\.\d+/uy;
const NAME = /[A-Za-z]\w*/uy;
const SYMBOL = /[-+*/(),]/uy;

/** The words of a formula, the last one of kind `end`. Stops at the first character that starts no word, as `unknown`. */
export function formulaTokens(text: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  for (;;) {
    at += found(SPACE, text, at)?.length ?? 0;
    const column = at + 1;
    if (at >= text.length) return [...tokens, { kind: "end", text: "", column }];
    const token = wordAt(text, at, column);
    tokens.push(token);
    if (token.kind === "unknown") return tokens;
    at += token.text.length;
  }
}

function wordAt(text: string, at: number, column: number): FormulaToken {
  const number = found(NUMBER, text, at);
  if (number !== undefined) return { kind: "number", text: number, column };
  const name = found(NAME, text, at);
  if (name !== undefined) return { kind: "name", text: name, column };
  const symbol = found(SYMBOL, text, at);
  if (symbol !== undefined) return { kind: "symbol", text: symbol, column };
  return { kind: "unknown", text: String.fromCodePoint(text.codePointAt(at) ?? 0), column };
}

function found(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

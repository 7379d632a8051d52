import type { FormulaNode } from "./formula-node.ts";
import type { FormulaToken } from "./formula-token.ts";

/** Why a text is no formula. */
export interface FormulaFault {
  readonly code:
    | "formula-too-long"
    | "formula-too-deep"
    | "formula-character"
    | "formula-number"
    | "formula-decimal-comma"
    | "formula-expected"
    | "formula-unfinished"
    | "formula-unknown-function"
    | "formula-arguments";
  /** Counts from 1, in UTF-16 units as editors do. */
  readonly column: number;
  readonly found: string | number;
  readonly expected: string | number;
}

/** A place in the words of a formula. After the first fault it stands at the end, so that all reading stops. */
export interface FormulaCursor {
  readonly token: () => FormulaToken;
  readonly next: () => FormulaToken;
  /** The word here; moves past it. */
  readonly step: () => FormulaToken;
  /** Whether a symbol stands here; moves past it when it does. */
  readonly takes: (symbol: string) => boolean;
  /** Notes that something else was expected here. */
  readonly refuse: (expected: "operator" | "value" | ")") => FormulaNode;
  /** Notes a fault; the first one counts. */
  readonly fail: (fault: FormulaFault) => FormulaNode;
  readonly fault: () => FormulaFault | undefined;
}

/** Stands for a part that could not be read. */
const NOTHING: FormulaNode = { kind: "number", column: 0, value: 0 };

const END: FormulaToken = { kind: "end", text: "", column: 0 };

/** A cursor at the first of the words. */
export function formulaCursor(tokens: readonly FormulaToken[]): FormulaCursor {
  let at = 0;
  let first: FormulaFault | undefined;
  const token = (offset = 0): FormulaToken => tokens[at + offset] ?? END;
  const fail = (fault: FormulaFault): FormulaNode => {
    first ??= fault;
    at = tokens.length;
    return NOTHING;
  };
  return {
    token: () => token(),
    next: () => token(1),
    step: () => {
      at += 1;
      return token(-1);
    },
    takes: (symbol) => {
      const isThere = token().kind === "symbol" && token().text === symbol;
      if (isThere) at += 1;
      return isThere;
    },
    refuse: (expected) => fail(decimalComma(token(-1), token(), token(1)) ?? unexpected(token(), expected)),
    fail,
    fault: () => first,
  };
}

function unexpected({ kind, text, column }: FormulaToken, expected: string): FormulaFault {
  if (kind === "unknown") return { code: "formula-character", column, found: text, expected };
  if (kind === "end") return { code: "formula-unfinished", column, found: "", expected };
  return { code: "formula-expected", column, found: shortened(text), expected };
}

/** How much of a word is told back. */
const TOLD = 40;

/** The beginning of a word, long enough to find it again. */
export function shortened(text: string): string {
  return text.length > TOLD ? `${text.slice(0, TOLD)}…` : text;
}

/** A number with a comma, as Dutch writes it. */
function decimalComma(before: FormulaToken, comma: FormulaToken, after: FormulaToken): FormulaFault | undefined {
  if (comma.text !== "," || before.kind !== "number" || after.kind !== "number") return undefined;
  return {
    code: "formula-decimal-comma",
    column: before.column,
    found: shortened(`${before.text},${after.text}`),
    expected: shortened(`${before.text}.${after.text}`),
  };
}

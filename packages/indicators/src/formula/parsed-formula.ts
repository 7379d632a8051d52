import { formulaCursor, shortened } from "./formula-cursor.ts";
import type { FormulaCursor, FormulaFault } from "./formula-cursor.ts";
import { FORMULA_FUNCTIONS } from "./formula-node.ts";
import type { FormulaFunction, FormulaNode, FormulaOperator } from "./formula-node.ts";
import { formulaTokens } from "./formula-token.ts";

/**
 * How long a formula may be in characters, and how many brackets, calls and signs may be open inside each other. They
 * bound the time and the stack that any text can take.
 *
 * @example
 * ```ts
 * import { FORMULA_LIMITS } from "@maatstaf/indicators";
 *
 * FORMULA_LIMITS // => { length: 1000, depth: 32 }
 * ```
 */
export const FORMULA_LIMITS = { length: 1000, depth: 32 } as const;

/** A formula, or the first fault in its text. */
export type ParsedFormula =
  | { readonly kind: "formula"; readonly root: FormulaNode }
  | { readonly kind: "fault"; readonly fault: FormulaFault };

/** Reads a formula: numbers, names, `+ - * /`, brackets and calls, with the precedence of FEEL. Never throws. */
export function parsedFormula(text: string): ParsedFormula {
  const { length } = FORMULA_LIMITS;
  if (text.length > length) {
    const fault = { code: "formula-too-long", column: length + 1, found: text.length, expected: length } as const;
    return { kind: "fault", fault };
  }
  const cursor = formulaCursor(formulaTokens(text));
  const root = sum(cursor, 0);
  if (cursor.fault() === undefined && cursor.token().kind !== "end") cursor.refuse("operator");
  const fault = cursor.fault();
  return fault === undefined ? { kind: "formula", root } : { kind: "fault", fault };
}

function sum(cursor: FormulaCursor, depth: number): FormulaNode {
  return chain(cursor, ["+", "-"], () => product(cursor, depth));
}

function product(cursor: FormulaCursor, depth: number): FormulaNode {
  return chain(cursor, ["*", "/"], () => value(cursor, depth));
}

/** Parts joined by operators of one precedence, taken together from left to right. */
function chain(cursor: FormulaCursor, operators: readonly FormulaOperator[], part: () => FormulaNode): FormulaNode {
  let left = part();
  for (;;) {
    const { column } = cursor.token();
    const operator = operators.find((one) => cursor.takes(one));
    if (operator === undefined) return left;
    left = { kind: "operation", operator, column, left, right: part() };
  }
}

function value(cursor: FormulaCursor, depth: number): FormulaNode {
  const { kind, column } = cursor.token();
  if (depth > FORMULA_LIMITS.depth) {
    return cursor.fail({ code: "formula-too-deep", column, found: depth, expected: FORMULA_LIMITS.depth });
  }
  if (kind === "number") return number(cursor);
  if (kind === "name") {
    return cursor.next().text === "(" ? call(cursor, depth) : { kind: "input", name: cursor.step().text, column };
  }
  if (cursor.takes("-")) return { kind: "negative", column, of: value(cursor, depth + 1) };
  if (!cursor.takes("(")) return cursor.refuse("value");
  const inside = sum(cursor, depth + 1);
  return cursor.takes(")") ? inside : cursor.refuse(")");
}

function number(cursor: FormulaCursor): FormulaNode {
  const { text, column } = cursor.step();
  const read = Number(text);
  if (Number.isFinite(read)) return { kind: "number", column, value: read };
  return cursor.fail({ code: "formula-number", column, found: shortened(text), expected: Number.MAX_VALUE });
}

function call(cursor: FormulaCursor, depth: number): FormulaNode {
  const { text: name, column } = cursor.step();
  cursor.step();
  if (!isFunction(name)) {
    const expected = Object.keys(FORMULA_FUNCTIONS).join(", ");
    return cursor.fail({ code: "formula-unknown-function", column, found: shortened(name), expected });
  }
  const values: FormulaNode[] = [];
  if (!cursor.takes(")")) {
    do values.push(sum(cursor, depth + 1));
    while (cursor.takes(","));
    if (!cursor.takes(")")) return cursor.refuse(")");
  }
  const { least, most } = FORMULA_FUNCTIONS[name];
  if (values.length < least || values.length > most) {
    return cursor.fail({ code: "formula-arguments", column, found: values.length, expected: least });
  }
  return { kind: "call", column, function: name, values };
}

function isFunction(name: string): name is FormulaFunction {
  return Object.hasOwn(FORMULA_FUNCTIONS, name);
}

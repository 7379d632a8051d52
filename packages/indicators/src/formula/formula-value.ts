import { partsOf } from "./formula-node.ts";
import type { FormulaFunction, FormulaNode, FormulaOperator } from "./formula-node.ts";
import { parsedFormula } from "./parsed-formula.ts";
import type { FormulaFault } from "./formula-cursor.ts";

/** What a formula comes to with given numbers. */
export type FormulaValue =
  | { readonly kind: "value"; readonly value: number }
  /** A division by zero, or a number too large to hold. */
  | { readonly kind: "no-value" }
  /** A name without a number. */
  | { readonly kind: "unknown-name"; readonly name: string; readonly column: number }
  | { readonly kind: "fault"; readonly fault: FormulaFault };

/**
 * What a formula comes to with given numbers: `+ - * /`, brackets, `min`, `max` and `abs`, as in FEEL.
 *
 * Any text and any numbers give an answer: it never throws, and its time is bound by {@link FORMULA_LIMITS}.
 *
 * @param text - The formula. Names are a letter and then letters, digits and `_`; numbers have a decimal point.
 * @param numbers - The number of each name. Only own properties count.
 *
 * @see docs/methods/indicator-formulas.md
 *
 * @example
 * ```ts
 * import { formulaValue } from "@maatstaf/indicators";
 *
 * formulaValue("(cost - grants) / files", { cost: 1200, grants: 200, files: 40 }) // => { kind: "value", value: 25 }
 * formulaValue("cost / files", { cost: 1200, files: 0 }) // => { kind: "no-value" }
 * formulaValue("2 * (cost", { cost: 1 }) // => { kind: "fault", fault: { code: "formula-unfinished", column: 10, found: "", expected: ")" } }
 * ```
 */
export function formulaValue(text: string, numbers: Readonly<Record<string, number>>): FormulaValue {
  const parsed = parsedFormula(text);
  if (parsed.kind === "fault") return parsed;
  const unknown = unknownInput(parsed.root, numbers);
  if (unknown !== undefined) return unknown;
  const value = nodeValue(parsed.root, (name) => numbers[name] ?? 0);
  return value === undefined ? { kind: "no-value" } : { kind: "value", value };
}

function unknownInput(node: FormulaNode, numbers: Readonly<Record<string, number>>): FormulaValue | undefined {
  if (node.kind === "input") {
    const { name, column } = node;
    return Object.hasOwn(numbers, name) ? undefined : { kind: "unknown-name", name, column };
  }
  for (const part of partsOf(node)) {
    const unknown = unknownInput(part, numbers);
    if (unknown !== undefined) return unknown;
  }
  return undefined;
}

/** The value of a part; `undefined` as soon as a division by zero or a number too large to hold lies in it. */
export function nodeValue(node: FormulaNode, numberOf: (name: string) => number): number | undefined {
  if (node.kind === "number") return node.value;
  if (node.kind === "input") return finite(numberOf(node.name));
  const values: number[] = [];
  for (const part of partsOf(node)) {
    const value = nodeValue(part, numberOf);
    if (value === undefined) return undefined;
    values.push(value);
  }
  const [first = 0, second = 0] = values;
  switch (node.kind) {
    case "negative":
      return 0 - first;
    case "operation":
      return finite(OPERATIONS[node.operator](first, second));
    default:
      return FUNCTIONS[node.function](values);
  }
}

const OPERATIONS: Readonly<Record<FormulaOperator, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
};

const FUNCTIONS: Readonly<Record<FormulaFunction, (values: readonly number[]) => number>> = {
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  abs: ([value = 0]) => Math.abs(value),
};

/** The number, zero without a sign; `undefined` when it is none. */
function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value + 0 : undefined;
}

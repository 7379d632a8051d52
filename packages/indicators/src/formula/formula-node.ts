/** The operators of a formula, as in FEEL. */
export type FormulaOperator = "+" | "-" | "*" | "/";

/** The functions of a formula, with how many arguments each takes. Their names and meaning are those of FEEL. */
export const FORMULA_FUNCTIONS = {
  min: { least: 1, most: Number.POSITIVE_INFINITY },
  max: { least: 1, most: Number.POSITIVE_INFINITY },
  abs: { least: 1, most: 1 },
} as const;
/** Name of a function. */
export type FormulaFunction = keyof typeof FORMULA_FUNCTIONS;

/** A part of a formula; `column` counts from 1. */
export type FormulaNode =
  | { readonly kind: "number"; readonly column: number; readonly value: number }
  | { readonly kind: "input"; readonly column: number; readonly name: string }
  | { readonly kind: "negative"; readonly column: number; readonly of: FormulaNode }
  | {
      readonly kind: "operation";
      /** Where the operator stands. */
      readonly column: number;
      readonly operator: FormulaOperator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | {
      readonly kind: "call";
      readonly column: number;
      readonly function: FormulaFunction;
      readonly values: readonly FormulaNode[];
    };

/** The parts a part is made of, from left to right. */
export function partsOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case "operation":
      return [node.left, node.right];
    case "negative":
      return [node.of];
    case "call":
      return node.values;
    default:
      return [];
  }
}

/** The inputs a formula names, in the order of its text, each with every place. */
export function inputPlaces(root: FormulaNode): { readonly name: string; readonly column: number }[] {
  if (root.kind === "input") return [{ name: root.name, column: root.column }];
  return partsOf(root).flatMap(inputPlaces);
}

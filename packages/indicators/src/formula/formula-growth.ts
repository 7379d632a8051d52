import { partsOf } from "./formula-node.ts";
import type { FormulaNode } from "./formula-node.ts";

/**
 * With what power of the length of a period a formula grows: a sum of counts with 1, a count divided by a count with 0.
 * Of parts that are added or compared the one that grows most tells.
 */
export function formulaGrowth(node: FormulaNode, growthOf: (name: string) => number): number {
  if (node.kind === "number") return 0;
  if (node.kind === "input") return growthOf(node.name);
  const parts = partsOf(node).map((part) => formulaGrowth(part, growthOf));
  const [left = 0, right = 0] = parts;
  if (node.kind === "operation" && node.operator === "*") return left + right;
  if (node.kind === "operation" && node.operator === "/") return left - right;
  return Math.max(...parts);
}

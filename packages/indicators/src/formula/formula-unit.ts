import type { FormulaIssue } from "./formula-issues.ts";
import { partsOf } from "./formula-node.ts";
import type { FormulaNode } from "./formula-node.ts";
import { inverted, isSameUnit, multiplied, NO_UNIT, unitText } from "./unit-expression.ts";
import type { UnitExpression } from "./unit-expression.ts";

/**
 * The unit of a part. `any`: of bare numbers only, which take the unit of what they are added to or compared with.
 * `unknown`: an input that is not known, or an issue already told.
 */
export type PartUnit = UnitExpression | "any" | "unknown";

/** The unit a formula comes to, and every place where units do not fit together. */
export function formulaUnit(
  root: FormulaNode,
  unitOf: (name: string) => UnitExpression | undefined,
): { readonly unit: PartUnit; readonly issues: readonly FormulaIssue[] } {
  const issues: FormulaIssue[] = [];
  const unit = partUnit(root, unitOf, issues);
  return { unit, issues };
}

function partUnit(
  node: FormulaNode,
  unitOf: (name: string) => UnitExpression | undefined,
  issues: FormulaIssue[],
): PartUnit {
  if (node.kind === "number") return "any";
  if (node.kind === "input") return unitOf(node.name) ?? "unknown";
  const units = partsOf(node).map((part) => partUnit(part, unitOf, issues));
  if (node.kind === "operation" && (node.operator === "*" || node.operator === "/")) {
    return productUnit(units, node.operator);
  }
  return units.reduce((sum, unit) => commonUnit(sum, unit, node, issues), "any");
}

function productUnit([left = "any", right = "any"]: readonly PartUnit[], operator: "*" | "/"): PartUnit {
  if (left === "unknown" || right === "unknown") return "unknown";
  if (left === "any" && right === "any") return "any";
  const divisor = right === "any" ? NO_UNIT : right;
  return multiplied(left === "any" ? NO_UNIT : left, operator === "*" ? divisor : inverted(divisor));
}

/** The unit of numbers that are added, subtracted or compared. */
function commonUnit(left: PartUnit, right: PartUnit, { column }: FormulaNode, issues: FormulaIssue[]): PartUnit {
  if (left === "unknown" || right === "unknown") return "unknown";
  if (left === "any") return right;
  if (right === "any" || isSameUnit(left, right)) return left;
  const params = { found: unitText(right), expected: unitText(left) };
  issues.push({ code: "formula-units-differ", field: "formula", column, params: { column, ...params } });
  return "unknown";
}

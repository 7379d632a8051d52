import type { FormulaIssue } from "./formula-issues.ts";
import { partsOf } from "./formula-node.ts";
import type { FormulaNode } from "./formula-node.ts";
import { nodeValue } from "./formula-value.ts";
import { inverted, isSameUnit, multiplied, NO_UNIT, unitText } from "./unit-expression.ts";
import type { UnitExpression } from "./unit-expression.ts";

/**
 * The unit of a part. `any`: of bare numbers only, which take the unit of what they are added to or compared with.
 * `unknown`: an input that is not known, or an issue already told.
 */
export type PartUnit = UnitExpression | "any" | "unknown";

/** What units are looked up with, and told to. */
interface UnitCheck {
  readonly unitOf: (name: string) => UnitExpression | undefined;
  /** Whether 100, 1000 … in a product turn a share into percent or back, instead of being amounts. */
  readonly hasShares: boolean;
  readonly issues: FormulaIssue[];
}

/**
 * The unit a formula comes to, and every place where units do not fit together.
 *
 * @param hasShares - Whether a unit around the formula is written larger than it is, as "%" is: a factor of 100 or 1000 then
 *   turns one into the other.
 */
export function formulaUnit(
  root: FormulaNode,
  { unitOf, hasShares }: Omit<UnitCheck, "issues">,
): { readonly unit: PartUnit; readonly issues: readonly FormulaIssue[] } {
  const issues: FormulaIssue[] = [];
  return { unit: partUnit(root, { unitOf, hasShares, issues }), issues };
}

function partUnit(node: FormulaNode, check: UnitCheck): PartUnit {
  if (node.kind === "number") return "any";
  if (node.kind === "input") return check.unitOf(node.name) ?? "unknown";
  if (node.kind === "operation" && (node.operator === "*" || node.operator === "/")) {
    const { left, right, operator } = node;
    return productUnit(factorUnit(left, check), factorUnit(right, check), operator);
  }
  const units = partsOf(node).map((part) => partUnit(part, check));
  return units.reduce((sum, unit) => commonUnit(sum, unit, node, check.issues), "any");
}

/** The unit of a part that is multiplied or divided. */
function factorUnit(node: FormulaNode, check: UnitCheck): PartUnit {
  const unit = partUnit(node, check);
  if (unit !== "any" || !check.hasShares) return unit;
  const value = nodeValue(node, () => Number.NaN) ?? 0;
  return CONVERSIONS.has(value) || CONVERSIONS.has(1 / value) ? { ...NO_UNIT, factor: value } : "any";
}

/** Numbers that turn a share into percent, or into so many per thousand and more. */
const CONVERSIONS: ReadonlySet<number> = new Set([100, 1000, 10_000, 100_000, 1_000_000]);

function productUnit(left: PartUnit, right: PartUnit, operator: "*" | "/"): PartUnit {
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

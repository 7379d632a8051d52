import type { IndicatorCard } from "../indicator-card.ts";
import type { IssueParams } from "../issue-path.ts";
import { areFilledBy } from "../period-tiles.ts";
import { cardsById, cycleFrom, FORMULA_LEVELS, hasTooManyLevels } from "./formula-cards.ts";
import type { CardsById } from "./formula-cards.ts";
import type { FormulaFault } from "./formula-cursor.ts";
import { FORMULA_FUNCTIONS, inputPlaces } from "./formula-node.ts";
import type { FormulaNode } from "./formula-node.ts";
import { formulaUnit } from "./formula-unit.ts";
import { parsedFormula } from "./parsed-formula.ts";
import { isSameFactor, isSameKind, unitExpression, unitText } from "./unit-expression.ts";
import type { UnitExpression } from "./unit-expression.ts";

/** What can be told of a formula from its own card. Words are in `wording/` under `issue.<code>`. */
export type OwnFormulaIssueCode =
  | FormulaFault["code"]
  | "formula-missing"
  | "formula-unknown-name"
  | "formula-name-taken"
  | "formula-input-not-used"
  | "formula-without-input";

/** What is wrong with a formula. Words are in `wording/` under `issue.<code>`. */
export type FormulaIssueCode =
  | OwnFormulaIssueCode
  | "formula-unknown-indicator"
  | "formula-text"
  | "formula-cycle"
  | "formula-too-many-levels"
  | "formula-frequency"
  | "formula-units-differ"
  | "formula-unit"
  | "formula-scale";

/** What is wrong with the formula of a derived indicator, and where. */
export interface FormulaIssue<Code extends FormulaIssueCode = FormulaIssueCode> {
  readonly code: Code;
  /** Field of the card: `formula`, `inputs.<name>`, `unit` or `scale`. */
  readonly field: string;
  /** Place in the formula, from 1 in UTF-16 units as editors count; 1 where no single place is at fault. */
  readonly column: number;
  /** Always with `column`, `found` and `expected`. */
  readonly params: IssueParams;
}

/**
 * What is wrong with the formula of a derived indicator: its text, its names, the indicators behind them, cycles through
 * other cards, and units that do not fit together or do not come to the unit of the card.
 *
 * @param card - A card of any kind; only derived ones can have such issues.
 * @param cards - The cards its inputs are looked up in.
 * @returns Every issue, those of the text first; empty for a sound formula and for cards of other kinds.
 *
 * @see docs/methods/indicator-formulas.md
 *
 * @example
 * ```ts
 * import { formulaIssues, IndicatorCard } from "@maatstaf/indicators";
 *
 * const common = {
 *   version: 1, status: "proposed", name: { nl: "Kost" }, question: { nl: "Wat kost het?" }, level: "output",
 *   numerator: { nl: "kosten" }, scale: 1, decimals: 2, direction: "down", frequency: "quarter", lagDays: 10,
 *   source: { system: "boekhouding", owner: "teamleider" }, owner: "afdelingshoofd",
 * } as const;
 * const costs = IndicatorCard.parse({ ...common, id: "costs", aggregation: "count", unit: "euro" });
 * const files = IndicatorCard.parse({ ...common, id: "files", aggregation: "count", unit: "dossiers" });
 * const perFile = IndicatorCard.parse({
 *   ...common, id: "cost-per-file", aggregation: "derived", unit: "euro per dossier",
 *   formula: "cost / files", inputs: { cost: "costs", files: "files" },
 * });
 * formulaIssues(perFile, [costs, files]) // => []
 * formulaIssues({ ...perFile, formula: "cost + files" }, [costs, files])[0] // => { code: "formula-units-differ", field: "formula", column: 6, params: { column: 6, found: "dossier", expected: "euro" } }
 * ```
 */
export function formulaIssues(card: IndicatorCard, cards: readonly IndicatorCard[]): FormulaIssue[] {
  if (card.aggregation !== "derived") return [];
  const own = ownFormulaIssues(card);
  const parsed = parsedFormula(card.formula ?? "");
  if (parsed.kind === "fault") return own;
  const known = cardsById(cards);
  const linked = linkIssues(card, known, parsed.root);
  return [...own, ...linked, ...unitIssues(card, known, parsed.root)];
}

/** What is wrong with a formula as far as its own card tells. */
export function ownFormulaIssues(card: IndicatorCard): FormulaIssue<OwnFormulaIssueCode>[] {
  const { formula, inputs = {} } = card;
  if (formula === undefined) {
    return [issue("formula-missing", "formula", 1, { found: "", expected: card.aggregation })];
  }
  const parsed = parsedFormula(formula);
  if (parsed.kind === "fault") {
    const { code, column, found, expected } = parsed.fault;
    return [issue(code, "formula", column, { found, expected })];
  }
  const places = inputPlaces(parsed.root);
  const expected = Object.keys(inputs).join(", ");
  const unknown = places
    .filter(({ name }) => !Object.hasOwn(inputs, name))
    .map(({ name, column }) => issue("formula-unknown-name", "formula", column, { found: name, expected }));
  const names = Object.keys(inputs).flatMap((name) => nameIssues(name, places));
  const without =
    places.length === 0 ? [issue("formula-without-input", "formula", 1, { found: formula, expected })] : [];
  return [...unknown, ...without, ...names];
}

/** Words that mean something else in FEEL. */
const TAKEN: ReadonlySet<string> = new Set([
  ...Object.keys(FORMULA_FUNCTIONS),
  ..."and or not if then else for in return some every satisfies between instance of function external".split(" "),
  ..."true false null date time duration".split(" "),
]);

function nameIssues(
  name: string,
  places: readonly { readonly name: string; readonly column: number }[],
): FormulaIssue<OwnFormulaIssueCode>[] {
  const first = places.find((place) => place.name === name);
  const field = `inputs.${name}`;
  if (first === undefined) return [issue("formula-input-not-used", field, 1, { found: name, expected: "formula" })];
  return TAKEN.has(name)
    ? [issue("formula-name-taken", field, first.column, { found: name, expected: [...TAKEN].join(", ") })]
    : [];
}

function linkIssues(card: IndicatorCard, cards: CardsById, root: FormulaNode): FormulaIssue[] {
  const places = inputPlaces(root);
  const columnOf = (name: string): number => places.find((place) => place.name === name)?.column ?? 1;
  const issues = Object.entries(card.inputs ?? {}).flatMap(([name, id]): FormulaIssue[] => {
    const input = id === card.id ? card : cards.get(id);
    const [field, column] = [`inputs.${name}`, columnOf(name)];
    if (input === undefined) {
      return [issue("formula-unknown-indicator", field, column, { found: id, expected: "indicator" })];
    }
    if (input.aggregation === "text") {
      return [issue("formula-text", field, column, { found: id, expected: "figure" })];
    }
    if (areFilledBy(card.frequency, input.frequency)) return [];
    return [issue("formula-frequency", field, column, { found: input.frequency, expected: card.frequency })];
  });
  const cycle = cycleFrom(card, cards);
  if (cycle !== undefined) {
    const via = cycle[0] === card.id ? cycle[1] : undefined;
    const [name = ""] = Object.entries(card.inputs ?? {}).find(([, id]) => id === via) ?? [];
    return [...issues, issue("formula-cycle", "inputs", columnOf(name), { found: cycle.join(" → "), expected: "" })];
  }
  if (!hasTooManyLevels(card, cards)) return issues;
  const levels = { found: FORMULA_LEVELS + 1, expected: FORMULA_LEVELS };
  return [...issues, issue("formula-too-many-levels", "inputs", 1, levels)];
}

function unitIssues(card: IndicatorCard, cards: CardsById, root: FormulaNode): readonly FormulaIssue[] {
  const declared = unitExpression(card.unit);
  const units = new Map<string, UnitExpression>();
  for (const [name, id] of Object.entries(card.inputs ?? {})) {
    const input = cards.get(id);
    if (input !== undefined) units.set(name, unitExpression(input.unit));
  }
  const hasShares = [declared, ...units.values()].some(({ factor }) => factor !== 1);
  const { unit, issues } = formulaUnit(root, { unitOf: (name) => units.get(name), hasShares });
  if (issues.length > 0 || unit === "any" || unit === "unknown") return issues;
  const factor = declared.factor / unit.factor;
  if (!isSameKind(unit, declared)) {
    return [issue("formula-unit", "unit", 1, { found: unitText(unit), expected: unitText(declared) })];
  }
  if (isSameFactor(card.scale, factor)) return [];
  return [issue("formula-scale", "scale", 1, { found: card.scale, expected: factor, unit: card.unit })];
}

function issue<Code extends FormulaIssueCode>(
  code: Code,
  field: string,
  column: number,
  params: { readonly found: string | number; readonly expected: string | number; readonly unit?: string },
): FormulaIssue<Code> {
  return { code, field, column, params: { column, ...params } };
}

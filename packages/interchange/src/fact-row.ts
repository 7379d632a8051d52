import { factIssues } from "@maatstaf/indicators";
import type { Fact } from "@maatstaf/indicators";
import { cardOf, periodOf, unitOf } from "./fact-place.ts";
import type { FactRules } from "./fact-rules.ts";
import { columnOfField } from "./facts-columns.ts";
import type { ColumnPlan, FactColumn } from "./facts-columns.ts";
import { numberCell } from "./number-cell.ts";
import type { PeriodReader } from "./period-reader.ts";
import type { WorkspaceProblem } from "./problem.ts";
import { provisionalCell } from "./provisional-cell.ts";
import { quoted } from "./quoted.ts";

/** Tells what is wrong with a cell; values that take time to find are given as a function. */
export type Wrong = (
  column: string,
  code: string,
  params: WorkspaceProblem["params"] | (() => WorkspaceProblem["params"]),
) => void;

/** What the rows of one file are read with. */
export interface RowContext {
  readonly plan: ColumnPlan;
  readonly rules: FactRules;
  readonly periodAt: PeriodReader;
}

/** Longest category of a cut, as the schema of a fact has it. */
const CATEGORY_CHARACTERS = 80;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The fact in the cells of one row; `undefined` when a cell is wrong, after every wrong cell was told. */
export function factOfRow(
  cells: readonly string[],
  { plan, rules, periodAt }: RowContext,
  report: Wrong,
): Fact | undefined {
  let sound = true;
  const wrong: Wrong = (column, code, params) => {
    sound = false;
    report(column, code, params);
  };
  const id = cellOf(cells, plan, "indicator");
  const card = cardOf(id, rules, wrong);
  const period = periodOf(cellOf(cells, plan, "period"), card?.frequency, { periodAt, wrong });
  const unit = unitOf(cellOf(cells, plan, "unit"), rules, wrong);
  const numbers = numbersOf(cells, plan, rules, wrong);
  const provisional = provisionalOf(cellOf(cells, plan, "provisional"), wrong);
  const breakdown = plan.breakdowns.length === 0 ? undefined : breakdownOf(cells, plan, wrong);
  if (!sound || numbers.numerator === undefined || period === undefined) return undefined;

  const fact: Writable<Fact> = { indicatorId: id, period, numerator: numbers.numerator, provisional };
  const source = cellOf(cells, plan, "source");
  const comment = cellOf(cells, plan, "comment");
  if (unit !== undefined) fact.unit = unit;
  if (breakdown !== undefined) fact.breakdown = breakdown;
  if (numbers.denominator !== undefined) fact.denominator = numbers.denominator;
  if (numbers.sumOfSquares !== undefined) fact.sumOfSquares = numbers.sumOfSquares;
  if (numbers.effectiveCount !== undefined) fact.effectiveCount = numbers.effectiveCount;
  if (source !== "") fact.source = source;
  if (comment !== "") fact.comment = comment;
  if (card === undefined) return fact;
  for (const { code, field, params } of factIssues(card, fact)) wrong(columnOfField(field), code, params);
  return sound ? fact : undefined;
}

function cellOf(cells: readonly string[], { index }: ColumnPlan, column: FactColumn): string {
  const position = index.get(column);
  return position === undefined ? "" : (cells[position] ?? "").trim();
}

type Numbers = { readonly [K in "numerator" | "denominator" | "effectiveCount" | "sumOfSquares"]: number | undefined };

function numbersOf(cells: readonly string[], plan: ColumnPlan, rules: FactRules, wrong: Wrong): Numbers {
  const numberIn = (column: FactColumn): number | undefined => {
    const text = cellOf(cells, plan, column);
    return text === "" ? undefined : numberOf(text, column, rules, wrong);
  };
  if (cellOf(cells, plan, "numerator") === "") wrong("numerator", "cell-empty", { expected: "numerator" });
  return {
    numerator: numberIn("numerator"),
    denominator: numberIn("denominator"),
    effectiveCount: numberIn("effective_count"),
    sumOfSquares: numberIn("sum_of_squares"),
  };
}

function provisionalOf(text: string, wrong: Wrong): boolean {
  const provisional = provisionalCell(text);
  if (provisional === undefined) wrong("provisional", "yes-or-no", { found: quoted(text) });
  return provisional ?? false;
}

function numberOf(text: string, column: FactColumn, rules: FactRules, wrong: Wrong): number | undefined {
  const found = numberCell(text, rules.locale, rules.decimalMark);
  if (found.kind === "number") return found.value;
  wrong(column, found.code, found.params);
  return undefined;
}

function breakdownOf(cells: readonly string[], { breakdowns }: ColumnPlan, wrong: Wrong): Fact["breakdown"] {
  const cut: [string, string][] = [];
  for (const { dimension, column, index } of breakdowns) {
    const category = (cells[index] ?? "").trim();
    if (category.length > CATEGORY_CHARACTERS)
      wrong(column, "text-too-long", { found: quoted(category), most: CATEGORY_CHARACTERS });
    else if (category !== "") cut.push([dimension, category]);
  }
  return cut.length === 0 ? undefined : Object.fromEntries(cut);
}

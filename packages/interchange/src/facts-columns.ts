import type { Fact } from "@maatstaf/indicators";
import type { ProblemList } from "./problem.ts";
import { quoted } from "./quoted.ts";
import { suggestion } from "./suggestion.ts";

/** The columns a facts file may have, in the order they are written. `breakdown.<dimension>` columns come beside them. */
export const FACT_COLUMNS = [
  "indicator",
  "period",
  "unit",
  "numerator",
  "denominator",
  "effective_count",
  "sum_of_squares",
  "provisional",
  "source",
  "comment",
] as const;
export type FactColumn = (typeof FACT_COLUMNS)[number];

const MANDATORY: readonly FactColumn[] = ["indicator", "period", "numerator"];

/** Begins the name of a column with one dimension of the cut: `breakdown.channel`. */
export const BREAKDOWN_PREFIX = "breakdown.";

/** Names people give these columns in Dutch: not read, but understood well enough to say what to write. */
const DUTCH_NAMES: Readonly<Record<string, FactColumn>> = {
  indicatorcode: "indicator",
  indicatorid: "indicator",
  periode: "period",
  maand: "period",
  kwartaal: "period",
  jaar: "period",
  eenheid: "unit",
  dienst: "unit",
  cel: "unit",
  team: "unit",
  teller: "numerator",
  aantal: "numerator",
  waarde: "numerator",
  noemer: "denominator",
  totaal: "denominator",
  voorlopig: "provisional",
  bron: "source",
  opmerking: "comment",
  commentaar: "comment",
};

/** Every field of a fact has a column: a new field does not compile until it has one here. */
const COLUMN_OF_FIELD = {
  indicatorId: "indicator",
  period: "period",
  unit: "unit",
  breakdown: "breakdown",
  numerator: "numerator",
  denominator: "denominator",
  effectiveCount: "effective_count",
  sumOfSquares: "sum_of_squares",
  provisional: "provisional",
  source: "source",
  comment: "comment",
} as const satisfies Record<keyof Fact, FactColumn | "breakdown">;

/** The column a field of a fact stands in. */
export function columnOfField(field: keyof Fact): FactColumn | "breakdown" {
  return COLUMN_OF_FIELD[field];
}

/** Where each column stands in the file. */
export interface ColumnPlan {
  readonly index: ReadonlyMap<FactColumn, number>;
  readonly breakdowns: readonly { readonly dimension: string; readonly column: string; readonly index: number }[];
  readonly width: number;
}

/** Reads the heading of a facts file; `undefined` when a column is wrong or missing, with the problems in the list. */
export function columnPlan(
  heading: readonly string[],
  { file, row, problems }: { readonly file: string; readonly row: number; readonly problems: ProblemList },
): ColumnPlan | undefined {
  const index = new Map<FactColumn, number>();
  const breakdowns = new Map<string, number>();
  const misspelt = new Set<string>();
  let sound = true;
  const wrong = (code: string, column: string, params: Record<string, string>): void => {
    sound = false;
    problems.add({ file, row, column, code, params });
  };

  if (!heading.some(isColumn)) {
    problems.add({ file, row, code: "heading-unknown", params: { expected: FACT_COLUMNS.join(", ") } });
    return undefined;
  }
  for (const [position, cell] of heading.entries()) {
    const name = cell.trim();
    const lower = name.toLowerCase();
    const known = FACT_COLUMNS.find((column) => column === lower);
    const dimension = lower.startsWith(BREAKDOWN_PREFIX) ? name.slice(BREAKDOWN_PREFIX.length) : "";
    const found = quoted(name);
    if (known !== undefined && index.has(known)) wrong("column-twice", found, { found });
    else if (known !== undefined) index.set(known, position);
    else if (dimension !== "" && breakdowns.has(dimension)) wrong("column-twice", found, { found });
    else if (dimension !== "") breakdowns.set(dimension, position);
    else if (name === "") wrong("column-without-name", String(position + 1), { position: String(position + 1) });
    else {
      const likely = likelyColumn(name);
      if (likely !== undefined) misspelt.add(likely);
      wrong("column-unknown", found, { found, suggestion: likely ?? "" });
    }
  }
  for (const column of MANDATORY) {
    if (!index.has(column) && !misspelt.has(column)) wrong("column-missing", column, { expected: column });
  }
  if (!sound) return undefined;
  return {
    index,
    breakdowns: [...breakdowns].map(([dimension, position]) => ({
      dimension,
      column: BREAKDOWN_PREFIX + dimension,
      index: position,
    })),
    width: heading.length,
  };
}

/** Whether a cell of the heading is the name of a column, or nearly so. */
function isColumn(cell: string): boolean {
  const name = cell.trim();
  return name !== "" && (name.toLowerCase().startsWith(BREAKDOWN_PREFIX) || likelyColumn(name) !== undefined);
}

function likelyColumn(name: string): string | undefined {
  const words = [...FACT_COLUMNS, ...Object.keys(DUTCH_NAMES)];
  const near = suggestion(name, words);
  return near === undefined ? undefined : (DUTCH_NAMES[near] ?? near);
}

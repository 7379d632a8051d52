import { AGGREGATION_RULES } from "@maatstaf/indicators";
import type { IndicatorCard } from "@maatstaf/indicators";
import { FACT_COLUMNS, sqlIdentifier } from "@maatstaf/indicators/engine";
import type { FactTableColumns } from "@maatstaf/indicators/engine";
import { DuckDbFailed } from "./duckdb-failed.ts";

/**
 * Where facts are, with the columns of a workspace's CSV files: `indicator`, `period` and `numerator`; `unit`, `denominator`
 * and `effective_count` where there are any. A path may hold `*` for several files of one kind.
 */
export type FactSource =
  | { readonly kind: "csv" | "parquet"; readonly path: string }
  | { readonly kind: "table"; readonly name: string | readonly string[] };

/** The source as it stands in a `FROM`. Paths and names are quoted. */
export function sourceSql(source: FactSource): string {
  switch (source.kind) {
    case "csv":
      return `read_csv(${sqlText(source.path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`;
    case "parquet":
      return `read_parquet(${sqlText(source.path)})`;
    default:
      return (typeof source.name === "string" ? [source.name] : source.name).map(sqlIdentifier).join(".");
  }
}

function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The columns of a source as the query wants them: those it may lack are null.
 *
 * @returns The list after `SELECT`; or the failure, when the cards need a column that is not there.
 */
export function selection(cards: readonly IndicatorCard[], present: ReadonlySet<string>): string | DuckDbFailed {
  const cut = [...present].find((name) => name.startsWith("breakdown."));
  if (cut !== undefined) return new DuckDbFailed({ code: "breakdown-columns", reason: cut });
  const isDivided = cards.some(({ aggregation }) => AGGREGATION_RULES[aggregation].denominator === "required");
  const needed: (keyof FactTableColumns)[] = ["indicator", "period", "numerator"];
  if (isDivided) needed.push("denominator");
  const missing = needed.map((name) => FACT_COLUMNS[name]).filter((name) => !present.has(name));
  if (missing.length > 0) return new DuckDbFailed({ code: "columns-missing", reason: missing.join(", ") });
  return Object.values(FACT_COLUMNS)
    .map((name: string) => (present.has(name) ? sqlIdentifier(name) : `NULL AS ${sqlIdentifier(name)}`))
    .join(", ");
}

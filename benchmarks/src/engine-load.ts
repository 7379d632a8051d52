import { DOUBLE, DuckDBDataChunk, INTEGER } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import { columnarFacts } from "@maatstaf/indicators/engine";
import type { CellSpace, ColumnarFacts } from "@maatstaf/indicators/engine";
import { exampleFacts } from "./example-space.ts";

const BATCH = 500_000;

/** All cells of the table `facts` of {@link loadDuckDb}. */
export const CELLS_SQL = "SELECT i, u, p, sum(n) AS n, sum(d) AS d, count(*) AS c FROM facts GROUP BY i, u, p";

function batches(rows: number): { from: number; to: number; of: number }[] {
  const starts = Array.from({ length: Math.ceil(rows / BATCH) }, (_, place) => place * BATCH);
  return starts.map((from) => ({ from, to: Math.min(from + BATCH, rows), of: rows }));
}

/** Facts in the columns of the engine, with the milliseconds that appending them took. */
export function loadColumns(
  space: CellSpace,
  rows: number,
  order: "time" | "random",
): { readonly facts: ColumnarFacts; readonly appending: number } {
  const facts = columnarFacts(space);
  let appending = 0;
  for (const batch of batches(rows)) {
    const columns = exampleFacts(space, { ...batch, order });
    const start = performance.now();
    facts.append(columns);
    appending += performance.now() - start;
  }
  return { facts, appending };
}

/** The same facts in a table of DuckDB, in the types it adds up fastest: sums of small integers take it twice as long. */
export async function loadDuckDb(
  connection: DuckDBConnection,
  space: CellSpace,
  rows: number,
  order: "time" | "random",
): Promise<void> {
  await connection.run("CREATE TABLE facts (i INTEGER, u INTEGER, p INTEGER, n DOUBLE, d DOUBLE)");
  const appender = await connection.createAppender("facts");
  for (const batch of batches(rows)) {
    const { indicators, units, periods, numerators, denominators } = exampleFacts(space, { ...batch, order });
    for (let start = 0; start < periods.length; start += 2048) {
      const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, INTEGER, DOUBLE, DOUBLE]);
      chunk.setColumns(
        [indicators, units, periods, numerators, denominators ?? numerators].map((column) => [
          ...column.subarray(start, start + 2048),
        ]),
      );
      appender.appendDataChunk(chunk);
    }
  }
  appender.closeSync();
}

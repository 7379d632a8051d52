import { DOUBLE, DuckDBDataChunk, INTEGER } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { CellSpace } from "@maatstaf/indicators/engine";
import { batches } from "./engine-load-columns.ts";
import { exampleFacts } from "./example-space.ts";

/** All cells of the table `facts` of {@link loadDuckDb}. */
export const CELLS_SQL = "SELECT i, u, p, sum(n) AS n, sum(d) AS d, count(*) AS c FROM facts GROUP BY i, u, p";

/** What a checksum of cells is made of, before the `FROM`. */
export const SUMMARY_SQL = "SELECT count(*)::DOUBLE, sum(n)::DOUBLE, sum(d)::DOUBLE, sum(n * (u % 7 + 1))::DOUBLE";

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

import { DuckDBInstance, version } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import { aggregated } from "@maatstaf/indicators/engine";
import type { ColumnarFacts, IndicatorCells } from "@maatstaf/indicators/engine";
import { CELLS_SQL, loadColumns, loadDuckDb } from "./engine-load.ts";
import { exampleSpace } from "./example-space.ts";
import { printMachine, printMeasured } from "./outcome.ts";
import { compared } from "./rounds.ts";

/**
 * All facts into all indicator × unit × period cells (200 × 312 × 40), against DuckDB in memory on two threads.
 *
 * Both hold the facts in memory in their own form before the clock starts; the time it takes to get them there is printed
 * apart. Rows never cross from DuckDB to JavaScript. Ratios are to the query that is kindest to DuckDB: it adds its cells up at
 * once and keeps none of them; the engine keeps them all, and so does DuckDB when it makes a table of them.
 */
const rows = process.argv.includes("--full-30") ? 30_000_000 : process.argv.includes("--full") ? 10_000_000 : 1_000_000;
const ROUNDS = 7;
const SUMMARY = "SELECT count(*)::DOUBLE, sum(n)::DOUBLE, sum(d)::DOUBLE, sum(n * (u % 7 + 1))::DOUBLE";

printMachine({ DuckDB: version() });
const space = exampleSpace(200);
for (const order of ["time", "random"] as const) {
  const { facts, appending } = loadColumns(space, rows, order);
  console.log(`\nappending ${rows.toLocaleString("en")} facts (${order}) took ${Math.round(appending)} ms`);
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await loadDuckDb(connection, space, rows, order);
  const measured = await compared(
    [
      { name: "DuckDB, 2 threads, cells not kept", round: () => duckDbPassing(connection) },
      { name: "Maatstaf, TypeScript, 1 thread", round: () => Promise.resolve(ownSums(facts)) },
      { name: "DuckDB, 2 threads, cells in a table", round: () => duckDbSums(connection) },
    ],
    ROUNDS,
  );
  printMeasured(
    `${rows.toLocaleString("en")} facts, ${order === "time" ? "in order of time" : "in random order"}`,
    measured,
    ROUNDS,
  );
  connection.closeSync();
  instance.closeSync();
}

async function duckDbPassing(connection: DuckDBConnection): Promise<{ checksum: string; milliseconds: number }> {
  const start = performance.now();
  const reader = await connection.runAndReadAll(`${SUMMARY} FROM (${CELLS_SQL})`);
  return { checksum: JSON.stringify(reader.getRowsJS()[0]), milliseconds: performance.now() - start };
}

async function duckDbSums(connection: DuckDBConnection): Promise<{ checksum: string; milliseconds: number }> {
  const start = performance.now();
  await connection.run(`CREATE OR REPLACE TEMP TABLE cells AS ${CELLS_SQL}`);
  const milliseconds = performance.now() - start;
  const reader = await connection.runAndReadAll(`${SUMMARY} FROM cells`);
  return { checksum: JSON.stringify(reader.getRowsJS()[0]), milliseconds };
}

/** Number of cells with facts, both sums, and the numerators weighed by unit, so that a mixed-up cell shows. */
function checksum({ space, sums }: IndicatorCells): string {
  let [cells, numerators, denominators, weighed] = [0, 0, 0, 0];
  for (let cell = 0; cell < space.cellCount; cell += 1) {
    const numerator = sums[cell * 2] ?? 0;
    if (Object.is(numerator, -0)) continue;
    cells += 1;
    numerators += numerator;
    denominators += sums[cell * 2 + 1] ?? 0;
    weighed += numerator * (((cell % space.units.length) % 7) + 1);
  }
  return JSON.stringify([cells, numerators, denominators, weighed]);
}

function ownSums(facts: ColumnarFacts): { checksum: string; milliseconds: number } {
  const start = performance.now();
  const cells = aggregated(facts);
  const milliseconds = performance.now() - start;
  return { checksum: checksum(cells), milliseconds };
}

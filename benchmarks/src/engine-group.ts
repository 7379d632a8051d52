import { DuckDBInstance, version } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import { aggregated } from "@maatstaf/indicators/engine";
import type { ColumnarFacts, IndicatorCells } from "@maatstaf/indicators/engine";
import { checksumParts } from "./engine-checksum.ts";
import { loadColumns } from "./engine-load-columns.ts";
import { CELLS_SQL, loadDuckDb, SUMMARY_SQL } from "./engine-load.ts";
import { startWorkers } from "./engine-workers.ts";
import { exampleSpace } from "./example-space.ts";
import { printMachine, printMeasured } from "./outcome.ts";
import { compared } from "./rounds.ts";

/**
 * All facts into all indicator × unit × period cells (200 × 312 × 40), against DuckDB in memory on two threads.
 *
 * Both hold the facts in memory in their own form before the clock starts; the time it takes to get them there is printed
 * apart; two workers hold half of the periods each. Rows never cross from DuckDB to JavaScript. Ratios are to the query that is kindest to DuckDB: it adds its cells up at
 * once and keeps none of them; the engine keeps them all, and so does DuckDB when it makes a table of them.
 */
const millions = Number(process.argv[2] ?? 1);
if (!(Number.isInteger(millions) && millions >= 1 && millions <= 100)) {
  throw new Error(`the number of facts is given in millions, 1 to 100; found ${process.argv[2]}`);
}
const rows = millions * 1_000_000;
const ROUNDS = 7;

printMachine({ DuckDB: version() });
const space = exampleSpace(200);
for (const order of ["time", "random"] as const) {
  const { facts, appending } = loadColumns(space, rows, order);
  console.log(`\nappending ${rows.toLocaleString("en")} facts (${order}) took ${Math.round(appending)} ms`);
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await loadDuckDb(connection, space, rows, order);
  const firstStart = performance.now();
  const kept = aggregated(facts);
  const first = performance.now() - firstStart;
  const { milliseconds } = await duckDbPassing(connection);
  console.log(
    `first aggregation: ${first.toFixed(1)} ms, first query of DuckDB ${milliseconds.toFixed(1)} ms, ratio ${(first / milliseconds).toFixed(3)}`,
  );
  const workers = await startWorkers(2, rows, order);
  const measured = await compared(
    [
      { name: "DuckDB, 2 threads, cells not kept", round: () => duckDbPassing(connection) },
      { name: "Maatstaf, TypeScript, 1 thread", round: () => Promise.resolve(ownSums(facts)) },
      { name: "the same, over earlier cells", round: () => Promise.resolve(ownSums(facts, kept)) },
      { name: "Maatstaf, TypeScript, 2 workers", round: workers.round },
      { name: "DuckDB, 2 threads, cells in a table", round: () => duckDbSums(connection) },
    ],
    ROUNDS,
  );
  printMeasured(
    `${rows.toLocaleString("en")} facts, ${order === "time" ? "in order of time" : "in random order"}`,
    measured,
    ROUNDS,
  );
  await workers.close();
  connection.closeSync();
  instance.closeSync();
}

async function duckDbPassing(connection: DuckDBConnection): Promise<{ checksum: string; milliseconds: number }> {
  const start = performance.now();
  const reader = await connection.runAndReadAll(`${SUMMARY_SQL} FROM (${CELLS_SQL})`);
  return { checksum: JSON.stringify(reader.getRowsJS()[0]), milliseconds: performance.now() - start };
}

async function duckDbSums(connection: DuckDBConnection): Promise<{ checksum: string; milliseconds: number }> {
  const start = performance.now();
  await connection.run(`CREATE OR REPLACE TEMP TABLE cells AS ${CELLS_SQL}`);
  const milliseconds = performance.now() - start;
  const reader = await connection.runAndReadAll(`${SUMMARY_SQL} FROM cells`);
  return { checksum: JSON.stringify(reader.getRowsJS()[0]), milliseconds };
}

function ownSums(facts: ColumnarFacts, into?: IndicatorCells): { checksum: string; milliseconds: number } {
  const start = performance.now();
  const cells = aggregated(facts, into);
  const milliseconds = performance.now() - start;
  return { checksum: JSON.stringify(checksumParts(cells)), milliseconds };
}

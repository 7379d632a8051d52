import { DuckDBInstance, version } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import { aggregated, columnarFacts } from "@maatstaf/indicators/engine";
import type { CellSpace, ColumnarFacts, IndicatorCells } from "@maatstaf/indicators/engine";
import { checksumParts } from "./engine-checksum.ts";
import { batches } from "./engine-load-columns.ts";
import { CELLS_SQL, loadDuckDb, SUMMARY_SQL } from "./engine-load.ts";
import { exampleFacts, exampleSpace } from "./example-space.ts";
import { printMachine, printMeasured } from "./outcome.ts";
import { compared } from "./rounds.ts";

/**
 * Facts whose sums outgrow a word, beside the same ones while they are small: every number times 2^30, which 64 bits hold
 * exactly, so that the outcomes are equal up to that factor. Ratios are to DuckDB on the large ones.
 */
const millions = Number(process.argv[2] ?? 1);
if (!(Number.isInteger(millions) && millions >= 1 && millions <= 30)) {
  throw new Error(`the number of facts is given in millions, 1 to 30; found ${process.argv[2]}`);
}
const rows = millions * 1_000_000;
const ROUNDS = 7;
const FACTOR = 2 ** 30;

printMachine({ DuckDB: version() });
const space = exampleSpace(200);
for (const order of ["time", "random"] as const) {
  const [small, large] = [loaded(space, order, 1), loaded(space, order, FACTOR)];
  const [keptSmall, keptLarge] = [aggregated(small), aggregated(large)];
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await loadDuckDb(connection, space, rows, order);
  // A table of its own: one that was updated is slower to read.
  await connection.run(
    `CREATE TABLE large AS SELECT i, u, p, n * ${FACTOR}.0::DOUBLE AS n, d * ${FACTOR}.0::DOUBLE AS d FROM facts`,
  );
  await connection.run("DROP TABLE facts; ALTER TABLE large RENAME TO facts");
  const measured = await compared(
    [
      { name: "DuckDB, 2 threads, large numbers", round: () => duckDb(connection) },
      { name: "a word per cell, new cells", round: () => timed(small, 1) },
      { name: "64-bit sums, new cells", round: () => timed(large, FACTOR) },
      { name: "a word per cell, over earlier ones", round: () => timed(small, 1, keptSmall) },
      { name: "64-bit sums, over earlier ones", round: () => timed(large, FACTOR, keptLarge) },
    ],
    ROUNDS,
  );
  const title = `${rows.toLocaleString("en")} facts, ${order === "time" ? "in order of time" : "in random order"}`;
  printMeasured(title, measured, ROUNDS);
  connection.closeSync();
  instance.closeSync();
}

async function duckDb(connection: DuckDBConnection): Promise<{ checksum: string; milliseconds: number }> {
  const start = performance.now();
  const reader = await connection.runAndReadAll(`${SUMMARY_SQL} FROM (${CELLS_SQL})`);
  const milliseconds = performance.now() - start;
  return { checksum: checksum((reader.getRowsJS()[0] ?? []).map(Number), FACTOR), milliseconds };
}

/** Sums divided by the factor, so that they can be compared. */
function checksum([cells = 0, ...sums]: readonly number[], factor: number): string {
  return JSON.stringify([cells, ...sums.map((sum) => sum / factor)]);
}

function loaded(own: CellSpace, order: "time" | "random", factor: number): ColumnarFacts {
  const facts = columnarFacts(own);
  for (const batch of batches(rows)) {
    const columns = exampleFacts(own, { ...batch, order });
    const times = (column: typeof columns.numerators): Float64Array => Float64Array.from(column, (one) => one * factor);
    const { numerators, denominators = numerators } = columns;
    facts.append({ ...columns, numerators: times(numerators), denominators: times(denominators) });
  }
  return facts;
}

function timed(
  facts: ColumnarFacts,
  factor: number,
  into?: IndicatorCells,
): Promise<{ checksum: string; milliseconds: number }> {
  const start = performance.now();
  const cells = aggregated(facts, into);
  const milliseconds = performance.now() - start;
  return Promise.resolve({ checksum: checksum(checksumParts(cells), factor), milliseconds });
}

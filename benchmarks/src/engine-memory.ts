import { spawnSync } from "node:child_process";
import { DuckDBInstance, version } from "@duckdb/node-api";
import { aggregated } from "@maatstaf/indicators/engine";
import { loadColumns } from "./engine-load-columns.ts";
import { CELLS_SQL, loadDuckDb } from "./engine-load.ts";
import { exampleSpace } from "./example-space.ts";
import { printMachine } from "./outcome.ts";

/** Highest memory of a process that loads facts in batches and makes all cells of them, once per engine. */
const rows = process.argv.includes("--full") ? 10_000_000 : 1_000_000;
const ENGINES: Readonly<Record<string, () => Promise<number>>> = {
  "an empty process": () => Promise.resolve(0),
  "DuckDB, 2 threads": async () => {
    const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
    await loadDuckDb(connection, exampleSpace(200), rows, "random");
    await connection.run(`CREATE TEMP TABLE cells AS ${CELLS_SQL}`);
    return (await connection.runAndReadAll("SELECT * FROM cells LIMIT 1")).currentRowCount;
  },
  "Maatstaf, TypeScript": () => {
    const { facts } = loadColumns(exampleSpace(200), rows, "random");
    return Promise.resolve(aggregated(facts).sums.length);
  },
};

const chosen = process.argv.find((argument) => argument in ENGINES);
if (chosen === undefined) {
  printMachine({ DuckDB: version() });
  console.log(`\n${rows.toLocaleString("en")} facts in random order: highest memory of the process`);
  for (const engine of Object.keys(ENGINES)) {
    const { stdout } = spawnSync(process.execPath, [
      ...process.execArgv,
      import.meta.filename,
      ...process.argv.slice(2),
      engine,
    ]);
    console.log(`  ${engine.padEnd(24)} ${String(stdout).trim()} MB`);
  }
} else {
  await ENGINES[chosen]?.();
  console.log(Math.round(process.resourceUsage().maxRSS / 1000));
}

export { duckDbEngine } from "./duckdb-engine.ts";
export type { DuckDbEngine, DuckDbOptions } from "./duckdb-engine.ts";
export { DuckDbFailed } from "./duckdb-failed.ts";
export type { FactSource } from "./fact-source.ts";
export type { IndicatorCell } from "./indicator-cell.ts";

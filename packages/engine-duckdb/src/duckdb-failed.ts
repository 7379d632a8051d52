import { TaggedError } from "effect/Data";

/**
 * DuckDB gave no answer. `code` says why; `reason` is its own message, or what is missing.
 *
 * - `library-unavailable`: DuckDB does not load, usually because there is no binary for this platform;
 * - `not-opened`: the database cannot be opened;
 * - `source-unreadable`: the file or table is not there, or is no CSV or Parquet file;
 * - `columns-missing`: the source lacks columns that the cards need; `reason` names them;
 * - `breakdown-columns`: the source has columns `breakdown.…`, and adding cuts to their whole would count twice;
 * - `query-failed`: DuckDB refused the query, for instance because a numerator is no number.
 */
export class DuckDbFailed extends TaggedError("DuckDbFailed")<{
  readonly code:
    | "library-unavailable"
    | "not-opened"
    | "source-unreadable"
    | "columns-missing"
    | "breakdown-columns"
    | "query-failed";
  readonly reason: string;
}> {}

/** The failure a cause stands for. */
export function failedWith(code: DuckDbFailed["code"]): (cause: unknown) => DuckDbFailed {
  return (cause) => new DuckDbFailed({ code, reason: cause instanceof Error ? cause.message : String(cause) });
}

/** The engines a card compiles for. */
export type SqlDialect = "duckdb" | "postgresql";

/**
 * An identifier in double quotes, as both dialects read it.
 *
 * @throws RangeError on an empty name, or one with a null character.
 */
export function sqlIdentifier(name: string): string {
  if (name === "" || name.includes("\0")) {
    throw new RangeError(`sqlIdentifier: found ${JSON.stringify(name)}; pass a name without null characters`);
  }
  return `"${name.replaceAll('"', '""')}"`;
}

/** Type names of both dialects. */
export const SQL_TYPES: Readonly<Record<SqlDialect, { readonly number: string; readonly text: string }>> = {
  duckdb: { number: "DOUBLE", text: "VARCHAR" },
  postgresql: { number: "DOUBLE PRECISION", text: "TEXT" },
};

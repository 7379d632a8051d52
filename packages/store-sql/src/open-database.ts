import { DatabaseSync } from "node:sqlite";

/** How long opening a file waits for another process that holds it, in milliseconds. */
export const BUSY_TIMEOUT_MS = 5000;

/** What a connection may do. */
export type Access = "write" | "read";

/**
 * A connection set up so that an acknowledged write survives a power cut and the file cannot be turned against its
 * reader.
 *
 * - `journal_mode=WAL`, `synchronous=FULL`: every commit is synced before it returns, readers do not wait for the writer.
 * - `secure_delete`: what is deleted is overwritten. `trusted_schema=OFF`, `defensive`: a tampered schema runs nothing.
 * - `busy_timeout`: `node:sqlite` waits 0 ms unless it is told to wait.
 */
export function openDatabase(file: string, access: Access): DatabaseSync {
  const database = new DatabaseSync(file, {
    readOnly: access === "read",
    timeout: BUSY_TIMEOUT_MS,
    enableForeignKeyConstraints: true,
    enableDoubleQuotedStringLiterals: false,
    allowExtension: false,
    defensive: true,
  });
  database.exec(`
    PRAGMA trusted_schema = OFF;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA synchronous = FULL;
    PRAGMA journal_size_limit = 67108864;
  `);
  if (access === "write") database.exec("PRAGMA journal_mode = WAL");
  return database;
}

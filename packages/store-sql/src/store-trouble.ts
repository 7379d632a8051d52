import { StoreUnavailable } from "@maatstaf/application";
import type { StoreTrouble } from "@maatstaf/application";

/**
 * What SQLite's primary result codes mean to a caller. Codes that are not here are `unreachable`.
 *
 * @see https://www.sqlite.org/rescode.html
 */
const TROUBLE: ReadonlyMap<number, StoreTrouble> = new Map<number, StoreTrouble>([
  [5, "locked"], // SQLITE_BUSY
  [6, "locked"], // SQLITE_LOCKED
  [8, "read-only"], // SQLITE_READONLY
  [11, "damaged"], // SQLITE_CORRUPT
  [13, "full"], // SQLITE_FULL
  [26, "not-a-store"], // SQLITE_NOTADB
]);

/** The failure a cause stands for: SQLite's own code decides, a failure that already has a name keeps it. */
export function storeTrouble(cause: unknown): StoreUnavailable {
  if (cause instanceof StoreUnavailable) return cause;
  const code = typeof cause === "object" && cause !== null ? Reflect.get(cause, "errcode") : undefined;
  const reason = typeof code === "number" ? (TROUBLE.get(code & 0xff) ?? "unreachable") : "unreachable";
  return new StoreUnavailable({ reason, params: {}, cause });
}

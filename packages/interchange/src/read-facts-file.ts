import { realpathSync } from "node:fs";
import * as Effect from "effect/Effect";
import { FileUnreadable } from "./failures.ts";
import type { WorkspaceInvalid } from "./failures.ts";
import { fileBytes, noBytes } from "./file-bytes.ts";
import type { NoBytes } from "./file-bytes.ts";
import { FACTS_FILE_BYTES } from "./limits.ts";
import { readFactsCsv } from "./read-facts-csv.ts";
import type { FactsCsvOptions, FactsTable } from "./read-facts-csv.ts";

/** A file that somebody named gets other advice than one that belongs in a workspace. */
const NAMED: Partial<Record<NoBytes["code"], string>> = {
  "file-absent": "named-file-absent",
  "not-a-file": "named-file-no-file",
};

/**
 * The facts in a CSV file on the disk: {@link readFactsCsv} of its bytes.
 *
 * @param path - Path of the file; here a symbolic link is followed, because somebody named it.
 * @returns All facts; fails with `FileUnreadable`, or with `WorkspaceInvalid` and every problem at once.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { readFactsFile } from "@maatstaf/interchange";
 *
 * const failure = Effect.runSync(Effect.flip(readFactsFile("absent.csv", { cards: [] })));
 * failure._tag // => "FileUnreadable"
 * ```
 */
export const readFactsFile = (
  path: string,
  options: Omit<FactsCsvOptions, "file">,
): Effect.Effect<FactsTable, FileUnreadable | WorkspaceInvalid> =>
  Effect.try({ try: () => realpathSync(path), catch: noBytes }).pipe(
    Effect.flatMap((real) => fileBytes(real, FACTS_FILE_BYTES)),
    Effect.mapError(({ code, params }) => new FileUnreadable({ file: path, code: NAMED[code] ?? code, params })),
    Effect.flatMap((bytes) => readFactsCsv(bytes, { ...options, file: path })),
  );

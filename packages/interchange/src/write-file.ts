import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import * as Effect from "effect/Effect";
import type { FolderUnwritable } from "./failures.ts";
import { onDisk } from "./on-disk.ts";

/**
 * Writes a file as a whole: whoever reads it meanwhile, or after a crash, sees the old content or the new, never a part.
 * Folders that are not there are made.
 *
 * @param path - Where the file is to stand.
 * @param content - Text (written as UTF-8) or bytes.
 *
 * @example
 * ```ts no-run
 * import * as Effect from "effect/Effect";
 * import { writeFile } from "@maatstaf/interchange";
 *
 * await Effect.runPromise(writeFile("reports/2019-Q1.html", html));
 * ```
 */
export const writeFile = (path: string, content: string | Uint8Array): Effect.Effect<void, FolderUnwritable> => {
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}`);
  return onDisk(path, () => {
    makeFolder(dirname(path));
    writeFileSync(fresh, content, { flush: true });
    renameSync(fresh, path);
  }).pipe(Effect.onError(() => Effect.ignore(onDisk(fresh, () => rmSync(fresh, { force: true })))));
};

/** Makes a folder and those it stands in, one by one: Node's own recursion does not end in a place such as `/proc`. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

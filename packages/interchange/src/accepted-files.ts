import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import type { FolderUnwritable } from "./failures.ts";
import { ACCEPTED_FOLDER, FACTS_FOLDER } from "./facts-folder.ts";
import { LOCK_FOLDER } from "./folder-lock.ts";
import { onDisk } from "./on-disk.ts";

/**
 * Puts new texts in the place of facts files, all of them or none, also when the power fails half-way.
 *
 * The texts are written beside, flushed to the disk, and accepted by the rename of the one folder they are in: from then on
 * they count, and readers take them from there. Only then does each file go to its place; what a crash leaves undone there,
 * {@link settleAccepted} finishes. To be called inside the lock.
 */
export const acceptFiles = Effect.fnUntraced(function* (
  root: string,
  files: ReadonlyMap<string, string>,
): Effect.fn.Return<void, FolderUnwritable> {
  const fresh = join(root, LOCK_FOLDER, "new");
  yield* onDisk(fresh, () => mkdirSync(fresh));
  for (const [file, text] of files)
    yield* onDisk(join(root, file), () => writeDurably(root, file, join(fresh, basename(file)), text));
  const accepted = join(root, ACCEPTED_FOLDER);
  yield* onDisk(accepted, () => {
    flushFolder(fresh);
    renameSync(fresh, accepted);
    flushFolder(join(root, FACTS_FOLDER));
  });
  yield* settleAccepted(root);
});

/** Brings accepted files to their places; nothing to do is no failure. To be called inside the lock. */
export const settleAccepted = (root: string): Effect.Effect<void, FolderUnwritable> => {
  const accepted = join(root, ACCEPTED_FOLDER);
  return onDisk(accepted, () => {
    if (statSync(accepted, { throwIfNoEntry: false }) === undefined) return;
    for (const name of readdirSync(accepted)) renameSync(join(accepted, name), join(root, FACTS_FOLDER, name));
    flushFolder(join(root, FACTS_FOLDER));
    rmdirSync(accepted);
  });
};

/** Writes and flushes a file; it gets the permissions of the file whose place it will take. */
function writeDurably(root: string, file: string, path: string, text: string): void {
  writeFileSync(path, text, { flag: "wx", flush: true });
  const replaced = statSync(join(root, file), { throwIfNoEntry: false });
  if (replaced !== undefined) chmodSync(path, replaced.mode & PERMISSIONS);
}

const PERMISSIONS = 0o777;

/** Flushes the names in a folder; some systems cannot, and keep names safe by themselves. */
function flushFolder(path: string): void {
  Result.try(() => {
    const descriptor = openSync(path, "r");
    fsyncSync(descriptor);
    closeSync(descriptor);
  });
}

import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import { FACTS_FOLDER } from "./facts-folder.ts";
import { FolderBusy } from "./failures.ts";
import type { FolderUnwritable } from "./failures.ts";
import { systemCode } from "./file-bytes.ts";
import { onDisk } from "./on-disk.ts";

/** The lock of a workspace folder: whoever made it may write, and works inside it. */
export const LOCK_FOLDER = `${FACTS_FOLDER}/.import`;
const OWNER_FILE = "owner";

/** What the rename of a folder says when the lock is there already. */
const TAKEN = new Set(["ENOTEMPTY", "EEXIST", "EPERM", "ENOTDIR"]);

/**
 * Runs `use` while no other program can write in the folder. A lock that a stopped program of this machine left behind is
 * taken over.
 */
export const whileLocked = <A, E, R>(
  root: string,
  use: Effect.Effect<A, E, R>,
): Effect.Effect<A, E | FolderBusy | FolderUnwritable, R> =>
  Effect.acquireUseRelease(
    lock(root),
    () => use,
    () => Effect.sync(() => removed(join(root, LOCK_FOLDER))),
  );

const lock = Effect.fnUntraced(function* (root: string): Effect.fn.Return<void, FolderBusy | FolderUnwritable> {
  const path = join(root, LOCK_FOLDER);
  let isMine = yield* claimed(root);
  if (!isMine && ownerIsGone(path)) {
    removed(path);
    isMine = yield* claimed(root);
  }
  if (!isMine) yield* new FolderBusy({ path });
});

/** A folder with its owner in it takes the place of the lock in one step, or does not because there is a lock. */
const claimed = Effect.fnUntraced(function* (root: string): Effect.fn.Return<boolean, FolderUnwritable> {
  const path = join(root, LOCK_FOLDER);
  const fresh = yield* onDisk(path, () => {
    mkdirSync(join(root, FACTS_FOLDER), { recursive: true });
    const made = mkdtempSync(`${path}-`);
    writeFileSync(join(made, OWNER_FILE), `${process.pid} ${hostname()}`);
    return made;
  });
  return yield* onDisk(path, () => renameSync(fresh, path)).pipe(
    Effect.as(true),
    Effect.catch((failure) => {
      removed(fresh);
      return TAKEN.has(systemCode(failure.cause)) ? Effect.succeed(false) : Effect.fail(failure);
    }),
  );
});

function removed(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** Whether the program that made the lock ran here and runs no more. Of another machine nothing is known. */
function ownerIsGone(path: string): boolean {
  const owner = Result.getOrElse(
    Result.try(() => readFileSync(join(path, OWNER_FILE), "utf8")),
    () => "",
  );
  const [pid = "", host = ""] = owner.split(" ");
  if (host !== hostname() || !/^\d+$/u.test(pid)) return false;
  const signal = Result.try({ try: () => process.kill(Number(pid), 0), catch: systemCode });
  return Result.isFailure(signal) && signal.failure === "ESRCH";
}

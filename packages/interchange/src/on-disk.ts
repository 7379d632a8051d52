import * as Effect from "effect/Effect";
import { FolderUnwritable } from "./failures.ts";
import { folderTrouble } from "./folder-trouble.ts";

/** One or more writes to the disk; what the operating system refuses becomes a `FolderUnwritable` for `path`. */
export const onDisk = <T>(path: string, write: () => T): Effect.Effect<T, FolderUnwritable> =>
  Effect.try({ try: write, catch: (cause) => new FolderUnwritable({ path, reason: folderTrouble(cause), cause }) });

import * as Data from "effect/Data";
import type { WorkspaceProblem } from "./problem.ts";

/**
 * A workspace folder, or a file offered to it, that may not be used as it is: every problem with its place. `problems`
 * holds the first hundred, `total` counts them all.
 */
export class WorkspaceInvalid extends Data.TaggedError("WorkspaceInvalid")<{
  readonly problems: readonly WorkspaceProblem[];
  readonly total: number;
}> {}

/** One file that somebody named cannot be read; `code` has its words in `problemText`. */
export class FileUnreadable extends Data.TaggedError("FileUnreadable")<WorkspaceProblem> {}

/** Why a folder or a file cannot be read or written. */
export type FolderTrouble = "absent" | "not-a-folder" | "not-allowed" | "full" | "read-only" | "unreachable";

/** The folder, or a file in it, cannot be read. */
export class FolderUnreadable extends Data.TaggedError("FolderUnreadable")<{
  readonly path: string;
  readonly reason: FolderTrouble;
  readonly cause?: unknown;
}> {}

/** The folder cannot be written; its content is what it was. */
export class FolderUnwritable extends Data.TaggedError("FolderUnwritable")<{
  readonly path: string;
  readonly reason: FolderTrouble;
  readonly cause?: unknown;
}> {}

/** Another program is writing in the folder; `path` is the lock it holds. */
export class FolderBusy extends Data.TaggedError("FolderBusy")<{ readonly path: string }> {}

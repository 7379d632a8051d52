import * as Data from "effect/Data";
import type { WorkspaceProblem } from "./problem.ts";

/**
 * A workspace folder, or a file offered to it, that may not be used as it is: every problem with its place. `problems`
 * holds the first hundred, `total` counts them all.
 *
 * @example
 * ```ts
 * import { WorkspaceInvalid } from "@maatstaf/interchange";
 *
 * const problem = { file: "facts/nieuw.csv", code: "file-empty", params: {} };
 * new WorkspaceInvalid({ problems: [problem], total: 1 })._tag // => "WorkspaceInvalid"
 * ```
 */
export class WorkspaceInvalid extends Data.TaggedError("WorkspaceInvalid")<{
  readonly problems: readonly WorkspaceProblem[];
  readonly total: number;
}> {}

/**
 * One file that somebody named cannot be read; `code` has its words in `problemText`.
 *
 * @example
 * ```ts
 * import { FileUnreadable, problemText } from "@maatstaf/interchange";
 *
 * problemText(new FileUnreadable({ file: "nieuw.csv", code: "file-absent", params: {} }), "en-GB") // => "nieuw.csv: This file is not there. Make it or put it back."
 * ```
 */
export class FileUnreadable extends Data.TaggedError("FileUnreadable")<WorkspaceProblem> {}

/** Why a folder or a file cannot be read or written. */
export type FolderTrouble = "absent" | "not-a-folder" | "not-allowed" | "full" | "read-only" | "unreachable";

/**
 * The folder, or a file in it, cannot be read.
 *
 * @example
 * ```ts
 * import { FolderUnreadable } from "@maatstaf/interchange";
 *
 * new FolderUnreadable({ path: "werkmap", reason: "absent" }).reason // => "absent"
 * ```
 */
export class FolderUnreadable extends Data.TaggedError("FolderUnreadable")<{
  readonly path: string;
  readonly reason: FolderTrouble;
  readonly cause?: unknown;
}> {}

/**
 * The folder cannot be written; its content is what it was.
 *
 * @example
 * ```ts
 * import { FolderUnwritable } from "@maatstaf/interchange";
 *
 * new FolderUnwritable({ path: "werkmap", reason: "full" }).reason // => "full"
 * ```
 */
export class FolderUnwritable extends Data.TaggedError("FolderUnwritable")<{
  readonly path: string;
  readonly reason: FolderTrouble;
  readonly cause?: unknown;
}> {}

/**
 * Another program is writing in the folder; `path` is the lock it holds.
 *
 * @example
 * ```ts
 * import { FolderBusy } from "@maatstaf/interchange";
 *
 * new FolderBusy({ path: "werkmap/facts/.import" })._tag // => "FolderBusy"
 * ```
 */
export class FolderBusy extends Data.TaggedError("FolderBusy")<{ readonly path: string }> {}

/**
 * A file with a questionnaire or answers that may not be used as it is: every problem with its place, and nothing was taken in.
 *
 * @example
 * ```ts
 * import { SurveyFileInvalid } from "@maatstaf/interchange";
 *
 * new SurveyFileInvalid({ problems: [{ file: "bevraging.lss", code: "script-found", params: {} }], total: 1 }).total // => 1
 * ```
 */
export class SurveyFileInvalid extends Data.TaggedError("SurveyFileInvalid")<{
  readonly problems: readonly WorkspaceProblem[];
  readonly total: number;
}> {}

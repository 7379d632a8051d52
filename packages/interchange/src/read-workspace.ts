import type { Workspace } from "@maatstaf/application";
import * as Effect from "effect/Effect";
import type { FolderUnreadable, WorkspaceInvalid } from "./failures.ts";
import { openedWorkspace } from "./opened-workspace.ts";

/**
 * The content of a workspace folder (werkmap): `workspace.yaml`, `cards/*.yaml` and `facts/*.csv`, read and checked.
 *
 * Nothing is written and no symbolic link is followed. Files may come from a spreadsheet: `;`, `,` or tabs, decimal commas,
 * a byte order mark and Windows code page 1252 are read right. What can be read in two ways is asked back.
 *
 * @param folder - Path of the folder.
 * @returns The workspace; fails with `WorkspaceInvalid`, which holds every problem at once, or `FolderUnreadable`.
 *
 * @see docs/guides/workspace-folder.md
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { readWorkspace } from "@maatstaf/interchange";
 *
 * const failure = await Effect.runPromise(Effect.flip(readWorkspace("no/such/folder")));
 * failure._tag // => "FolderUnreadable"
 * ```
 */
export const readWorkspace = (folder: string): Effect.Effect<Workspace, WorkspaceInvalid | FolderUnreadable> =>
  Effect.map(openedWorkspace(folder), ({ workspace }) => workspace);

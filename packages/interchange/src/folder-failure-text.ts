import type { Locale } from "@maatstaf/kernel";
import type { FileUnreadable, FolderBusy, FolderUnreadable, FolderUnwritable, WorkspaceInvalid } from "./failures.ts";
import { interchangeMessages } from "./interchange-messages.ts";
import { problemText } from "./problem-text.ts";

/** Every way in which reading or writing a workspace folder can fail. */
export type FolderFailure = WorkspaceInvalid | FolderUnreadable | FolderUnwritable | FolderBusy | FileUnreadable;

/**
 * A failure of a workspace folder in words. The problems of a `WorkspaceInvalid` have their own {@link problemText}.
 *
 * @example
 * ```ts
 * import { FolderUnreadable, folderFailureText } from "@maatstaf/interchange";
 *
 * folderFailureText(new FolderUnreadable({ path: "werkmap", reason: "absent" }), "nl-BE") // => "De map “werkmap” is er niet. Controleer de naam en de plaats."
 * ```
 */
export function folderFailureText(failure: FolderFailure, locale: Locale): string {
  switch (failure._tag) {
    case "WorkspaceInvalid":
      return interchangeMessages.text(locale, "failure.invalid", {
        total: failure.total,
        more: failure.total - failure.problems.length,
      });
    case "FolderUnreadable":
      return interchangeMessages.text(locale, `failure.unreadable-${failure.reason}`, { path: failure.path });
    case "FolderUnwritable":
      return interchangeMessages.text(locale, `failure.unwritable-${failure.reason}`, { path: failure.path });
    case "FileUnreadable":
      return problemText(failure, locale);
    case "FolderBusy":
      return interchangeMessages.text(locale, "failure.busy", { path: failure.path });
    default:
      return failure satisfies never;
  }
}

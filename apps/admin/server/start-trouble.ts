import { failureText, issueText } from "@maatstaf/application";
import type { Failure } from "@maatstaf/application";
import { folderFailureText, problemText } from "@maatstaf/interchange";
import type { FolderFailure } from "@maatstaf/interchange";
import { localized } from "@maatstaf/kernel";
import type { Locale, MessageValues } from "@maatstaf/kernel";
import type { OtherOrganisation } from "./load-workspace.ts";
import type { Settings } from "./settings.ts";

/** Everything that can keep the data from being loaded. */
export type StartFailure = Failure | FolderFailure | OtherOrganisation;

/** What keeps the app from starting, in words: what was found, and what to do. */
export function startTrouble(
  failure: StartFailure,
  {
    locale,
    words,
    chosen,
    file,
  }: {
    readonly locale: Locale;
    readonly words: (code: string, values?: MessageValues) => string;
    readonly chosen: Settings;
    /** The database file. */
    readonly file: string;
  },
): readonly string[] {
  const folder = chosen.workspace ?? chosen.example;
  switch (failure._tag) {
    case "WorkspaceInvalid":
      return [
        words("start.workspaceRefused", { folder }),
        ...failure.problems.map((problem) => `  ${problemText(problem, locale)}`),
      ];
    case "FileUnreadable":
    case "FolderUnreadable":
    case "FolderUnwritable":
    case "FolderBusy":
      return [words("start.workspaceRefused", { folder }), `  ${folderFailureText(failure, locale)}`];
    case "InvalidInput":
      return [
        words("start.workspaceRefused", { folder }),
        ...failure.issues.map((issue) => `  ${issue.path}: ${issueText(issue, locale)}`),
      ];
    case "StoreUnavailable":
      return [words("start.storeRefused", { file, reason: failureText(failure, locale) })];
    case "OtherOrganisation":
      return [words("start.otherOrganisation", { file, found: localized(failure.found, locale) })];
    case "NotFound":
    case "StaleVersion":
    case "KeyReused":
      return [failureText(failure, locale)];
    default:
      return failure satisfies never;
  }
}

import { failureText, issueText } from "@maatstaf/application";
import type { Failure, InvalidInput } from "@maatstaf/application";
import type { PdfFailed } from "@maatstaf/documents";
import { folderFailureText, problemText } from "@maatstaf/interchange";
import type { FolderFailure } from "@maatstaf/interchange";
import type { CommandName, Refusal } from "./command.ts";
import { EXIT_BUG, EXIT_PROBLEMS, EXIT_UNREACHABLE } from "./exit-code.ts";
import type { ExitCode } from "./exit-code.ts";
import type { SpokenLocale } from "./locale.ts";
import { problemsJson } from "./problems-json.ts";
import { refuse, refuseInWords } from "./refusal.ts";
import { say, tell } from "./tell.ts";

/** What a program of a command can fail with. */
export type CommandFailure = Refusal | FolderFailure | Failure | PdfFailed;

/** Says what went wrong and what to do, and gives the exit code that belongs to it. */
export function tellFailure(
  failure: CommandFailure,
  { locale, name, asJson }: { readonly locale: SpokenLocale; readonly name: CommandName; readonly asJson: boolean },
): ExitCode {
  switch (failure._tag) {
    case "Refusal":
      return refuse([failure.told], locale, name);
    case "WorkspaceInvalid":
      if (asJson) process.stdout.write(problemsJson(failure, locale));
      else for (const problem of failure.problems) process.stderr.write(`${problemText(problem, locale)}\n`);
      say(folderFailureText(failure, locale), false);
      return EXIT_PROBLEMS;
    case "FileUnreadable":
    case "FolderUnreadable":
    case "FolderUnwritable":
    case "FolderBusy":
      say(folderFailureText(failure, locale), false);
      return EXIT_UNREACHABLE;
    case "InvalidInput":
      return tellInvalidInput(failure, { locale, name });
    case "PdfFailed":
      tell({ code: `pdf-${failure.code}`, values: { reason: failure.reason } }, { locale, isGood: false });
      return failure.code === "refused" ? EXIT_BUG : EXIT_UNREACHABLE;
    case "StoreUnavailable":
      say(failureText(failure, locale), false);
      return EXIT_UNREACHABLE;
    case "NotFound":
    case "StaleVersion":
    case "KeyReused":
      say(failureText(failure, locale), false);
      return EXIT_PROBLEMS;
    default:
      return failure satisfies never;
  }
}

/** What is named after an option came from the command line. */
const ARGUMENTS = new Set(["period", "on", "locale", "profile"]);

function tellInvalidInput(
  failure: InvalidInput,
  { locale, name }: { readonly locale: SpokenLocale; readonly name: CommandName },
): ExitCode {
  const { what, issues } = failure;
  if (ARGUMENTS.has(what)) {
    return refuseInWords(
      issues.map((issue) => `--${what}: ${issueText(issue, locale)}`),
      locale,
      name,
    );
  }
  say(failureText(failure, locale), false);
  for (const issue of issues)
    process.stderr.write(`${issue.path === "" ? what : issue.path}: ${issueText(issue, locale)}\n`);
  return EXIT_PROBLEMS;
}

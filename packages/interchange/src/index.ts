export {
  FileUnreadable,
  FolderBusy,
  FolderUnreadable,
  FolderUnwritable,
  SurveyFileInvalid,
  WorkspaceInvalid,
} from "./failures.ts";
export type { FolderTrouble } from "./failures.ts";
export { factsText } from "./facts-text.ts";
export { folderFailureText } from "./folder-failure-text.ts";
export type { FolderFailure } from "./folder-failure-text.ts";
export { interchangeMessages } from "./interchange-messages.ts";
export type { DecimalMark } from "./number-cell.ts";
export { PROBLEMS_SHOWN } from "./problem.ts";
export type { Problems, WorkspaceProblem } from "./problem.ts";
export { problemText } from "./problem-text.ts";
export { readFactsCsv } from "./read-facts-csv.ts";
export type { FactsCsvOptions, FactsTable } from "./read-facts-csv.ts";
export { readFactsFile } from "./read-facts-file.ts";
export { readWorkspace } from "./read-workspace.ts";
export { WorkspaceFile, workspaceJsonSchema } from "./workspace-file.ts";
export { suggestion } from "./suggestion.ts";
export { writeFacts } from "./write-facts.ts";
export type { WriteFactsOptions } from "./write-facts.ts";
export { writeFile } from "./write-file.ts";

export { conversionText } from "./conversion-report.ts";
export type { ConversionNote } from "./conversion-report.ts";
export type { HandwrittenKind } from "./document-layouts.ts";
export type { HandwrittenDocuments } from "./document-rows.ts";
export { documentWorkbook } from "./document-workbook.ts";
export { documentYaml } from "./document-yaml.ts";
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
export { limeSurveyText } from "./lime-survey-text.ts";
export { PROBLEMS_SHOWN } from "./problem.ts";
export type { Problems, WorkspaceProblem } from "./problem.ts";
export { problemText } from "./problem-text.ts";
export { readFactsCsv } from "./read-facts-csv.ts";
export type { FactsCsvOptions, FactsTable } from "./read-facts-csv.ts";
export { readFactsFile } from "./read-facts-file.ts";
export { readCisoLibrary } from "./read-ciso-library.ts";
export type { CisoLibraryOptions, ConvertedLibrary } from "./read-ciso-library.ts";
export { readHandwritten } from "./read-handwritten.ts";
export type { HandwrittenDocument, HandwrittenOptions } from "./read-handwritten.ts";
export { readLimeSurvey } from "./read-lime-survey.ts";
export type { LimeSurveyOptions, LimeSurveyReading } from "./read-lime-survey.ts";
export { readSurveyAnswers } from "./read-survey-answers.ts";
export type { SurveyAnswersOptions } from "./read-survey-answers.ts";
export { readSurveyQuestions } from "./read-survey-questions.ts";
export { readWorkspace } from "./read-workspace.ts";
export { WorkspaceFile, workspaceJsonSchema } from "./workspace-file.ts";
export { suggestion } from "./suggestion.ts";
export { answersHeadingText, questionsText, resultsText } from "./survey-texts.ts";
export { writeFacts } from "./write-facts.ts";
export type { WriteFactsOptions } from "./write-facts.ts";
export { writeFile } from "./write-file.ts";

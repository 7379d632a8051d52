export type {
  Block,
  Callout,
  Cell,
  Choices,
  Definitions,
  Figure,
  Heading,
  KeyFigure,
  KeyFigures,
  List,
  PageBreak,
  Paragraph,
  Table,
  TableColumn,
  Tables,
  WritingLines,
} from "./block.ts";
export { cardPeriod } from "./quarterly/card-period.ts";
export { closingLines } from "./closing-lines.ts";
export { coverageReport, coverageSheet } from "./coverage-report.ts";
export type { CoverageReportInput } from "./coverage-report.ts";
export { withContentHash } from "./content-hash.ts";
export { describeReading } from "./describe-reading.ts";
export { inlineText, strong, words } from "./inline.ts";
export type { Bar, Inline, InternalLink, Mark, TickBox, Tone, Words } from "./inline.ts";
export { dataMark, targetMark, variationMark } from "./reading/judgement-mark.ts";
export { figureText, intervalText, valueText } from "./reading/figure-text.ts";
export { paperForm } from "./survey/paper-form.ts";
export { plainText } from "./plain-text.ts";
export { quarterlyReport } from "./quarterly-report.ts";
export type { QuarterlyReportInput } from "./quarterly-report.ts";
export { readingDrawing, SHOWN_PERIODS } from "./reading-drawing.ts";
export type { ReadingDrawingOptions } from "./reading-drawing.ts";
export { renderHtml } from "./render-html.ts";
export { renderJson } from "./render-json.ts";
export { renderMarkdown } from "./render-markdown.ts";
export type { Report, ReportDetail } from "./report.ts";
export { sectionTree } from "./section.ts";
export type { Section, SectionTree } from "./section.ts";
export { surveyAccount } from "./survey/survey-account.ts";
export type { SurveyAccount } from "./survey/survey-account.ts";
export { surveyInvitation } from "./survey/survey-invitation.ts";
export type { InvitationInput } from "./survey/survey-invitation.ts";
export { surveyResults } from "./survey/survey-results.ts";
export { TONE_COLOURS } from "./tone-colour.ts";
export { whatWeHeard } from "./survey/what-we-heard.ts";
export { improvementGuide } from "./toolbox/improvement-guide.ts";
export { meetingCsv, meetingSheet } from "./toolbox/meeting-sheet.ts";
export type { MeetingInput } from "./toolbox/meeting-sheet.ts";
export { pdcaPoster } from "./toolbox/pdca-poster.ts";
export { readScoringRows, readScoringSheet, sheetIssueText } from "./toolbox/read-scoring-sheet.ts";
export type { SheetContext, SheetIssue, SheetIssueCode, SheetReading } from "./toolbox/read-scoring-sheet.ts";
export { scoringForm } from "./toolbox/scoring-form.ts";
export { scoringRows, scoringSheet } from "./toolbox/scoring-sheet.ts";
export { stepPlan } from "./toolbox/step-plan.ts";
export type { ToolboxInput } from "./toolbox/toolbox-input.ts";
export { workbook } from "./toolbox/workbook.ts";

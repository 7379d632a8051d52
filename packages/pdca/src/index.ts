// Actions
export { Action, ACTION_ORIGINS } from "./action.ts";
export { assessedAction, answeredEvaluation, rescheduledAction } from "./action-changes.ts";
export { ActionDraft, WantedAction } from "./action-draft.ts";
export { actionIssues } from "./action-issues.ts";
export { actionLifeCycle, FAILED_CYCLES } from "./action-life-cycle.ts";
export { actionDigests, openActions } from "./action-list.ts";
export type { ActionDigest, ActionFilter, ListedAction } from "./action-list.ts";
export { actionStanding, pdcaStage } from "./action-standing.ts";
export type { ActionStanding, PdcaStage } from "./action-standing.ts";
export { EffectMeasurement } from "./effect-measurement.ts";
export { measuredEffect, proposedVerdict } from "./measured-effect.ts";
export type { MeasuredEffect } from "./measured-effect.ts";
export { movedAction } from "./moved-action.ts";
export type { ActionCommand } from "./moved-action.ts";
export { actionOn, overdueByUnit, overdueTrend } from "./overdue-actions.ts";
export type { OverdueByUnit, OverdueOnDay } from "./overdue-actions.ts";
export { proposedAction } from "./proposed-action.ts";
export type { AskedAction } from "./proposed-action.ts";
export { Signal, SignalAnswer, signalIssues } from "./signal-answer.ts";

// Objectives and the multi-year plan
export { movedPlan, movedPlanAction } from "./moved-plan.ts";
export type { PlanActionCommand, PlanCommand } from "./moved-plan.ts";
export { Plan, PlanAction, PlanElement } from "./plan.ts";
export { cascade, CASCADE_STEPS } from "./plan-cascade.ts";
export type { Cascade, CascadeLink, CascadeReached, CascadeStep } from "./plan-cascade.ts";
export { planActionStanding, planExecution, priorityActions } from "./plan-execution.ts";
export type { PlanActionStanding, PlanExecution } from "./plan-execution.ts";
export { planFollowUp, planMoney } from "./plan-follow-up.ts";
export type { FollowUpLine, PlanFollowUp, PlanMoney } from "./plan-follow-up.ts";
export { planFormIssues } from "./plan-form-issues.ts";
export { planIssues } from "./plan-issues.ts";
export type { PlanIndicator, PlanPromise, PlanSurroundings } from "./plan-issues.ts";
export { planActionLifeCycle, planLifeCycle } from "./plan-life-cycle.ts";
export { PLAN_LEVELS, PLAN_REGIMES } from "./plan-regimes.ts";
export type { PlanLevel, PlanRegime } from "./plan-regimes.ts";

// Monitoring
export { monitoringGates } from "./monitoring-gates.ts";
export type { MonitoringActions, MonitoringGate } from "./monitoring-gates.ts";
export { monitoringLifeCycle } from "./monitoring-life-cycle.ts";
export { INFORMATION_RISKS, MonitoringPlan } from "./monitoring-plan.ts";
export {
  EVALUATION_MONTHS,
  informationRiskCover,
  monitoringEvaluationDue,
  movedMonitoringPlan,
} from "./moved-monitoring-plan.ts";
export type { InformationRiskCover, MonitoringCommand } from "./moved-monitoring-plan.ts";

// Complaints
export { Complaint } from "./complaint.ts";
export { answerDue, complaintDeadlines } from "./complaint-clock.ts";
export type { ComplaintDeadline, ComplaintRules } from "./complaint-clock.ts";
export { ADMISSIBILITY_GROUNDS, CAUSE_CATEGORIES, OMBUDS_NORMS } from "./complaint-grounds.ts";
export { handlerConflicts } from "./complaint-independence.ts";
export type { HandlerConflict } from "./complaint-independence.ts";
export { complaintIssues } from "./complaint-issues.ts";
export { complaintKpis } from "./complaint-kpis.ts";
export type { ComplaintKpis, CountedComplaint } from "./complaint-kpis.ts";
export { complaintLifeCycle } from "./complaint-life-cycle.ts";
export { PATTERN_COMPLAINTS, PATTERN_MONTHS, proposedNonconformities } from "./complaint-patterns.ts";
export type { NonconformityProposal } from "./complaint-patterns.ts";
export { ComplaintPractice, complaintPracticeIssues } from "./complaint-practice.ts";
export { COMPLAINT_PRINCIPLES, ComplaintPrinciple, complaintPrinciples } from "./complaint-principle.ts";
export { complaintFrame, ComplaintRegulation } from "./complaint-regulation.ts";
export type { ComplaintFrame } from "./complaint-regulation.ts";
export { comparedYears, complaintYear } from "./complaint-report.ts";
export type { ComplaintCounts, ComplaintYear, ComplaintYearCompared } from "./complaint-report.ts";
export { anonymisedFrom, complaintRetention, ComplaintStatistic, complaintStatistic } from "./complaint-statistic.ts";
export type { ComplaintRetention } from "./complaint-statistic.ts";
export { complaintStatus } from "./complaint-status.ts";
export type { ComplaintStatus, ComplaintStatusDate } from "./complaint-status.ts";
export { visibleComplaint } from "./complaint-visibility.ts";
export type { MaskedComplaint, VisibleComplaint } from "./complaint-visibility.ts";
export { movedComplaint } from "./moved-complaint.ts";
export type { ComplaintCommand } from "./moved-complaint.ts";

// Improvement proposals
export { mergedProposals } from "./merged-proposals.ts";
export type { MergedProposals } from "./merged-proposals.ts";
export { movedProposal } from "./moved-proposal.ts";
export type { ProposalCommand } from "./moved-proposal.ts";
export { DECISION_WHY, Proposal, ProposalForm } from "./proposal.ts";
export { PROPOSAL_TERMS, proposalClock } from "./proposal-clock.ts";
export type { ProposalClock } from "./proposal-clock.ts";
export { proposalLifeCycle } from "./proposal-life-cycle.ts";
export { rankedProposals } from "./proposal-priority.ts";
export { proposalStatistics } from "./proposal-statistics.ts";
export type { ProposalStatistics } from "./proposal-statistics.ts";
export { SIMILAR_FROM, similarProposals, textLikeness } from "./similar-proposals.ts";
export type { SimilarProposal } from "./similar-proposals.ts";
export { submittedProposal } from "./submitted-proposal.ts";
export type { ProposalReceipt } from "./submitted-proposal.ts";

// Reclassification between kinds of cases
export { receivedComplaint, reclassifiedComplaint } from "./complaint-reclassification.ts";
export type { ReclassifyingActor } from "./complaint-reclassification.ts";
export { receivedProposal, reclassifiedProposal } from "./proposal-reclassification.ts";
export { CASE_KINDS, CaseLink, handover, Reclassification } from "./reclassification.ts";
export type { CaseKind, Handover, IncomingCase, ReclassifiedRecord } from "./reclassification.ts";

// The think group
export { agendaSheet, consultationViews } from "./agenda-sheet.ts";
export type { AgendaSheet, AgendaSubject, ConsultationView, SheetGroup } from "./agenda-sheet.ts";
export { BoundFigure, changedFigures } from "./bound-figure.ts";
export type { ChangedFigure } from "./bound-figure.ts";
export { agendaSignals, meetingAgenda } from "./meeting-agenda.ts";
export type { AgendaSignal } from "./meeting-agenda.ts";
export { meetingDays } from "./meeting-days.ts";
export { meetingActionDrafts, meetingDueMoments, movedMeeting } from "./moved-meeting.ts";
export { openAdvices } from "./open-advices.ts";
export type { Advice, OpenAdvice } from "./open-advices.ts";
export { AgendaItem, ThinkGroup, ThinkGroupMeeting, thinkGroupRules, ThinkGroupRules } from "./think-group.ts";
export { thinkGroupLifeCycle } from "./think-group-life-cycle.ts";
export { meetingYear, thinkGroupIssues } from "./think-group-standing.ts";
export type { MeetingYear } from "./think-group-standing.ts";

// Audits, findings and certificates
export { Audit, ChecklistItem } from "./audit.ts";
export { auditChecklist, checklistIssues, checklistQuestion } from "./audit-checklist.ts";
export { AuditEvidence } from "./audit-evidence.ts";
export { auditLifeCycle } from "./audit-life-cycle.ts";
export { auditCoverage, AuditProgramme, uncoveredSubjects } from "./audit-programme.ts";
export type { AuditSubject, CoverageCell, CoverageRow, UncoveredCell } from "./audit-programme.ts";
export { auditReport, goodPractices, gradeGuidance, proposedGrade } from "./audit-report.ts";
export type { AuditReport } from "./audit-report.ts";
export { AuditTerms, auditTerms } from "./audit-terms.ts";
export { auditorIssues, plannedAudit } from "./auditor-independence.ts";
export type { Employment, PlannedAudit } from "./auditor-independence.ts";
export {
  Certificate,
  certificateCalendar,
  certificateDueMoments,
  CertificationTerms,
  certificationTerms,
} from "./certificate.ts";
export type { CertificateCalendar } from "./certificate.ts";
export { Finding, FINDING_GRADES } from "./finding.ts";
export type { FindingGrade } from "./finding.ts";
export { findingLifeCycle } from "./finding-life-cycle.ts";
export { auditDuties, movedAudit } from "./moved-audit.ts";
export type { AuditContext } from "./moved-audit.ts";
export { findingActionDrafts, findingDuties, movedFinding } from "./moved-finding.ts";
export type { FindingCommand } from "./moved-finding.ts";
export { movedProgramme } from "./moved-programme.ts";
export { programmeLifeCycle } from "./programme-life-cycle.ts";
export { repeatedFindings } from "./repeated-findings.ts";
export type { RepeatedFinding } from "./repeated-findings.ts";

// Nonconformities and causes
export { blameFindings, blameRules } from "./blame-findings.ts";
export type { BlameFinding, BlameRule } from "./blame-findings.ts";
export {
  CauseAnalysis,
  causeAnalysisIssues,
  causeAnalysisTemplate,
  causeIssueText,
  fishboneCategories,
  WHYS,
} from "./cause-analysis.ts";
export { movedNonconformity, nonconformityActionDrafts, nonconformityDuties } from "./moved-nonconformity.ts";
export type { CorrectiveAction } from "./moved-nonconformity.ts";
export { Nonconformity } from "./nonconformity.ts";
export { nonconformityIssues } from "./nonconformity-issues.ts";
export { nonconformityLifeCycle } from "./nonconformity-life-cycle.ts";

// The management review
export { ManagementReview, REVIEW_MONTHS, reviewActionDrafts, reviewDueMoments } from "./management-review.ts";
export { movedReview } from "./moved-review.ts";
export { collectedReview, reviewFile } from "./review-file.ts";
export type { ReviewFileEntry } from "./review-file.ts";
export { ReviewInput, ReviewTopic, reviewTopics, reviewTrend } from "./review-input.ts";
export type { ReviewJurisdiction, TrendFigure } from "./review-input.ts";
export { reviewLifeCycle } from "./review-life-cycle.ts";

// Policy tests
export { EX_POST_MONTHS, movedPolicyTest, policyTestActionDrafts, policyTestDueMoments } from "./moved-policy-test.ts";
export type { PolicyTestContext } from "./moved-policy-test.ts";
export { Consultation, PolicyTest } from "./policy-test.ts";
export { policyTestLifeCycle } from "./policy-test-life-cycle.ts";
export { policyTestIssues, policyTestIssueText, policyTestOutcome } from "./policy-test-outcome.ts";
export type { PolicyTestOutcome } from "./policy-test-outcome.ts";
export { TargetGroup, targetGroups } from "./target-group.ts";

// Tasks: what is due, of every kind of record
export { actionDueMoments } from "./action-due-moments.ts";
export { AnswerTerms, answerTerms } from "./answer-terms.ts";
export { auditDueMoments, findingDueMoments } from "./audit-due-moments.ts";
export type { AuditCounting } from "./audit-due-moments.ts";
export { complaintDueMoments } from "./complaint-due-moments.ts";
export type { CycleRecords, CycleSetting } from "./cycle-records.ts";
export type { DueMoment } from "./due-moment.ts";
export { dueMoments } from "./due-moments.ts";
export { monitoringDueMoments } from "./monitoring-due-moments.ts";
export { nonconformityDueMoments } from "./nonconformity-due-moments.ts";
export { NonconformityTerms, nonconformityTerms } from "./nonconformity-terms.ts";
export { planActionDueMoments } from "./plan-action-due-moments.ts";
export { planDueMoments } from "./plan-due-moments.ts";
export { programmeDueMoments } from "./programme-due-moments.ts";
export { proposalDueMoments } from "./proposal-due-moments.ts";
export { DUE_SOON_DAYS, tasks, taskText } from "./task.ts";
export type { Task } from "./task.ts";

// Open loops: what is unanswered, of every kind of record
export { auditLoops, complaintLoops, policyTestLoops } from "./case-loops.ts";
export { actionLoops, evaluationLoops, proposalLoops } from "./improvement-loops.ts";
export { loopItems } from "./loop-items.ts";
export { loopCounts, loopText, loopTrend, openLoops } from "./open-loop.ts";
export type { LoopCount, LoopItem, OpenLoop } from "./open-loop.ts";
export { monitoringLoops, planActionLoops, promiseDueMoments, promiseLoops } from "./plan-loops.ts";
export type { OpenPromise } from "./plan-loops.ts";
export { adviceLoops, findingLoops, nonconformityLoops, reviewLoops } from "./quality-loops.ts";
export type { FindingCounting } from "./quality-loops.ts";
export { signalDueMoments, signalLoops } from "./signal-loops.ts";
export type { DatedAnswer } from "./signal-loops.ts";
export type { UnitHeads } from "./unit-heads.ts";

// Segregation of duties
export { dutyConflicts, dutyConflictText } from "./duty-conflicts.ts";
export type { DutyConflict, DutyRecord } from "./duty-conflicts.ts";
export { DutyException, DutyRule, dutyRules } from "./duty-rule.ts";
export { actionDuties, complaintDuties, proposalDuties } from "./improvement-duties.ts";

// What every topic shares: steps, issues, words
export { LEAST_WHY } from "./least-why.ts";
export type { ChangedRecord, MovedRecord, RecordCommand } from "./moved-record.ts";
export type { IssueSeverity, PdcaIssue } from "./pdca-issue.ts";
export { pdcaIssueText, pdcaLabel, pdcaMessages } from "./pdca-messages.ts";
export { pdcaTerm } from "./pdca-term.ts";
export type { PdcaTermSet } from "./pdca-term.ts";
export { RecordStep } from "./record-step.ts";

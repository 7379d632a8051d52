// Actions
export { assessedAction, answeredEvaluation, rescheduledAction } from "./action-changes.ts";
export { actionLifeCycle, FAILED_CYCLES } from "./action-life-cycle.ts";
export { actionDigests, openActions } from "./action-list.ts";
export type { ActionDigest, ActionFilter, ListedAction } from "./action-list.ts";
export { actionStanding, pdcaStage } from "./action-standing.ts";
export type { ActionStanding, PdcaStage } from "./action-standing.ts";
export { Action, ACTION_ORIGINS } from "./action.ts";
export { EffectMeasurement } from "./effect-measurement.ts";
export { measuredEffect, proposedVerdict } from "./measured-effect.ts";
export type { MeasuredEffect } from "./measured-effect.ts";
export { movedAction } from "./moved-action.ts";
export type { ActionCommand } from "./moved-action.ts";
export { actionOn, overdueByUnit, overdueTrend } from "./overdue-actions.ts";
export type { OverdueByUnit, OverdueOnDay } from "./overdue-actions.ts";
export { Signal, SignalAnswer, signalIssues } from "./signal-answer.ts";

// Every topic
export type { ChangedRecord, MovedRecord, RecordCommand } from "./moved-record.ts";
export type { IssueSeverity, PdcaIssue } from "./pdca-issue.ts";
export { pdcaIssueText, pdcaLabel, pdcaMessages } from "./pdca-messages.ts";
export { RecordStep } from "./record-step.ts";

// Objectives and the multi-year plan
export { movedPlan, movedPlanAction } from "./moved-plan.ts";
export type { PlanActionCommand, PlanCommand } from "./moved-plan.ts";
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
export { Plan, PlanAction, PlanElement } from "./plan.ts";

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

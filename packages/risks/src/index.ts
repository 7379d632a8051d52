export { ACCEPTANCE_MONTHS, appetiteStanding } from "./appetite-standing.ts";
export type { AppetiteStanding } from "./appetite-standing.ts";
export { assessment, impactLevel, likelihoodLevel, overallImpact, zoneAt, zoneRank } from "./assessment.ts";
export type { Assessment } from "./assessment.ts";
export { bowTie } from "./bow-tie.ts";
export type { Barrier, BowTie, BowTieLine } from "./bow-tie.ts";
export { combinedEffect, LARGEST_REDUCTION } from "./control-effect.ts";
export type { CombinedEffect } from "./control-effect.ts";
export { contextIssues, ENGAGEMENT_FROM } from "./context-standing.ts";
export { ContextIssue, Stakeholder } from "./context.ts";
export { controlStanding } from "./control-standing.ts";
export type { ControlStanding } from "./control-standing.ts";
export { controlValue } from "./control-value.ts";
export type { ControlEffect, ControlValue } from "./control-value.ts";
export { Control } from "./control.ts";
export { DUTY_RULES, dutyConflicts, DutyException } from "./duty-conflict.ts";
export type { DutyConflict } from "./duty-conflict.ts";
export { annualLoss, expectedAnnualLoss } from "./expected-loss.ts";
export type { AnnualLoss } from "./expected-loss.ts";
export { heatMap, riskMovements } from "./heat-map.ts";
export type { HeatMapCell, RiskMovement, ScoreKind } from "./heat-map.ts";
export { visibleIncidents } from "./incident-view.ts";
export type { IncidentReader, IncidentView } from "./incident-view.ts";
export { exceedance, exceedanceCurve, lossQuantile, lossResult } from "./loss-result.ts";
export type { LossResult } from "./loss-result.ts";
export { SKETCH_ERROR } from "./loss-sketch.ts";
export type { LossSketch } from "./loss-sketch.ts";
export type { LossTally } from "./loss-tally.ts";
export { matrixIssues } from "./matrix-issues.ts";
export { movedRisk } from "./moved-risk.ts";
export type { MovedRisk, RiskCommand } from "./moved-risk.ts";
export { portfolioIssues, severityIssues } from "./portfolio-issues.ts";
export { CorrelationGroup, Portfolio, QuantifiedRisk } from "./portfolio.ts";
export { registerIssues } from "./register-issues.ts";
export { residualStanding } from "./residual-standing.ts";
export type { ResidualStanding } from "./residual-standing.ts";
export { RiskIndicator, riskIndicatorStanding } from "./risk-indicator.ts";
export { RISK_ISSUE_CODES } from "./risk-issue.ts";
export type { IssueSeverity, RiskIssue } from "./risk-issue.ts";
export {
  contextLifeCycle,
  controlTestLifeCycle,
  incidentLifeCycle,
  riskLifeCycle,
  scenarioLifeCycle,
} from "./risk-life-cycle.ts";
export { riskMatrix } from "./risk-matrices.ts";
export type { MatrixSize } from "./risk-matrices.ts";
export { RiskMatrix } from "./risk-matrix.ts";
export { anonymousReportText, riskIssueText, riskLabel, riskMessages } from "./risk-messages.ts";
export { RiskRegister, visibleRisks } from "./risk-register.ts";
export { defaultScales, ImpactDimension, RiskScales } from "./risk-scales.ts";
export { Acceptance, Risk, RISK_CATEGORIES } from "./risk.ts";
export { scenarioIssues } from "./scenario-issues.ts";
export { scenarioLibrary } from "./scenario-library.ts";
export { Incident, Scenario } from "./scenario.ts";
export { Score } from "./score.ts";
export { severityMoments } from "./severity-moments.ts";
export type { SeverityMoments } from "./severity-moments.ts";
export { Severity } from "./severity.ts";
export { BLOCK_TRIALS, simulationPlan } from "./simulation-plan.ts";
export type { SimulationMethod, SimulationPlan } from "./simulation-plan.ts";
export { simulationProgress, simulationStates, simulationStep, startedSimulation } from "./simulation.ts";
export type { SimulationProgress, SimulationState } from "./simulation.ts";

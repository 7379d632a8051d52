export { adaptationIssues, ADAPTATION_ISSUES } from "./adaptation-issues.ts";
export type { AdaptationIssue, AdaptationIssueCode } from "./adaptation-issues.ts";
export { Adaptation, MOST_LOCAL_REQUIREMENTS, RequirementNote } from "./adaptation.ts";
export { adaptedRequirement, adaptedRequirements } from "./adapted-requirement.ts";
export type { AdaptedRequirement } from "./adapted-requirement.ts";
export { applicableShare, isComparable, LEAST_APPLICABLE_SHARE } from "./applicable-share.ts";
export { cafPoint } from "./caf-bridge.ts";
export type { CafPoint } from "./caf-bridge.ts";
export { carryOver } from "./carry-over.ts";
export type { CarryOver } from "./carry-over.ts";
export { coverage } from "./coverage.ts";
export type { Coverage, CoveringRequirement, ItemCoverage } from "./coverage.ts";
export { Crosswalk, crosswalkIssues, CROSSWALK_RELATIONS, loadedCrosswalk } from "./crosswalk.ts";
export type { CrosswalkIssueCode, CrosswalkSide } from "./crosswalk.ts";
export { editionIssues } from "./edition-issues.ts";
export type { EditionIssueCode } from "./edition-issues.ts";
export { EditionMapping, editionMappingIssues, loadedEditionMapping } from "./edition-mapping.ts";
export type { EditionMappingIssueCode } from "./edition-mapping.ts";
export { frameworkFacts, frameworkLifeCycle } from "./framework-life-cycle.ts";
export { frameworkIssues } from "./framework-issues.ts";
export { FRAMEWORK_ISSUES } from "./framework-issue-code.ts";
export type { FrameworkIssue, FrameworkIssueCode } from "./framework-issue-code.ts";
export { frameworkLabel, frameworkMessages } from "./framework-messages.ts";
export { BUILDING_BLOCKS, Framework, isLive, Part, Requirement, Subtheme } from "./framework.ts";
export { EditionReference, ElementCode, ElementId, FrameworkId, SlotName } from "./identifier.ts";
export { issueText } from "./issue-text.ts";
export type { Issue, IssueParams, Severity } from "./issue.ts";
export { loadedAdaptation } from "./loaded-adaptation.ts";
export { loadedFramework } from "./loaded-framework.ts";
export { decoded } from "./loaded.ts";
export type { Loaded } from "./loaded.ts";
export { MATURITY_ENDS, maturityScale, MaturityScale } from "./maturity-scale.ts";
export { PDCA_PHASES, PdcaPhase } from "./pdca-phase.ts";
export { pdcaProbes } from "./pdca-probes.ts";
export type { PdcaProbe } from "./pdca-probes.ts";
export { loadedReferenceFramework, ReferenceFramework, referenceFrameworkIssues } from "./reference-framework.ts";
export type { ReferenceIssueCode } from "./reference-framework.ts";
export { renamedTexts } from "./renamed-texts.ts";
export type { RenamedText } from "./renamed-texts.ts";
export { filledText, SLOT_FORMS, slotSegments } from "./slot-text.ts";
export type { SlotForm, SlotSegment } from "./slot-text.ts";
export { TemplateText, Vocabulary, VocabularyTerm } from "./vocabulary-term.ts";
export { withTerms } from "./with-terms.ts";
export { consensusAgenda } from "./consensus-preparation.ts";
export type { AgendaItem } from "./consensus-preparation.ts";
export { domainLevel, domainRollUp } from "./domain-roll-up.ts";
export type { DomainLevel, DomainLevels, RequirementRollUp } from "./domain-roll-up.ts";
export {
  LEAST_FOR_DISTRIBUTION,
  LEAST_FOR_RANGE,
  levelOf,
  namedScores,
  scoreDistribution,
} from "./individual-scores.ts";
export type { ScoreDistribution } from "./individual-scores.ts";
export { frameworkScore, LEAST_COVERAGE } from "./part-scores.ts";
export type { FrameworkScore, PartScore, ScorableRequirement } from "./part-scores.ts";
export { phaseMaturity, PHASE_THRESHOLD } from "./phase-maturity.ts";
export type { PhaseMaturity } from "./phase-maturity.ts";
export { scoringProgress } from "./scoring-progress.ts";
export { rolloutMatrix, RolloutPlan } from "./roll-out.ts";
export type { RolloutCell, RolloutRow } from "./roll-out.ts";
export {
  LEAST_PARTICIPANTS,
  LEAST_RESPONSE,
  responseShare,
  selfEvaluationFacts,
  selfEvaluationLifeCycle,
} from "./self-evaluation-life-cycle.ts";
export type { SelfEvaluationContent } from "./self-evaluation-life-cycle.ts";
export {
  ConsensusScore,
  EvidenceReference,
  ImprovementPoint,
  IndividualScore,
  PhasePoints,
  SelfEvaluation,
} from "./self-evaluation.ts";
export { EVIDENCE_FROM, validationIssues } from "./validation-issues.ts";
export type { ValidationIssueCode } from "./validation-issues.ts";
export { yearComparison } from "./year-comparison.ts";
export type { MeantLevel, YearComparison } from "./year-comparison.ts";
export { consistencyFindings, findingText } from "./consistency-findings.ts";
export { CONSISTENCY_CHECKS } from "./consistency-code.ts";
export type { ConsistencyCode, ConsistencyFinding } from "./consistency-code.ts";
export type { ConsistencyInput } from "./consistency-input.ts";
export { ControlledDocument, documentIssues, DOCUMENT_STATES, printLine, unreadBy } from "./controlled-document.ts";
export type { DocumentIssueCode } from "./controlled-document.ts";
export { documentLifeCycle } from "./document-life-cycle.ts";
export { disposalDecision, RecordEntry, RecordType } from "./record-retention.ts";
export type { DisposalDecision } from "./record-retention.ts";
export { Certainty, DueRule, loadedObligations, Obligation, obligationIssues } from "./obligation.ts";
export type { ObligationIssueCode } from "./obligation.ts";
export { DUE_SOON_DAYS, obligationStatus } from "./obligation-status.ts";
export type { ObligationRecord, ObligationStatus } from "./obligation-status.ts";
export { caveatText } from "./caveat-text.ts";
export type { CaveatCode } from "./caveat-text.ts";
export { worded } from "./worded.ts";
export type { Worded } from "./worded.ts";
export { controlReportIssues, ControlReport } from "./control-report.ts";
export type { ControlReportIssueCode } from "./control-report.ts";
export {
  publishedAdaptation,
  publishedCrosswalk,
  publishedFramework,
  publishedObligations,
  publishedReference,
  publishedRights,
} from "./data-package.ts";
export { documentJsonSchema } from "./document-json-schema.ts";
export type { DocumentKind } from "./document-json-schema.ts";
export { obligationOverview } from "./obligation-overview.ts";
export type { ObligationFact, ObligationLine } from "./obligation-overview.ts";
export { obligationReference } from "./obligation-reference.ts";
export { referenceCoverage } from "./reference-coverage.ts";
export type { ReferenceCoverage, ReferenceItemCoverage, ReferenceRequirement } from "./reference-coverage.ts";
export { Rights } from "./rights.ts";

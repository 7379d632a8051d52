// The catalogue
export { burden, burdenChange } from "./burden.ts";
export type { Burden, BurdenChange } from "./burden.ts";
export { CaseAggregate, CaseDurations } from "./case-aggregate.ts";
export { caseImport } from "./case-import.ts";
export type { CaseImport } from "./case-import.ts";
export { casesOverTime } from "./cases-over-time.ts";
export { catalogueIssues } from "./catalogue-issues.ts";
export type { Catalogue } from "./catalogue-issues.ts";
export { cellBooklet } from "./cell-booklet.ts";
export type { BookletProduct, BookletSource, CellBooklet } from "./cell-booklet.ts";
export { ChannelOffer, CHANNELS } from "./channel-offer.ts";
export { isProductReviewDue, movedProduct, PRODUCT_REVIEW_MONTHS } from "./moved-product.ts";
export type { MovedProduct, ProductCommand } from "./moved-product.ts";
export { productLifeCycle } from "./product-life-cycle.ts";
export { productSearch } from "./product-search.ts";
export type { FoundProduct, ProductSearch, SearchableProduct, SearchReason } from "./product-search.ts";
export {
  GOVERNMENT_LEVELS,
  LegalBasis,
  Product,
  PRODUCT_STATES,
  PRODUCT_TYPES,
  ProductIdentifiers,
  ProductWebsite,
  ProofAsked,
} from "./product.ts";
export { reviewMoments } from "./review-moments.ts";
export type { ReviewMoment } from "./review-moments.ts";

// Norms
export { normStanding } from "./norm-clock.ts";
export type { NormCase, NormPause, NormStanding } from "./norm-clock.ts";
export { isPromiseKept, normCompliance } from "./norm-compliance.ts";
export type { CaseCounts, NormCompliance } from "./norm-compliance.ts";
export { normInForce, normRebases } from "./norm-history.ts";
export type { NormVersion } from "./norm-history.ts";
export { NORM_UNITS } from "./norm-unit.ts";
export { NORM_KINDS, ServiceNorm } from "./service-norm.ts";

// Processes
export { BusinessProcess } from "./business-process.ts";
export { isProcessReviewDue, movedProcess, PROCESS_REVIEW_MONTHS } from "./moved-process.ts";
export type { MovedProcess, ProcessCommand } from "./moved-process.ts";
export { ParsedProcess, PROCESS_ELEMENT_KINDS } from "./parsed-process.ts";
export type { ProcessElement } from "./parsed-process.ts";
export { diagramIssues, processIssues } from "./process-issues.ts";
export type { LinkTargets } from "./process-issues.ts";
export { processLifeCycle } from "./process-life-cycle.ts";
export { processOfSteps } from "./process-of-steps.ts";
export { ProcessStep } from "./process-step.ts";
export { stepsOfProcess } from "./steps-of-process.ts";
export type { NotSteps } from "./steps-of-process.ts";

// Service formulas, journeys, sessions
export { actionsProposed } from "./actions-proposed.ts";
export type { ActionProposal } from "./actions-proposed.ts";
export { cardFan } from "./card-fan.ts";
export type { FanBlade } from "./card-fan.ts";
export { cardUse } from "./card-use.ts";
export { checkRunIssues } from "./check-run-issues.ts";
export { checkTrend } from "./check-trend.ts";
export type { CheckTally } from "./check-trend.ts";
export { formulaCoverage } from "./formula-coverage.ts";
export type { FormulaCoverage } from "./formula-coverage.ts";
export { formulaIssues } from "./formula-issues.ts";
export { formulaLifeCycle } from "./formula-life-cycle.ts";
export { LEAST_CUSTOMER_VALUES } from "./formula-readiness.ts";
export { Relation, ServiceFormula } from "./formula.ts";
export { CHECK_ANSWERS, CheckRun, InstructionCard } from "./instruction-card.ts";
export { journeyIssues, journeySummary } from "./journey-summary.ts";
export type { JourneySummary } from "./journey-summary.ts";
export { Journey, Persona } from "./journey.ts";
export { movedFormula } from "./moved-formula.ts";
export type { FormulaCommand, MovedFormula } from "./moved-formula.ts";
export { openInputs, SESSION_RESPONSE_DAYS } from "./open-inputs.ts";
export type { OpenInput } from "./open-inputs.ts";
export { roadmapStandings } from "./roadmap-standing.ts";
export type { RoadmapStanding } from "./roadmap-standing.ts";
export { Roadmap } from "./roadmap.ts";
export type { ServiceConcept } from "./service-concept.ts";
export { Session } from "./session.ts";

// Two catalogues side by side
export { comparisonFile, ComparisonFile } from "./comparison-file.ts";
export type { ComparableProduct } from "./pair-features.ts";
export { pairingReasonText } from "./pairing-reason.ts";
export type { PairingReason } from "./pairing-reason.ts";
export { LEAST_PAIR_SCORE, pairingSuggestions } from "./pairing-suggestions.ts";
export type { PairSuggestion } from "./pairing-suggestions.ts";
export { DIFFERENCE_ASPECTS, productDifferences } from "./product-differences.ts";
export type { DescribedProduct, ProductDifference, Said } from "./product-differences.ts";
export { productDifferenceText } from "./product-difference-text.ts";
export type { ProductDifferenceText } from "./product-difference-text.ts";

// The merger workbench
export { comparisonItems } from "./comparison-items.ts";
export type { PartyCatalogue } from "./comparison-items.ts";
export { harmonisationPlan } from "./harmonisation-plan.ts";
export type { HarmonisationTask } from "./harmonisation-plan.ts";
export { LEAST_WHY } from "./least-why.ts";
export { matchKind } from "./match-kind.ts";
export type { ItemCommand, MemberSummary, MergerActor, MergerChoice, MergerCommand } from "./merger-command.ts";
export { mergerIssues } from "./merger-issues.ts";
export { comparisonLifeCycle } from "./merger-life-cycle.ts";
export { mergerOverview } from "./merger-overview.ts";
export type { OverviewLine } from "./merger-overview.ts";
export { mergerProgress } from "./merger-progress.ts";
export type { ClusterProgress } from "./merger-progress.ts";
export type { MergerStep, MergerWorkbench } from "./merger-workbench.ts";
export { COMPARED_KINDS, ComparisonItem, MERGER_LABELS, MERGER_OPTIONS, MergerProject } from "./merger.ts";
export { workbenchAfter } from "./workbench-after.ts";
export type { WorkbenchOutcome } from "./workbench-after.ts";
export { workbenchUndone } from "./workbench-undone.ts";

// After a merger
export { pooledHistory } from "./pooled-history.ts";
export type { PartyFigure, PooledFigure, PooledHistory } from "./pooled-history.ts";
export { productsInForce } from "./products-in-force.ts";
export type { InForce } from "./products-in-force.ts";
export { resultingProduct } from "./resulting-product.ts";
export type { PartyProducts, ResultingProduct } from "./resulting-product.ts";

// Words
export { SERVICE_ISSUE_CODES } from "./service-issue.ts";
export type { IssueSeverity, ServiceIssue } from "./service-issue.ts";
export { serviceInputText, serviceIssueText, serviceLabel, serviceMessages } from "./service-messages.ts";

export { ChannelOffer, CHANNELS } from "./channel-offer.ts";
export { comparisonFile, ComparisonFile } from "./comparison-file.ts";
export { comparisonItems, matchKind } from "./comparison-items.ts";
export type { PartyCatalogue } from "./comparison-items.ts";
export type { ItemCommand, MemberSummary, MergerActor, MergerChoice, MergerCommand } from "./merger-command.ts";
export { mergerIssues } from "./merger-issues.ts";
export { comparisonLifeCycle } from "./merger-life-cycle.ts";
export { harmonisationPlan, mergerProgress } from "./merger-progress.ts";
export type { ClusterProgress, HarmonisationTask } from "./merger-progress.ts";
export { COMPARED_KINDS, ComparisonItem, LEAST_WHY, MERGER_LABELS, MERGER_OPTIONS, MergerProject } from "./merger.ts";
export type { MergerStep, MergerWorkbench } from "./merger.ts";
export type { ComparableProduct } from "./pair-scores.ts";
export { pairingReasonText } from "./pairing-reason.ts";
export type { PairingReason } from "./pairing-reason.ts";
export { LEAST_PAIR_SCORE, pairingSuggestions } from "./pairing-suggestions.ts";
export type { PairSuggestion } from "./pairing-suggestions.ts";
export { pooledHistory } from "./pooled-history.ts";
export type { PartyFigure, PooledFigure, PooledHistory } from "./pooled-history.ts";
export { DIFFERENCE_ASPECTS, productDifferences } from "./product-differences.ts";
export type { DescribedProduct, ProductDifference } from "./product-differences.ts";
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
export { productsInForce } from "./products-in-force.ts";
export type { InForce } from "./products-in-force.ts";
export { SERVICE_ISSUE_CODES } from "./service-issue.ts";
export type { IssueSeverity, ServiceIssue } from "./service-issue.ts";
export { serviceIssueText, serviceLabel, serviceMessages } from "./service-messages.ts";
export { NORM_KINDS, NORM_UNITS, ServiceNorm } from "./service-norm.ts";
export { workbenchAfter, workbenchUndone } from "./workbench-after.ts";
export type { WorkbenchOutcome } from "./workbench-after.ts";
export { productSearch } from "./product-search.ts";
export type { FoundProduct, ProductSearch, SearchableProduct, SearchReason } from "./product-search.ts";
export { burden, burdenChange } from "./burden.ts";
export type { Burden, BurdenChange } from "./burden.ts";
export { BusinessProcess } from "./business-process.ts";
export { CaseAggregate } from "./case-aggregate.ts";
export { caseImport } from "./case-import.ts";
export type { CaseImport } from "./case-import.ts";
export { catalogueIssues } from "./catalogue-issues.ts";
export type { Catalogue } from "./catalogue-issues.ts";
export { isProductReviewDue, movedProduct, PRODUCT_REVIEW_MONTHS } from "./moved-product.ts";
export type { MovedProduct, ProductCommand } from "./moved-product.ts";
export { normRebases, normStanding } from "./norm-clock.ts";
export type { NormCase, NormPause, NormStanding, NormVersion } from "./norm-clock.ts";
export { isPromiseKept, normCompliance } from "./norm-compliance.ts";
export type { CaseCounts, NormCompliance } from "./norm-compliance.ts";
export { ParsedProcess, PROCESS_ELEMENT_KINDS } from "./parsed-process.ts";
export type { ProcessElement } from "./parsed-process.ts";
export { diagramIssues, processIssues } from "./process-issues.ts";
export type { LinkTargets } from "./process-issues.ts";
export { isProcessReviewDue, movedProcess, PROCESS_REVIEW_MONTHS, processLifeCycle } from "./process-life-cycle.ts";
export type { MovedProcess, ProcessCommand } from "./process-life-cycle.ts";
export { ProcessStep, processOfSteps, stepsOfProcess } from "./process-steps.ts";
export type { NotSteps } from "./process-steps.ts";
export { productLifeCycle } from "./product-life-cycle.ts";
export { actionsProposed, cardUse, checkRunIssues, checkTrend } from "./check-trend.ts";
export type { ActionProposal, CheckTally } from "./check-trend.ts";
export { formulaCoverage, formulaIssues } from "./formula-issues.ts";
export type { FormulaCoverage, ServiceConcept } from "./formula-issues.ts";
export { formulaLifeCycle, LEAST_CUSTOMER_VALUES, movedFormula } from "./formula-life-cycle.ts";
export type { FormulaCommand, MovedFormula } from "./formula-life-cycle.ts";
export { Relation, ServiceFormula } from "./formula.ts";
export { CHECK_ANSWERS, CheckRun, InstructionCard } from "./instruction-card.ts";
export { Journey, journeyIssues, journeySummary, Persona } from "./journey.ts";
export type { JourneySummary } from "./journey.ts";
export { Roadmap, roadmapStandings } from "./roadmap.ts";
export type { RoadmapStanding } from "./roadmap.ts";
export { openInputs, Session, SESSION_RESPONSE_DAYS } from "./session.ts";
export type { OpenInput } from "./session.ts";

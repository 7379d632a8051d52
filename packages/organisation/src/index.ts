export { activeRoles } from "./active-roles.ts";
export { Body, membersOn } from "./body.ts";
export {
  CAPABILITIES,
  CAPABILITY_OBJECTS,
  CapabilityGrant,
  capabilityIssues,
  capabilityMatrix,
} from "./capability-matrix.ts";
export type { Capability, CapabilityObject } from "./capability-matrix.ts";
export { clusterFigures } from "./cluster-figures.ts";
export {
  competenceCoverage,
  competenceGaps,
  competenceIssues,
  SMALLEST_STAFF_COUNT,
  visibleCompetences,
} from "./competence-standing.ts";
export type { CompetenceGap } from "./competence-standing.ts";
export { Competence, PersonCompetence, RoleProfile, Training } from "./competence.ts";
export { controlRegime } from "./control-regime.ts";
export type { ControlRegime } from "./control-regime.ts";
export { HOLDING_KINDS, openHoldings, proposedTransfers } from "./holding.ts";
export type { Holding, Transfer } from "./holding.ts";
export { asIs, predecessors } from "./descent.ts";
export type { Descent, Lineal } from "./descent.ts";
export { Lineage } from "./lineage.ts";
export { Location } from "./location.ts";
export { CbsCode, KboNumber, NisCode, readKboNumber } from "./municipal-identifiers.ts";
export type { KboReading } from "./municipal-identifiers.ts";
export { ORGANISATION_ISSUE_CODES } from "./organisation-issue.ts";
export type { OrganisationIssue } from "./organisation-issue.ts";
export {
  organisationInputText,
  organisationIssueText,
  organisationLabel,
  organisationMessages,
  organisationRefusalText,
} from "./organisation-messages.ts";
export { Organisation, ORGANISATION_KINDS, OrganisationGroup } from "./organisation.ts";
export type { OrganisationKind } from "./organisation.ts";
export { AUDITOR_DISTANCE_MONTHS } from "./permission-separation.ts";
export { ACCESS_REFUSAL_CODES, permission } from "./permission.ts";
export type { AccessObject, AccessQuestion, AccessRefusal, AccessRules, Permission } from "./permission.ts";
export { Person } from "./person.ts";
export { regroupedFigures } from "./regrouped-figures.ts";
export type { RegroupedFigures, UnitFigure } from "./regrouped-figures.ts";
export { CHANGE_REFUSAL_CODES, reorganised } from "./reorganised.ts";
export type { ChangeRefusal, Reorganised } from "./reorganised.ts";
export { RoleAssignment, RoleScope } from "./role-assignment.ts";
export { roleIssues } from "./role-issues.ts";
export { roleAbbreviation, ROLES } from "./role.ts";
export type { Role } from "./role.ts";
export { structureChangeLifeCycle } from "./structure-change-life-cycle.ts";
export type { NewUnit, StructureChange } from "./structure-change.ts";
export { structureIssues } from "./structure-issues.ts";
export { Structure } from "./structure.ts";
export { EVALUATION_MONTHS, trainingStanding } from "./training-standing.ts";
export type { TrainingStanding } from "./training-standing.ts";
export { DEEPEST_UNIT } from "./unit-issues.ts";
export { unitsAbove, unitTrees } from "./unit-tree.ts";
export type { UnitNode } from "./unit-tree.ts";
export { Unit } from "./unit.ts";
export { isValidOn } from "./validity.ts";
export type { Validity } from "./validity.ts";

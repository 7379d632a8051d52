import { isAfter, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { Capability } from "./capability-matrix.ts";
import { unitsToday } from "./permission-reach.ts";
import type { Obstacle } from "./permission-reach.ts";
import type { AccessQuestion, AccessRefusal, AccessRules } from "./permission.ts";
import type { RoleAssignment } from "./role-assignment.ts";
import { isWithin } from "./unit-tree.ts";

/**
 * `12`: for how many months after working in a unit nobody audits it.
 *
 * @example
 * ```ts
 * import { AUDITOR_DISTANCE_MONTHS } from "@maatstaf/organisation";
 *
 * AUDITOR_DISTANCE_MONTHS // => 12
 * ```
 */
export const AUDITOR_DISTANCE_MONTHS = 12;

const CHANGES: readonly Capability[] = ["create", "update", "approve", "verify"];
const JUDGES: readonly Capability[] = ["update", "approve", "verify"];

/** The separation of duties that stands in the way of a right that reaches an object; nothing when none does. */
export function separation(
  rules: AccessRules,
  question: AccessQuestion,
  assignment: RoleAssignment,
  active: readonly RoleAssignment[],
): Obstacle | undefined {
  const refusal = firstSeparation(rules, question, assignment, active);
  return refusal === undefined ? undefined : { nearness: 3, refusal };
}

function firstSeparation(
  rules: AccessRules,
  { personId, action, object, on }: AccessQuestion,
  { role, delegatedBy }: RoleAssignment,
  active: readonly RoleAssignment[],
): AccessRefusal | undefined {
  const { kind, createdBy, executorIds, subjectIds, decidedByIds, unitId } = object;
  const stoodInFor = rules.assignments.find(({ id }) => id === delegatedBy)?.personId;
  const isOneOf = (ids: readonly (string | undefined)[] | undefined): boolean =>
    ids?.some((id) => id !== undefined && (id === personId || id === stoodInFor)) === true;
  const params = { person: personId };
  if (kind === "complaint" && action !== "create" && action !== "read-aggregate") {
    if (active.some((one) => one.role === "administrator")) return { code: "administrator-no-content", params };
    if (JUDGES.includes(action) && isOneOf(subjectIds)) return { code: "subject-of-complaint", params };
    if (JUDGES.includes(action) && isOneOf(decidedByIds)) return { code: "own-decision", params };
  }
  if (action === "approve" && isOneOf([createdBy])) return { code: "own-proposal", params };
  if ((action === "verify" || action === "approve") && isOneOf(executorIds))
    return { code: "executor-verifies", params };
  if (role === "internal-auditor" && CHANGES.includes(action) && unitId !== undefined) {
    // What is not known counts as not met: without a record nobody can say where they worked.
    if (!rules.people.some(({ id }) => id === personId)) return { code: "work-history-unknown", params };
    if (workedAt(rules, personId, unitId, on)) return { code: "audits-own-unit", params: { ...params, unit: unitId } };
  }
  return undefined;
}

/** Whether somebody worked in a unit, one above or under it, or one it came from, in the last twelve months. */
function workedAt({ structure, people }: AccessRules, personId: string, unitId: string, on: CalendarDate): boolean {
  const person = people.find(({ id }) => id === personId);
  const audited = unitsToday(structure, unitId, on);
  return (person?.units ?? []).some(({ unitId: worked, from, to }) => {
    if (isAfter(from, on) || (to !== undefined && isAfter(on, plusMonths(to, AUDITOR_DISTANCE_MONTHS)))) return false;
    return unitsToday(structure, worked, on).some((own) =>
      audited.some((unit) => isWithin(structure.units, unit, own, on) || isWithin(structure.units, own, unit, on)),
    );
  });
}

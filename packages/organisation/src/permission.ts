import { isAfter } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { activeRoles } from "./active-roles.ts";
import type { Capability, CapabilityGrant, CapabilityObject } from "./capability-matrix.ts";
import { obstacle } from "./permission-reach.ts";
import { separation } from "./permission-separation.ts";
import type { Person } from "./person.ts";
import type { RoleAssignment, RoleScope } from "./role-assignment.ts";
import type { Role } from "./role.ts";
import type { Structure } from "./structure.ts";

/** What someone wants to do something with. What is left out is taken as not so. */
export interface AccessObject {
  readonly kind: CapabilityObject;
  readonly id?: string;
  readonly organisationId: string;
  /** Unit that owns it; for an audit, the unit that is audited. */
  readonly unitId?: string;
  readonly isPublished?: boolean;
  /** Other organisations it was published to: all that a municipality sees of a police or rescue zone. */
  readonly publishedTo?: readonly string[];
  /** Whether it holds protected content: a complaint on integrity, a risk of fraud. */
  readonly isProtected?: boolean;
  /** What limits in the matrix are judged by, such as `budget`, `programme`, or the zone of a risk. */
  readonly aspects?: readonly string[];
  /** Audits, data rooms and the like it is part of: a role held for one of these reaches it. */
  readonly partOf?: readonly RoleScope[];
  readonly createdBy?: string;
  readonly assigneeIds?: readonly string[];
  /** Who did the work that is to be verified. */
  readonly executorIds?: readonly string[];
  /** Whom a complaint is about, and who took the decision it is about. */
  readonly subjectIds?: readonly string[];
  readonly decidedByIds?: readonly string[];
}

/** May this person do this with that, on this day? */
export interface AccessQuestion {
  readonly personId: string;
  readonly action: Capability;
  readonly object: AccessObject;
  readonly on: CalendarDate;
}

/** What the answer is read from. */
export interface AccessRules {
  readonly structure: Structure;
  readonly people: readonly Person[];
  readonly assignments: readonly RoleAssignment[];
  readonly matrix: readonly CapabilityGrant[];
}

/**
 * Why something is not permitted. Words are in `wording/` under `refusal.<code>`.
 *
 * @example
 * ```ts
 * import { ACCESS_REFUSAL_CODES } from "@maatstaf/organisation";
 *
 * ACCESS_REFUSAL_CODES.includes("own-proposal") // => true
 * ```
 */
export const ACCESS_REFUSAL_CODES = [
  "no-role",
  "role-ended",
  "role-has-no-right",
  "other-organisation",
  "outside-scope",
  "outside-own-unit",
  "not-assigned",
  "not-published",
  "beyond-limit",
  "protected-content",
  "own-proposal",
  "executor-verifies",
  "audits-own-unit",
  "work-history-unknown",
  "subject-of-complaint",
  "own-decision",
  "administrator-no-content",
] as const;

/** One reason why something is not permitted. */
export interface AccessRefusal {
  readonly code: (typeof ACCESS_REFUSAL_CODES)[number];
  readonly params: Readonly<Record<string, string>>;
}

/** The answer, and why. */
export type Permission =
  | {
      readonly kind: "allowed";
      readonly role: Role;
      readonly assignmentId: string;
      readonly reach: CapabilityGrant["reach"];
      /** Person stood in for, when the role was delegated. */
      readonly insteadOf?: string;
    }
  | { readonly kind: "refused"; readonly reasons: readonly [AccessRefusal, ...AccessRefusal[]] };

/**
 * Whether a person may do something with an object on a day, and why, or why not.
 *
 * Every role the person holds that day is tried: the matrix must give it the right, its scope must reach the object, and no
 * separation of duties may stand in the way. Updating and approving include reading, reading includes figures.
 *
 * @returns `allowed` by the first role that opens; else `refused` with the reasons of the roles that came nearest.
 *
 * @see docs/methods/organisation-roles.md
 *
 * @example
 * ```ts
 * import { capabilityMatrix, permission, RoleAssignment } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const scope = { kind: "organisation", id: "gem" };
 * const assignments = [RoleAssignment.parse({ id: "a1", personId: "p1", role: "quality-coordinator", scope, from: "2025-01-01" })];
 * const rules = { structure: { organisations: [], groups: [], units: [] }, people: [], assignments, matrix: capabilityMatrix() };
 * const may = (createdBy: string) => permission(rules, {
 *   personId: "p1", action: "approve", object: { kind: "proposal", organisationId: "gem", createdBy }, on: calendarDate("2026-02-02"),
 * });
 * may("p2") // => { kind: "allowed", role: "quality-coordinator", assignmentId: "a1", reach: "all" }
 * may("p1") // => { kind: "refused", reasons: [{ code: "own-proposal", params: { person: "p1" } }] }
 * ```
 */
export function permission(rules: AccessRules, question: AccessQuestion): Permission {
  const { assignments, people, matrix } = rules;
  const { personId, action, object, on } = question;
  const active = activeRoles(assignments, personId, on, people);
  const refusals: { readonly nearness: number; readonly refusal: AccessRefusal }[] = [];
  for (const assignment of active) {
    for (const grant of grantsOf(matrix, assignment.role, object.kind, action)) {
      // A stand-in reaches no farther than whom they stand in for, whatever the scope of the delegation says.
      const found =
        obstacle(rules, question, assignment, grant) ??
        obstacle(rules, question, { ...assignment, scope: lentScope(assignments, assignment) }, grant) ??
        separation(rules, question, assignment, active);
      if (found === undefined) return allowed(assignments, assignment, grant);
      refusals.push(found);
    }
  }
  const nearest = Math.max(...refusals.map(({ nearness }) => nearness));
  const reasons = refusals.filter(({ nearness }) => nearness === nearest).map(({ refusal }) => refusal);
  const [first, ...others] = distinct(reasons);
  return { kind: "refused", reasons: first === undefined ? [nothing(rules, question, active)] : [first, ...others] };
}

/** What includes an action. */
const INCLUDED_IN: Readonly<Partial<Record<Capability, readonly Capability[]>>> = {
  read: ["read", "update", "approve", "verify"],
  "read-aggregate": ["read-aggregate", "read", "update", "approve", "verify"],
};

function grantsOf(
  matrix: readonly CapabilityGrant[],
  role: Role,
  object: CapabilityObject,
  action: Capability,
): readonly CapabilityGrant[] {
  const enough = INCLUDED_IN[action] ?? [action];
  return matrix.filter(
    (grant) => grant.role === role && grant.object === object && grant.actions.some((one) => enough.includes(one)),
  );
}

function lentScope(assignments: readonly RoleAssignment[], { delegatedBy, scope }: RoleAssignment): RoleScope {
  return assignments.find(({ id }) => id === delegatedBy)?.scope ?? scope;
}

function allowed(
  assignments: readonly RoleAssignment[],
  assignment: RoleAssignment,
  { reach }: CapabilityGrant,
): Permission {
  const { id, role, delegatedBy } = assignment;
  const insteadOf = assignments.find((other) => other.id === delegatedBy)?.personId;
  return { kind: "allowed", role, assignmentId: id, reach, ...(insteadOf === undefined ? {} : { insteadOf }) };
}

/** Why no role of the person says anything about it. */
function nothing(
  { assignments, matrix }: AccessRules,
  { personId, action, object, on }: AccessQuestion,
  active: readonly RoleAssignment[],
): AccessRefusal {
  const ended = assignments.find(
    ({ personId: holder, to, role }) =>
      holder === personId &&
      to !== undefined &&
      isAfter(on, to) &&
      grantsOf(matrix, role, object.kind, action).length > 0,
  );
  if (ended?.to !== undefined) return { code: "role-ended", params: { role: ended.role, on: ended.to } };
  const roles = [...new Set(active.map(({ role }) => role))];
  return roles.length === 0
    ? { code: "no-role", params: { person: personId, on } }
    : { code: "role-has-no-right", params: { roles: roles.join(", "), action, object: object.kind } };
}

function distinct(reasons: readonly AccessRefusal[]): AccessRefusal[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

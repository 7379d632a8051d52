import { isAfter, isBefore } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { issue, repeatedIds, upsideDown } from "./organisation-issue.ts";
import type { OrganisationIssue } from "./organisation-issue.ts";
import type { Person } from "./person.ts";
import type { RoleAssignment } from "./role-assignment.ts";
import { isScopeWithin } from "./scope.ts";
import type { Structure } from "./structure.ts";

/**
 * Everything that is wrong with people and the roles they hold: delegations without an end, longer or wider than what is
 * delegated, of a delegation, or to oneself; external auditors without an end; roles outside employment; and who
 * administers the application and handles complaints as well.
 *
 * @returns Every issue with its place; empty when all is well.
 *
 * @see docs/methods/organisation-roles.md
 *
 * @example
 * ```ts
 * import { RoleAssignment, roleIssues } from "@maatstaf/organisation";
 *
 * const auditor = RoleAssignment.parse({ id: "a1", personId: "x1", role: "external-auditor", scope: { kind: "organisation", id: "gem" }, from: "2026-03-02" });
 * const structure = { organisations: [], groups: [], units: [] };
 * roleIssues(structure, [], [auditor]).map(({ code }) => code) // => ["external-auditor-endless"]
 * ```
 */
export function roleIssues(
  structure: Structure,
  people: readonly Person[],
  assignments: readonly RoleAssignment[],
): OrganisationIssue[] {
  return [
    ...repeatedIds("people", people),
    ...people.flatMap((person, at) => personIssues(structure, person, `people[${at}]`)),
    ...structure.units.flatMap(({ headId }, at) =>
      headId === undefined || people.some(({ id }) => id === headId)
        ? []
        : [issue("person-unknown", `units[${at}].headId`, { found: headId })],
    ),
    ...repeatedIds("assignments", assignments),
    ...assignments.flatMap((assignment, at) => {
      const place = `assignments[${at}]`;
      return [
        ...assignmentIssues(people, assignment, place),
        ...delegationIssues(structure, assignments, assignment, place),
        ...separationIssues(assignments, assignment, place),
      ];
    }),
  ];
}

function personIssues(
  { units }: Structure,
  { id, employment, units: worked }: Person,
  place: string,
): OrganisationIssue[] {
  return [
    ...upsideDown(`${place}.employment`, employment.from, employment.to),
    ...worked.flatMap(({ unitId, from, to }, at) => {
      const here = `${place}.units[${at}]`;
      return [
        ...(units.some((unit) => unit.id === unitId)
          ? []
          : [issue("unit-unknown", `${here}.unitId`, { found: unitId })]),
        ...upsideDown(here, from, to),
        ...(isBefore(from, employment.from) || endsLater(to, employment.to)
          ? [issue("unit-after-employment", here, { person: id })]
          : []),
      ];
    }),
  ];
}

function assignmentIssues(people: readonly Person[], assignment: RoleAssignment, place: string): OrganisationIssue[] {
  const { personId, role, from, to } = assignment;
  const person = people.find(({ id }) => id === personId);
  const isFromOutside = role === "external-auditor" || role === "resident";
  return [
    ...(person === undefined && !isFromOutside
      ? [issue("person-unknown", `${place}.personId`, { found: personId })]
      : []),
    ...upsideDown(place, from, to),
    ...(role === "external-auditor" && to === undefined
      ? [issue("external-auditor-endless", `${place}.to`, { person: personId })]
      : []),
    ...(person !== undefined && (isBefore(from, person.employment.from) || endsLater(to, person.employment.to))
      ? [issue("role-outside-employment", place, { person: personId }, "warning")]
      : []),
  ];
}

function delegationIssues(
  structure: Structure,
  assignments: readonly RoleAssignment[],
  assignment: RoleAssignment,
  place: string,
): OrganisationIssue[] {
  const { delegatedBy, personId, role, scope, from, to } = assignment;
  if (delegatedBy === undefined) return [];
  const source = assignments.find(({ id }) => id === delegatedBy);
  const params = { person: personId, found: delegatedBy };
  if (source === undefined) return [issue("delegation-unknown", `${place}.delegatedBy`, params)];
  const isWider = role !== source.role || !isScopeWithin(structure, scope, source.scope, from);
  return [
    ...(to === undefined ? [issue("delegation-endless", `${place}.to`, params)] : []),
    ...(isBefore(from, source.from) || (to !== undefined && endsLater(to, source.to))
      ? [issue("delegation-longer", place, params)]
      : []),
    ...(isWider ? [issue("delegation-wider", `${place}.scope`, params)] : []),
    ...(source.personId === personId ? [issue("delegation-to-self", `${place}.personId`, params)] : []),
    ...(source.delegatedBy === undefined ? [] : [issue("delegation-of-delegation", `${place}.delegatedBy`, params)]),
  ];
}

function separationIssues(
  assignments: readonly RoleAssignment[],
  { personId, role, from, to }: RoleAssignment,
  place: string,
): OrganisationIssue[] {
  if (role !== "administrator") return [];
  const handles = assignments.some(
    (other) =>
      other.personId === personId &&
      (other.role === "complaints-coordinator" || other.role === "complaint-handler") &&
      !(other.to !== undefined && isBefore(other.to, from)) &&
      !(to !== undefined && isAfter(other.from, to)),
  );
  return handles ? [issue("administrator-handles-complaints", place, { person: personId }, "warning")] : [];
}

function endsLater(to: CalendarDate | undefined, limit: CalendarDate | undefined): boolean {
  return limit !== undefined && (to === undefined || isAfter(to, limit));
}

import type { CalendarDate } from "@maatstaf/kernel";
import type { Person } from "./person.ts";
import type { RoleAssignment } from "./role-assignment.ts";
import { runsOn } from "./validity.ts";

/**
 * The roles a person holds on a day. A stand-in holds what the person they stand in for holds that day, not longer, and only
 * when the delegation has an end; an external auditor without an end holds nothing; nobody holds a role outside their
 * employment, should the person be known.
 *
 * @param people - Left out or without the person: employment is not looked at, as for auditors from outside and residents.
 *
 * @example
 * ```ts
 * import { activeRoles, RoleAssignment } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const scope = { kind: "organisation", id: "gem" };
 * const auditor = RoleAssignment.parse({ id: "a1", personId: "x1", role: "external-auditor", scope, from: "2026-03-02", to: "2026-03-13" });
 * const on = (day: string) => activeRoles([auditor], "x1", calendarDate(day)).length;
 * [on("2026-03-13"), on("2026-03-14")] // => [1, 0]
 * ```
 */
export function activeRoles(
  assignments: readonly RoleAssignment[],
  personId: string,
  on: CalendarDate,
  people: readonly Person[] = [],
): RoleAssignment[] {
  const isEmployed = (id: string): boolean => {
    const person = people.find((one) => one.id === id);
    return person === undefined || runsOn(person.employment, on);
  };
  const isHeld = (assignment: RoleAssignment): boolean =>
    runsOn(assignment, on) &&
    isEmployed(assignment.personId) &&
    (assignment.role !== "external-auditor" || assignment.to !== undefined);
  return assignments.filter((assignment) => {
    if (assignment.personId !== personId || !isHeld(assignment)) return false;
    if (assignment.delegatedBy === undefined) return true;
    const stoodInFor = assignments.find(({ id }) => id === assignment.delegatedBy);
    return (
      stoodInFor !== undefined &&
      stoodInFor.delegatedBy === undefined &&
      stoodInFor.role === assignment.role &&
      assignment.to !== undefined &&
      isHeld(stoodInFor)
    );
  });
}

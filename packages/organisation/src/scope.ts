import type { CalendarDate } from "@maatstaf/kernel";
import type { RoleScope } from "./role-assignment.ts";
import type { Structure } from "./structure.ts";
import { isWithin } from "./unit-tree.ts";

/** Whether a scope lies within another on a day. A single thing lies within itself, and in an organisation or group. */
export function isScopeWithin(structure: Structure, scope: RoleScope, wider: RoleScope, on: CalendarDate): boolean {
  if (scope.kind === wider.kind && scope.id === wider.id) return true;
  const { organisations, units } = structure;
  const inGroup = (id: string): boolean =>
    wider.kind === "group" && organisations.some((one) => one.id === id && one.groupId === wider.id);
  if (scope.kind === "organisation") return inGroup(scope.id);
  if (scope.kind === "group") return false;
  if (scope.kind !== "unit") return wider.kind === "organisation" || wider.kind === "group";
  if (wider.kind === "unit") return isWithin(units, scope.id, wider.id, on);
  const served = units.find(({ id }) => id === scope.id)?.organisationIds ?? [];
  return served.length > 0 && served.every((id) => (wider.kind === "organisation" ? id === wider.id : inGroup(id)));
}

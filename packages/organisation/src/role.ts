import roles from "./roles.json" with { type: "json" };

/**
 * The roles (rollen) of the capability matrix. Words are in `wording/` under `label.<id>`; the abbreviations of the
 * specification under {@link roleAbbreviation}.
 *
 * @example
 * ```ts
 * import { ROLES } from "@maatstaf/organisation";
 *
 * ROLES.length // => 20
 * ```
 */
export const ROLES = [
  "quality-coordinator",
  "unit-head",
  "staff-member",
  "general-director",
  "financial-director",
  "management-team",
  "college",
  "council",
  "internal-auditor",
  "external-auditor",
  "complaints-coordinator",
  "complaint-handler",
  "risk-owner",
  "indicator-owner",
  "process-owner",
  "survey-lead",
  "data-protection-officer",
  "think-group-member",
  "administrator",
  "resident",
] as const;
export type Role = (typeof ROLES)[number];

/**
 * How a role is abbreviated in tables: KC for the quality coordinator, CH for the head of a unit.
 *
 * @example
 * ```ts
 * import { roleAbbreviation } from "@maatstaf/organisation";
 *
 * roleAbbreviation("complaints-coordinator") // => "KLC"
 * ```
 */
export function roleAbbreviation(role: Role): string {
  return roles[role];
}

import { isBefore } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";

/**
 * Everything the checks of this package can find. Words are in `wording/` under `issue.<code>`.
 *
 * @example
 * ```ts
 * import { ORGANISATION_ISSUE_CODES } from "@maatstaf/organisation";
 *
 * ORGANISATION_ISSUE_CODES.includes("units-in-a-circle") // => true
 * ```
 */
export const ORGANISATION_ISSUE_CODES = [
  "id-used-twice",
  "identifier-used-twice",
  "identifier-of-another-country",
  "nis-code-not-flemish",
  "identifier-missing",
  "organisation-unknown",
  "group-unknown",
  "unit-unknown",
  "person-unknown",
  "validity-upside-down",
  "zone-in-a-group",
  "unit-serves-two-groups",
  "parent-of-another-group",
  "parent-not-valid",
  "two-parents",
  "units-in-a-circle",
  "unit-too-deep",
  "cell-not-in-one-cluster",
  "lineage-from-later",
  "lineage-overlaps",
  "lineage-split-alone",
  "unit-after-employment",
  "delegation-unknown",
  "delegation-endless",
  "delegation-longer",
  "delegation-wider",
  "delegation-to-self",
  "delegation-of-delegation",
  "external-auditor-endless",
  "role-outside-employment",
  "administrator-handles-complaints",
  "administrator-reaches-content",
  "council-beyond-published",
  "external-auditor-beyond-data-room",
  "outsider-changes",
  "competence-unknown",
  "level-off-scale",
  "evaluation-too-early",
] as const;

/** One thing a check found. */
export interface OrganisationIssue {
  readonly code: (typeof ORGANISATION_ISSUE_CODES)[number];
  readonly severity: "error" | "warning";
  /** Place in what was checked, such as `units[2].places[0]`. */
  readonly place: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export function issue(
  code: OrganisationIssue["code"],
  place: string,
  params: OrganisationIssue["params"],
  severity: OrganisationIssue["severity"] = "error",
): OrganisationIssue {
  return { code, severity, place, params };
}

/** Ids that occur again. */
export function repeatedIds(list: string, records: readonly { readonly id: string }[]): OrganisationIssue[] {
  const ids = records.map(({ id }) => id);
  return ids.flatMap((found, at) =>
    ids.indexOf(found) < at ? [issue("id-used-twice", `${list}[${at}].id`, { found })] : [],
  );
}

/** A last day before the first. */
export function upsideDown(place: string, from: CalendarDate, to: CalendarDate | undefined): OrganisationIssue[] {
  return to !== undefined && isBefore(to, from)
    ? [issue("validity-upside-down", place, { found: to, expected: from })]
    : [];
}

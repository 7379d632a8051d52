import { compareDates, isAfter, isBefore, plusDays } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { issue, upsideDown } from "./organisation-issue.ts";
import type { OrganisationIssue } from "./organisation-issue.ts";
import type { Structure } from "./structure.ts";
import { parentIdOn, unitsAbove } from "./unit-tree.ts";
import type { Unit } from "./unit.ts";
import { isValidOn } from "./validity.ts";

/**
 * `4`: how many units may stand above each other, the lowest included.
 *
 * @example
 * ```ts
 * import { DEEPEST_UNIT } from "@maatstaf/organisation";
 *
 * DEEPEST_UNIT // => 4
 * ```
 */
export const DEEPEST_UNIT = 4;

/** What is wrong with the units of a structure. */
export function unitIssues(structure: Structure): OrganisationIssue[] {
  const days = changeDays(structure);
  return structure.units.flatMap((unit, at) => {
    const place = `units[${at}]`;
    const form = [
      ...upsideDown(place, unit.validFrom, unit.validTo),
      ...servedIssues(structure, unit, place),
      ...placeIssues(structure, unit, place),
    ];
    return form.length > 0 ? form : heightIssues(structure, unit, place, days);
  });
}

/** The group a unit belongs to: that of the organisations it serves, an organisation without a group being its own. */
export function groupOf({ organisations }: Structure, { organisationIds }: Pick<Unit, "organisationIds">): Set<string> {
  return new Set(
    organisationIds.flatMap((id) => {
      const organisation = organisations.find((other) => other.id === id);
      return organisation === undefined ? [] : [organisation.groupId ?? `organisation:${id}`];
    }),
  );
}

function servedIssues(structure: Structure, unit: Unit, place: string): OrganisationIssue[] {
  const unknown = unit.organisationIds.flatMap((found, at) =>
    structure.organisations.some(({ id }) => id === found)
      ? []
      : [issue("organisation-unknown", `${place}.organisationIds[${at}]`, { found })],
  );
  return groupOf(structure, unit).size > 1
    ? [...unknown, issue("unit-serves-two-groups", `${place}.organisationIds`, { unit: unit.code })]
    : unknown;
}

function placeIssues(structure: Structure, unit: Unit, place: string): OrganisationIssue[] {
  const [group] = groupOf(structure, unit);
  return unit.places.flatMap(({ parentId, from, to }, at): OrganisationIssue[] => {
    const here = `${place}.places[${at}]`;
    const parent = structure.units.find(({ id }) => id === parentId);
    if (parent === undefined) return [issue("unit-unknown", `${here}.parentId`, { found: parentId })];
    const upside = upsideDown(here, from, to);
    if (upside.length > 0) return upside;
    const overlaps = unit.places.some(
      (other, index) =>
        index < at &&
        (other.to === undefined || !isBefore(other.to, from)) &&
        (to === undefined || !isAfter(other.from, to)),
    );
    const last = earliest(to, unit.validTo);
    const isHeld =
      isValidOn(parent, from) &&
      (parent.validTo === undefined || (last !== undefined && !isAfter(last, parent.validTo)));
    return [
      ...(overlaps ? [issue("two-parents", here, { unit: unit.code, found: from })] : []),
      ...(isHeld ? [] : [issue("parent-not-valid", here, { unit: unit.code, parent: parent.code })]),
      ...(groupOf(structure, parent).has(group ?? "")
        ? []
        : [issue("parent-of-another-group", here, { unit: unit.code, parent: parent.code })]),
    ];
  });
}

function earliest(one: CalendarDate | undefined, other: CalendarDate | undefined): CalendarDate | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return isBefore(one, other) ? one : other;
}

/** The first wrong day of each kind: later ones are the same mistake. */
function heightIssues(
  { units }: Structure,
  unit: Unit,
  place: string,
  days: readonly CalendarDate[],
): OrganisationIssue[] {
  const found = new Map<string, OrganisationIssue>();
  for (const on of days.filter((day) => isValidOn(unit, day))) {
    const above = unitsAbove(units, unit.id, on);
    const top = above.at(-1) ?? unit;
    const params = { unit: unit.code, on };
    const clusters = above.filter(({ kind }) => kind === "cluster").length;
    if (parentIdOn(top, on) !== undefined) add(found, issue("units-in-a-circle", place, params));
    else if (above.length >= DEEPEST_UNIT)
      add(found, issue("unit-too-deep", place, { ...params, maximum: DEEPEST_UNIT }));
    else if (unit.kind === "cell" && clusters !== 1)
      add(found, issue("cell-not-in-one-cluster", place, { ...params, found: clusters }));
  }
  return [...found.values()];
}

function add(found: Map<string, OrganisationIssue>, one: OrganisationIssue): void {
  if (!found.has(one.code)) found.set(one.code, one);
}

/** Every day on which something begins, or has just ended: between two of them nothing changes. */
function changeDays({ units }: Structure): CalendarDate[] {
  const days = units.flatMap(({ validFrom, validTo, places }) => [
    validFrom,
    ...(validTo === undefined ? [] : [plusDays(validTo, 1)]),
    ...places.flatMap(({ from, to }) => (to === undefined ? [from] : [from, plusDays(to, 1)])),
  ]);
  return [...new Set(days)].toSorted(compareDates);
}
